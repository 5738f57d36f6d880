import type { Actor } from '../directory/actor.ts';
import type { CaseRow } from '../kernel/case.ts';
import type { Process } from '../kernel/define-process.ts';
import { fieldsOf } from '../kernel/forms.ts';

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
