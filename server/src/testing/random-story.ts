import type { Actor } from '../directory/actor.ts';
import { clocksThatMayMove } from '../kernel/acting/delays.ts';
import type { CaseRow } from '../kernel/case.ts';
import type { Clock } from '../kernel/clocks/clock.ts';
import type { Process } from '../kernel/define-process.ts';
import { fieldsOf } from '../kernel/forms.ts';
import type { record } from '../kernel/record.ts';

/** A form filled in by chance, as it may be. */
export function answers(form: Process['input'] | undefined, chance: number): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(form).flatMap(([key, field], i): [string, unknown][] => {
      const { enum: values, maxLength } = field as { enum?: string[]; maxLength?: number };
      const optional = !(form?.required as string[] | undefined)?.includes(key);
      if (optional && (chance >> i) % 2 === 0) return [];
      if (values) return [[key, values[(chance + i) % values.length]]];
      if (field.type === 'array') return [[key, []]];
      if (field.format === 'id') return [[key, '01a202f2-1a24-7b1d-8f67-44a64ed1142d']];
      if (field.format === 'instant') return [[key, '2026-04-01T00:00:00Z']];
      return [[key, '好'.repeat(Math.min(3, maxLength ?? 3))]];
    }),
  );
}

export const someone: Actor = {
  kind: 'staff',
  id: '01a202f2-1a24-7b1d-8f67-44a64ed1142d',
  userId: null,
  name: '李师傅',
  grants: [],
};

/** The row of a case that is about to be opened. */
export function newRow(process: Process, facts: Record<string, unknown>, at: Temporal.Instant): CaseRow {
  return {
    id: '01a202f2-1a26-71e9-a8fe-f1340656a48b',
    projectId: '01a202f2-1a26-71e9-a8fe-000000000000',
    number: 'X-1',
    process: process.key,
    state: process.opens.state,
    version: 0,
    seq: 0,
    chain: '',
    rung: 1,
    receptionId: '01a202f2-1a26-71e9-a8fe-000000000001',
    parentId: null,
    rootId: null,
    relation: null,
    personId: null,
    placeId: null,
    channel: 'call',
    facts,
    teamId: null,
    assigneeId: null,
    receiverId: null,
    occurredAt: at,
    openedAt: at,
    closedAt: null,
    queueDueAt: null,
    clocks: [],
    wakesAt: null,
    mergedInto: null,
  };
}

type Happening = Parameters<typeof record>[4];

/** What an event is told to be where a story says nothing else of it. */
export const happeningAt = (occurredAt: Temporal.Instant, recordedAt: Temporal.Instant): Happening => ({
  kind: 'opened',
  action: null,
  actor: { kind: 'system', id: null },
  occurredAt,
  recordedAt,
  data: {},
  raisesVersion: true,
});

/** Fills in a later time for a promise by chance; false where none is running, or all are broken already. */
export function fillInDelay(
  process: Process,
  input: Record<string, unknown>,
  clocks: readonly Clock[],
  chance: number,
): boolean {
  const { delays } = process;
  const may = clocksThatMayMove(process);
  const open = clocks.filter(
    ({ key, counting, state }) => counting && state !== 'breached' && may.includes(key),
  );
  const clock = open[chance % Math.max(1, open.length)];
  if (!clock) return false;
  if (typeof delays!.clock !== 'string') input[delays!.clock.by] = clock.key;
  // Whole minutes, for whoever counts in them.
  input[delays!.until] = clock.dueAt!.add({ minutes: 1 + (chance % 3000) }).toString();
  return true;
}
