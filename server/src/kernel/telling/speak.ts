import { theClock } from '../../directory/actor.ts';
import { changedRow } from '../acting/effects.ts';
import type { CaseRow, CaseSnapshot } from '../case.ts';
import { type Change, emptyChange } from '../change.ts';
import { clocksAt } from '../clocks/clock.ts';
import { type DueStep, nextSteps } from '../clocks/next-steps.ts';
import type { Process, Step } from '../define-process.ts';
import { happeningOf, record } from '../record.ts';
import { noticeRow } from './outbox-rows.ts';
import type { Parties } from './parties.queries.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { onDutyFor } from './who-hears.ts';

/** What is told so much later than it could have been is told while catching up. */
const lateAfterMs = 60_000;

export interface Spoken {
  change: Change;
  /** For how long it could have spoken already. */
  lateMs: number;
}

/** What surrounds the case, read beforehand. */
export interface Around {
  timeZone: string;
  /** For a step that gives work to whoever is on duty. */
  parties?: Parties;
}

/** Whether a step that speaks now has to know who is on duty. */
export const asksWhoIsOnDuty = ({ step, nth }: DueStep): boolean =>
  nth === 0 && step.does === 'reassignToDuty';

/** One step speaks: its event, what it does besides, and whom to tell, in one change. */
export function speak(
  now: Temporal.Instant,
  process: Process,
  found: CaseSnapshot,
  due: DueStep,
  { timeZone, parties }: Around,
): Spoken {
  const { clock, step, fireAt, nth } = due;
  const lateMs = msBetween(couldSpeakAt(found, fireAt), now);
  const change = emptyChange();
  const raised = step.does === 'raise' && nth === 0;
  const row = raised ? { ...found.case, rung: found.case.rung + 1 } : found.case;
  const kind = kindOf(due);
  const after = record(change, process, found, row, {
    kind,
    action: null,
    actor: theClock,
    occurredAt: fireAt,
    recordedAt: now,
    data: {
      clock: clock.key,
      step: step.key,
      lateSeconds: Math.round(msBetween(fireAt, now) / 1000),
      ...(nth > 0 ? { nth } : {}),
      ...(raised ? { rung: row.rung } : {}),
    },
    raisesVersion: false,
  });
  if (!isOvertaken(process, after, due, now)) {
    const notice = {
      kind,
      seq: after.case.seq,
      clock: clock.key,
      step: step.key,
      nth,
      tell: [step.tell].flat(),
      channels: step.channels,
      ...(lateMs >= lateAfterMs ? { late: true } : {}),
      ...whenToTell(step, row, timeZone, now),
    };
    change.outbox.push(noticeRow(after.case, notice, now));
  }
  if (nth === 0) handOver(now, process, after, step, parties, change);
  return { change, lateMs };
}

function kindOf({ clock, step, fireAt, nth }: DueStep): string {
  if (nth > 0) return 'clockRepeated';
  if (step.key === 'breach') return 'clockBreached';
  return clock.dueAt && Temporal.Instant.compare(fireAt, clock.dueAt) > 0 ? 'clockEscalated' : 'clockWarned';
}

/** Of repetitions that nobody was there to hear, only the last one is told. */
function isOvertaken(
  process: Process,
  after: CaseSnapshot,
  { clock, step, nth }: DueStep,
  now: Temporal.Instant,
): boolean {
  if (nth === 0) return false;
  const next = nextSteps(process, clocksAt(after.case.clocks, now)).find(
    (one) => one.clock.key === clock.key,
  );
  return next?.step.key === step.key && Temporal.Instant.compare(next.fireAt, now) <= 0;
}

/** A step that was over when the story was told could not be heard before. */
export function couldSpeakAt({ events }: CaseSnapshot, fireAt: Temporal.Instant): Temporal.Instant {
  const told = events.findLast((event) => event.data.step === undefined)!.recordedAt;
  return Temporal.Instant.compare(told, fireAt) > 0 ? told : fireAt;
}

export const msBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  to.epochMilliseconds - from.epochMilliseconds;

function whenToTell(
  step: Step,
  row: CaseRow,
  timeZone: string,
  now: Temporal.Instant,
): { at: string } | { notBefore: string } {
  if (step.quiet && row.facts.urgency !== 'urgent') {
    const ends = endOfQuiet(step.quiet, timeZone, now);
    if (ends) return { notBefore: ends.toString() };
  }
  return { at: now.toString() };
}

/** Gives the case to whoever is on duty, or back to its team, by the action of the process that gives work away. */
function handOver(
  now: Temporal.Instant,
  process: Process,
  before: CaseSnapshot,
  step: Step,
  parties: Parties | undefined,
  change: Change,
): void {
  if (step.does !== 'reassignToDuty' && step.does !== 'reassignToTeam') return;
  const { case: row } = before;
  const giving = Object.entries(process.actions).find(
    ([, { from, effects = [] }]) =>
      from.includes(row.state) && (effects.includes('holdByInput') || effects.includes('holdByInputOrActor')),
  );
  const input = step.does === 'reassignToTeam' ? toTeam(row) : toDuty(row, parties);
  if (!giving || !input) return;
  const [key, action] = giving;
  const given = changedRow(action, row, theClock, input, input);
  const data = { input, holder: { teamId: given.teamId, assigneeId: given.assigneeId } };
  const happening = happeningOf(key, action, { actor: theClock, occurredAt: now, recordedAt: now, data });
  const after = record(change, process, before, given, happening);
  const { seq } = after.case;
  const told = [
    ['assigned', given.assigneeId],
    ['takenAway', row.assigneeId],
  ] as const;
  for (const [kind, staffId] of told) {
    if (staffId) change.outbox.push(noticeRow(after.case, { kind, seq, staffId }, now));
  }
}

const toTeam = (row: CaseRow) => (row.teamId && row.assigneeId ? { teamId: row.teamId } : null);

function toDuty(row: CaseRow, parties: Parties | undefined) {
  const onDuty = parties ? onDutyFor(parties) : [];
  const [first] = onDuty;
  return first && !onDuty.includes(row.assigneeId ?? '') ? { assigneeId: first } : null;
}
