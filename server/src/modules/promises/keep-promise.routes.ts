import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import type { AuditAction } from '../../directory/audit/audit-actions.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { label } from '../../directory/labels.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { numberFaults } from '../../platform/crypto/refuse-numbers.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import { refuseStale } from '../decisions/refuse-stale.ts';
import { decidesFor, projectOf, type Unit, unitsFor } from '../decisions/units.ts';
import type { House } from '../house.ts';
import { auditOf, type Writing } from '../privacy/audit-of.ts';
import { defineRoute } from '../route.ts';
import { checkPromise, refuse } from './check-promise.ts';
import './promise.errors.ts';
import { addReview, addVersion, lockPromise, type PromiseRow, promisesOf } from './promise.queries.ts';
import { PromiseBody, seenVersion } from './promise.schema.ts';

const tags = ['promises'];
const byId = Type.Object({ id: Id });
const done = { 204: Type.Null() };

/** What keeps the register: a promise made, changed, looked at again, withdrawn; nothing of it is ever written over. */
export function keepPromiseRoutes({ kernel }: House): Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/promises',
      access: 'managePromises',
      summary: 'Record a published promise and the clock it is measured by',
      tags,
      schema: { body: Type.Object(PromiseBody), response: { 201: Type.Object({ id: Id }) } },
      handler: async ({ tx, actor, now, body, request, reply }) => {
        const unit = unitToManage(kernel, actor, body.unitId);
        checkPromise(kernel, body);
        const promiseId = newId();
        const writing = auditOf({ now, actor, request });
        const by = { staffId: actor.id!, now };
        await addVersion(
          tx,
          { ...body, facts: body.facts ?? {}, promiseId, version: 1, withdrawn: false },
          by,
        );
        await audit(tx, writing, 'promise.changed', unit, { promiseId, version: 1 });
        reply.code(201);
        return { id: promiseId };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises/:id/versions',
      access: 'managePromises',
      summary: 'Change a promise; `version` is the one you have seen',
      tags,
      schema: { params: byId, body: Type.Object({ ...PromiseBody, ...seenVersion }), response: done },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        const { version, ...asked } = body;
        const { last } = await newest(kernel, tx, actor, params.id, version);
        const unit = unitToManage(kernel, actor, asked.unitId);
        checkPromise(kernel, asked);
        const next = { ...asked, facts: asked.facts ?? {}, promiseId: params.id, version: last.version + 1 };
        await addVersion(tx, { ...next, withdrawn: false }, { staffId: actor.id!, now });
        await audit(tx, auditOf({ now, actor, request }), 'promise.changed', unit, next);
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises/:id/withdraw',
      access: 'managePromises',
      summary: 'Say that a promise is published no longer',
      tags,
      schema: { params: byId, body: Type.Object(seenVersion), response: done },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        const { last, unit } = await newest(kernel, tx, actor, params.id, body.version);
        const next = withdrawnOf(last);
        await addVersion(tx, next, { staffId: actor.id!, now });
        await audit(tx, auditOf({ now, actor, request }), 'promise.withdrawn', unit, next);
        reply.code(204);
        return null;
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/promises/:id/reviews',
      access: 'managePromises',
      summary: 'Say that a promise still stands as published; due again in a year',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          ...seenVersion,
          note: Type.Optional(
            Type.String({
              format: 'text',
              minLength: 1,
              maxLength: 500,
              pattern: visible,
              label: { zh: '复核意见', en: 'Note' },
            }),
          ),
        }),
        response: done,
      },
      handler: async ({ tx, actor, now, params, body, request, reply }) => {
        const { last, unit } = await newest(kernel, tx, actor, params.id, body.version);
        const faults = numberFaults({ '/note': body.note });
        if (faults.length > 0) fail('request.invalid', {}, faults);
        const review = { promiseId: params.id, version: last.version, note: body.note ?? null };
        await addReview(tx, review, { staffId: actor.id!, now });
        await audit(tx, auditOf({ now, actor, request }), 'promise.reviewed', unit, review);
        reply.code(204);
        return null;
      },
    }),
  ];
}

/** A promise of a unit binds every project below it: whoever makes it decides for all of them. */
function unitToManage({ parameters }: Kernel, actor: Actor, id: string): Unit {
  const { known } = unitsFor(parameters.book, actor, 'readPromises');
  const unit = known.get(id.toLowerCase());
  return unit && decidesFor(actor, 'managePromises')(unit)
    ? unit
    : refuse('/unitId', '不是您管理的单位', 'is not a unit that you look after');
}

/** The newest version, locked against another; refuses whoever has seen an older one, or does not look after it. */
async function newest(
  { parameters }: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  seen: number,
): Promise<{ last: PromiseRow; unit: Unit }> {
  await lockPromise(tx, id.toLowerCase());
  const { known } = unitsFor(parameters.book, actor, 'readPromises');
  const [last] = await promisesOf(tx, { units: [...known.keys()], id });
  const unit = last && known.get(last.unit_id);
  if (!unit || last.withdrawn || !decidesFor(actor, 'managePromises')(unit)) return fail('promise.notFound');
  if (last.version !== seen) {
    const what = label(`“${last.sentence_zh}”`, `"${last.sentence_en}"`);
    refuseStale(last.made_by, what, { version: last.version });
  }
  return { last, unit };
}

const withdrawnOf = (last: PromiseRow) => ({
  promiseId: last.promise_id,
  version: last.version + 1,
  unitId: last.unit_id,
  sentence: { zh: last.sentence_zh, en: last.sentence_en },
  publishedWhere: last.published_where,
  publishedOn: last.published_on,
  process: last.process,
  clock: last.clock,
  facts: last.facts,
  wantedShare: Number(last.wanted_share),
  withdrawn: true,
});

function audit(
  tx: Tx,
  writing: Writing,
  action: Extract<AuditAction, `promise.${string}`>,
  unit: Unit,
  { promiseId, version }: { promiseId: string; version: number },
): Promise<void> {
  return writeAudit(tx, {
    ...writing,
    action,
    projectId: projectOf(unit),
    subject: { kind: 'promise', id: promiseId },
    data: { version },
  });
}
