import { Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { occupancyLabels, personFields } from '../../directory/archive-fields.ts';
import type { Writing } from '../../directory/archive-history.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { type Label, label } from '../../directory/labels.ts';
import { type ArchiveRow, lockPerson } from '../../directory/lock-archives.ts';
import { mergePersons, refuseUnequal } from '../../directory/merge-persons.ts';
import {
  fieldsOfTwo,
  type Keep,
  type KeepShare,
  type OccupancySpan,
  occupanciesOf,
  phonesOfBoth,
  phonesToMove,
  planOccupancies,
  sharesOfBoth,
} from '../../directory/merge-plan.ts';
import { shownPhone } from '../../directory/write-phones.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Label as LabelShape, nullable } from '../../platform/http/shapes.ts';
import type { House } from '../house.ts';
import { auditOf } from '../privacy/audit-of.ts';
import { personal } from '../privacy/personal.ts';
import { defineRoute } from '../route.ts';
import { findPeople, scopeOf } from './archive.queries.ts';
import { idField, PersonRow, reason, seenVersion } from './archive.schema.ts';
import { saidValue } from './history.queries.ts';
import { countCases, findDuplicates, moveCases, type Why } from './merge.queries.ts';
import { showPerson } from './person.routes.ts';
import { refreshCases } from './refresh-cases.ts';
import { PersonDetail, viewPerson } from './view-person.ts';

const tags = ['archives'];
const byId = Type.Object({ id: Id });
const Choice = Type.Object({
  field: Type.String(),
  label: LabelShape,
  this: nullable(Type.String(personal('byField'))),
  other: nullable(Type.String(personal('byField'))),
  thisLabel: nullable(LabelShape),
  otherLabel: nullable(LabelShape),
});

const share = nullable(Type.Number({ description: 'A part of one' }));
const Span = Type.Object({
  fromOn: nullable(Type.String()),
  toOn: nullable(Type.String()),
  share,
  movedInOn: nullable(Type.String()),
});
const HeldPlace = { place: Type.Object({ id: Id, name: Type.String() }), roleLabel: LabelShape };
const Moved = Type.Object({ ...HeldPlace, span: Span });
const Joined = Type.Object({
  id: Id,
  ...HeldPlace,
  this: Span,
  other: Type.Array(Span),
  becomes: Span,
  shares: nullable(
    Type.Object(
      { this: Type.Number(), other: Type.Number(), sum: share },
      { description: 'Both name a share: choose; the first stays where nothing is said' },
    ),
  ),
});

const whyLabels: Record<Why, Label> = {
  idNumber: label('证件号码相同', 'Same ID number'),
  phoneAndName: label('姓名和电话相同', 'Same name and phone'),
  nameAndHouse: label('姓名和房屋相同', 'Same name and house'),
  phone: label('电话相同', 'Same phone'),
};

const mergeable = personFields.filter((field) => field.key !== 'kind');

export function mergeRoutes({ kernel }: House): Route[] {
  const keys = kernel.keys;
  return [
    defineRoute({
      method: 'GET',
      url: '/api/persons/duplicates',
      access: 'readArchives',
      summary: 'Pairs of people who may be one, the surest first; at most a hundred',
      tags,
      schema: {
        querystring: Type.Object({ project: Type.Optional(Id) }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                reason: Type.String(),
                reasonLabel: LabelShape,
                persons: Type.Array(PersonRow, { description: 'Two' }),
              }),
            ),
          }),
        },
      },
      handler: async ({ tx, actor, now, query }) => {
        const { projects } = await scopeOf(tx, actor, now, query.project);
        const pairs = await findDuplicates(tx, projects);
        const rows = await peopleById(
          tx,
          keys,
          actor,
          now,
          pairs.flatMap((pair) => [pair.one, pair.other]),
        );
        return {
          items: pairs.map(({ why, one, other }) => ({
            reason: why,
            reasonLabel: whyLabels[why],
            persons: [one, other].flatMap((id) => rows.get(id) ?? []),
          })),
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/persons/:id/merge',
      access: 'orderArchives',
      summary: 'What a merge would move, what has to be chosen, and what stays',
      tags,
      schema: {
        params: byId,
        querystring: Type.Object({ with: Id }),
        response: {
          200: Type.Object({
            this: PersonRow,
            other: PersonRow,
            conflicts: Type.Array(Choice, { description: 'Both say something else: choose' }),
            takes: Type.Array(Choice, { description: 'Only the other says it: taken unless refused' }),
            moves: Type.Object({
              cases: Type.Integer(),
              openCases: Type.Integer(),
              phones: Type.Array(Type.String({ description: 'Masked' })),
              occupancies: Type.Array(Moved),
              signIn: Type.Boolean(),
            }),
            doubles: Type.Object({ phones: Type.Integer(), occupancies: Type.Array(Joined) }),
          }),
        },
      },
      handler: async ({ tx, actor, now, params, query }) => {
        const { mine, other } = await readTwo(tx, actor, params.id, query.with);
        const rows = await peopleById(tx, keys, actor, now, [mine.id, other.id]);
        const both = fieldsOfTwo(mine, other).map((one) => ({
          ...one,
          shown: choice(keys, one.field, mine, other),
        }));
        const phones = await phonesOfBoth(tx, [mine.id, other.id]);
        const moving = phonesToMove(mine.id, phones);
        const all = await occupanciesOf(tx, [mine.id, other.id]);
        const plan = planOccupancies(
          all.filter((one) => one.person_id === mine.id),
          all.filter((one) => one.person_id === other.id),
        );
        const { cases, open } = await countCases(tx, other.id);
        return {
          this: rows.get(mine.id)!,
          other: rows.get(other.id)!,
          conflicts: both.filter((one) => one.conflict).map((one) => one.shown),
          takes: both.filter((one) => !one.conflict).map((one) => one.shown),
          moves: {
            cases,
            openCases: open,
            phones: moving.map((phone) => shownPhone(keys, phone.sealed)),
            occupancies: plan.moved.map((one) => ({ ...heldPlace(one), span: span(one) })),
            signIn: !mine.user_id && Boolean(other.user_id),
          },
          doubles: {
            phones: phones.filter((one) => one.person_id === other.id).length - moving.length,
            occupancies: plan.joined.map((one) => ({
              id: one.before.id,
              ...heldPlace(one.before),
              this: span(one.before),
              other: one.doubles.filter((double) => double.person_id === other.id).map(span),
              becomes: span(one.after),
              shares: sharesOfBoth(one),
            })),
          },
        };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/persons/:id/merge',
      access: 'orderArchives',
      summary: 'Make two rows of one human being one; the other id answers as this one from then on',
      tags,
      schema: {
        params: byId,
        body: Type.Object({
          from: idField('并入的客户', 'Person merged in'),
          version: seenVersion,
          fromVersion: seenVersion,
          keep: Type.Optional(
            Type.Object(
              Object.fromEntries(
                mergeable.map((field) => [
                  field.key,
                  Type.Optional(
                    Type.Unsafe<'this' | 'other'>({
                      type: 'string',
                      enum: ['this', 'other'],
                      label: field.label,
                    }),
                  ),
                ]),
              ),
              { label: { zh: '保留哪一个', en: 'Which to keep' } },
            ),
          ),
          shares: Type.Optional(
            Type.Array(
              Type.Object({
                occupancyId: idField('入住关系', 'Occupancy'),
                keep: Type.Unsafe<KeepShare>({
                  type: 'string',
                  enum: ['this', 'other', 'sum'],
                  label: { zh: '保留哪一个', en: 'Which to keep' },
                }),
              }),
              { maxItems: 1000, label: { zh: '产权份额', en: 'Shares' } },
            ),
          ),
          reason,
        }),
        response: { 200: PersonDetail },
      },
      handler: async (ctx) => {
        const { tx, actor, now, params, body } = ctx;
        const writing: Writing = { keys, actor, now };
        const { from } = body;
        const keep = (body.keep ?? {}) as Keep;
        const shares = Object.fromEntries((body.shares ?? []).map((one) => [one.occupancyId, one.keep]));
        const names = await mergePersons(tx, writing, params.id, { ...body, keep, shares });
        await moveCases(tx, from, params.id);
        await refreshCases(tx, {
          persons: [names.nameBefore, names.otherName].map((before) => ({ id: params.id, before })),
        });
        const shown = await viewPerson(kernel, tx, actor, now, params.id);
        await writeAudit(tx, {
          ...auditOf(ctx),
          action: 'person.merged',
          projectId: shown.project.id,
          subject: { kind: 'person', id: shown.id },
          data: { from },
        });
        return shown;
      },
    }),
  ];
}

async function peopleById(
  tx: Tx,
  keys: KeyRing,
  actor: Actor,
  now: Temporal.Instant,
  ids: readonly string[],
) {
  const { rows } = await findPeople(tx, keys, actor, now, { ids, limit: ids.length });
  return new Map(rows.map((row) => [row.id, showPerson(keys, row)]));
}

/** Read, not locked: a preview holds nobody up. What would refuse the merge refuses it here already. */
async function readTwo(tx: Tx, actor: Actor, id: string, otherId: string) {
  const mine = await lockPerson(tx, actor, id, 'orderArchives', 'none');
  const other = await lockPerson(tx, actor, otherId, 'orderArchives', 'none');
  if (mine.id === other.id) fail('archive.mergeSelf');
  refuseUnequal(mine, other);
  return { mine, other };
}

const heldPlace = (one: OccupancySpan) => ({
  place: { id: one.place_id, name: one.place_name },
  roleLabel: occupancyLabels[one.role]!,
});

const span = (one: OccupancySpan) => ({
  fromOn: one.from_on,
  toOn: one.to_on,
  share: one.share,
  movedInOn: one.moved_in_on,
});

function choice(keys: KeyRing, field: (typeof personFields)[number], mine: ArchiveRow, other: ArchiveRow) {
  const [here, there] = [saidValue(keys, field, mine), saidValue(keys, field, other)];
  return {
    field: field.key,
    label: field.label,
    this: here.text,
    other: there.text,
    thisLabel: here.label,
    otherLabel: there.label,
  };
}
