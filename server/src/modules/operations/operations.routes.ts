import { Type } from 'typebox';
import { lateBounds, type Tallied, tallied } from '../../kernel/timers/timer-tally.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Instant, nullable } from '../../platform/http/shapes.ts';
import { version } from '../../platform/version.ts';
import { defineRoute } from '../route.ts';
import { type ClockState, clockState } from './clock-state.ts';
import { asPrometheus, prometheusType } from './prometheus.ts';

const tags = ['operations'];

const Operations = Type.Object({
  version: Type.String(),
  now: Instant,
  clocks: Type.Object({
    armed: Type.Integer({ description: 'Cases with a clock that has something to say one day' }),
    armedIsExact: Type.Boolean({ description: 'False: more than are counted, so an estimate' }),
    due: Type.Integer({ description: 'Of those, due now; counting ends at 1000' }),
    behindSince: nullable(Instant),
    behindSeconds: Type.Integer(),
    next: nullable(Instant),
    workers: Type.Integer({ description: 'Seen looking within two minutes' }),
    fired: Type.Integer(),
    faults: Type.Integer({ description: 'Times a clock could not speak and was put off' }),
    lateness: Type.Array(
      Type.Object({
        seconds: nullable(Type.Number({ description: 'Late by at most this; null: by more than the last' })),
        fired: Type.Integer(),
      }),
      { description: 'Each clock in the first one it fits' },
    ),
  }),
  messages: Type.Object({ waiting: Type.Integer({ description: 'Counting ends at 1000' }) }),
});

const PrometheusText = Type.Unsafe<never>({
  content: { 'text/plain': { schema: { type: 'string' } } },
});

/** Whether clocks speak when they should, for people and for a program that watches. */
export function operationsRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/operations',
      access: 'readOperations',
      summary: 'Whether clocks are on time, how late they were, and what waits',
      tags,
      schema: { response: { 200: Operations } },
      handler: async ({ tx, now }) => {
        const { clocks, tallied } = await look(tx, now);
        return {
          version,
          now: now.toString(),
          clocks: {
            armed: clocks.armed,
            armedIsExact: clocks.armedIsExact,
            due: clocks.due,
            behindSince: clocks.behindSince?.toString() ?? null,
            behindSeconds: clocks.behindSeconds,
            next: clocks.next?.toString() ?? null,
            workers: tallied.workers,
            fired: tallied.fired,
            faults: tallied.faults,
            lateness: [...lateBounds, null].map((bound, i) => ({
              seconds: bound === null ? null : bound / 1000,
              fired: tallied.lateBy[i] ?? 0,
            })),
          },
          messages: { waiting: clocks.waitingMessages },
        };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/metrics',
      access: 'readOperations',
      summary: 'The same in the text format of Prometheus',
      tags,
      schema: { response: { 200: PrometheusText } },
      handler: async ({ tx, now, reply }) => {
        const text = asPrometheus(await look(tx, now));
        reply.type(prometheusType);
        return Buffer.from(text);
      },
    }),
  ];
}

async function look(tx: Tx, now: Temporal.Instant): Promise<{ clocks: ClockState; tallied: Tallied }> {
  return { clocks: await clockState(tx, now), tallied: await tallied(tx, now) };
}
