import { Type } from 'typebox';
import {
  isRetentionClass,
  retentionClasses,
  retentionNames,
  setTerm,
  termsInForce,
} from '../../directory/retention.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { defineRoute } from '../route.ts';
import { lastRuns } from './run.queries.ts';

const tags = ['personal data'];
const Count = Type.Object({ class: Type.String(), label: Label, count: Type.Integer() });

const Retention = Type.Object({
  classes: Type.Array(
    Type.Object({
      key: Type.String(),
      label: Label,
      ends: Label,
      why: Label,
      days: Type.Integer(),
      floor: Type.Integer({ description: 'Nobody can set fewer days' }),
    }),
  ),
  runs: Type.Array(
    Type.Object({
      id: Id,
      atNight: Type.Boolean({ description: 'False: somebody ran the command' }),
      startedAt: Instant,
      finishedAt: nullable(Instant),
      counts: Type.Array(Count, { description: 'Of classes of which anything went' }),
    }),
  ),
});

/** How long what is kept, and what was cleared away when. */
export function retentionRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/retention',
      access: 'readRetention',
      summary: 'How long each class of data is kept, and what was cleared away on the last nights',
      tags,
      schema: { response: { 200: Retention } },
      handler: ({ tx }) => viewRetention(tx),
    }),
    defineRoute({
      method: 'PATCH',
      url: '/api/retention/:class',
      access: 'setRetention',
      summary: 'Keep a class of data longer or shorter, though never shorter than the law',
      tags,
      schema: {
        params: Type.Object({ class: Type.String({ maxLength: 40 }) }),
        body: Type.Object({
          days: Type.Integer({ minimum: 1, maximum: 36_500, label: { zh: '保存天数', en: 'Days' } }),
        }),
        response: { 200: Retention },
      },
      handler: async ({ tx, actor, now, params, body }) => {
        if (!isRetentionClass(params.class)) fail('notFound');
        await setTerm(tx, { staffId: actor.id!, now }, params.class, body.days);
        return viewRetention(tx);
      },
    }),
  ];
}

async function viewRetention(tx: Tx) {
  const terms = await termsInForce(tx);
  const runs = await lastRuns(tx);
  return {
    classes: retentionNames.map((key) => {
      const { label, ends, why, floor } = retentionClasses[key];
      return { key, label, ends, why, days: terms[key], floor };
    }),
    runs: runs.map((run) => ({
      id: run.id,
      atNight: run.at_night,
      startedAt: run.started_at.toString(),
      finishedAt: run.finished_at?.toString() ?? null,
      counts: retentionNames.flatMap((name) => {
        const count = run.counts[name] ?? 0;
        return count > 0 ? [{ class: name, label: retentionClasses[name].label, count }] : [];
      }),
    })),
  };
}
