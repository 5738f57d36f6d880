import { compactDate } from '../../platform/time.ts';
import type { CaseRow, CaseSnapshot, EventData, EventRow, Relation } from '../case.ts';
import type { TextReference } from '../case-texts.ts';
import type { Change } from '../change.ts';
import { type Folding, step } from '../clocks/clock.ts';
import { marksIn } from '../clocks/marks.ts';
import type { Process } from '../define-process.ts';
import type { Inheritance } from '../family/inherit.ts';
import type { Kernel } from '../kernel.ts';
import { record } from '../record.ts';
import { processIn } from '../terms/process-in.ts';

export interface NewCase {
  id: string;
  project: { id: string; code: string; timeZone: string };
  receptionId: string;
  parent: { row: CaseRow; relation: Relation } | null;
  personId: string | null;
  placeId: string | null;
  channel: string;
  facts: Record<string, unknown>;
  words: Record<string, TextReference>;
  teamId?: string | null;
  assigneeId?: string | null;
  receiverId: string | null;
  actor: EventRow['actor'];
  occurredAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  /** When it counts as opened, and the day in its number: history stays where it happened, not on top of every list. */
  numberedAt?: Temporal.Instant;
  data?: EventData;
  silent?: boolean;
  /** What its clocks, as they would begin by themselves, take over from those of the case it comes from. */
  inherits?: (own: readonly Folding[]) => Inheritance;
}

/** Adds a new case to `change`: its number, first event, clocks from the contact on. */
export async function addCase(
  kernel: Kernel,
  change: Change,
  definition: Process,
  asked: NewCase,
): Promise<CaseSnapshot> {
  const here = { projectId: asked.project.id, process: definition.key };
  const process = processIn(kernel, here, asked.recordedAt);
  const number = await kernel.numbers.take({
    projectId: asked.project.id,
    projectCode: asked.project.code,
    prefix: process.prefix,
    day: compactDate(asked.numberedAt ?? asked.recordedAt, asked.project.timeZone),
  });
  const parent = asked.parent?.row ?? null;
  const row: CaseRow = {
    id: asked.id,
    projectId: asked.project.id,
    number,
    process: process.key,
    state: process.opens.state,
    version: 0,
    seq: 0,
    chain: '',
    rung: 1,
    receptionId: asked.receptionId,
    parentId: parent?.id ?? null,
    rootId: parent ? (parent.rootId ?? parent.id) : null,
    relation: asked.parent?.relation ?? null,
    personId: asked.personId,
    placeId: asked.placeId,
    channel: asked.channel,
    facts: asked.facts,
    teamId: asked.teamId ?? null,
    assigneeId: asked.assigneeId ?? null,
    receiverId: asked.receiverId,
    occurredAt: asked.occurredAt,
    openedAt: asked.numberedAt ?? asked.recordedAt,
    closedAt: null,
    queueDueAt: null,
    clocks: [],
    wakesAt: null,
    mergedInto: null,
  };
  const goesOn = asked.inherits?.(foldingsAtOpening(process, row));
  const holder = row.teamId || row.assigneeId ? { teamId: row.teamId, assigneeId: row.assigneeId } : null;
  return record(change, process, null, row, {
    kind: 'opened',
    action: null,
    actor: asked.actor,
    occurredAt: asked.occurredAt,
    recordedAt: asked.recordedAt,
    data: {
      input: { ...asked.facts, ...asked.words },
      ...(holder ? { holder } : {}),
      ...(goesOn ? { inherited: goesOn.inherited } : {}),
      ...asked.data,
    },
    raisesVersion: true,
    terms: goesOn?.terms,
    silent: asked.silent,
  });
}

/** Its clocks as they would begin by themselves. */
export function foldingsAtOpening(
  process: Process,
  { state, facts, occurredAt }: Pick<CaseRow, 'state' | 'facts' | 'occurredAt'>,
): Folding[] {
  return marksIn(process, state, facts, []).map((mark) =>
    step(undefined, mark, occurredAt.epochMilliseconds),
  );
}
