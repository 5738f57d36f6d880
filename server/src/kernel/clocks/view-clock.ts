import { label } from '../../directory/labels.ts';
import type { Process } from '../define-process.ts';
import { calendarOf, isEstimated } from './calendar.ts';
import type { Clock } from './clock.ts';

/** A clock as the wire carries it. */
export function viewClock(process: Process, clock: Clock) {
  return {
    key: clock.key,
    label: process.clocks[clock.key]?.label ?? label(clock.key, clock.key),
    state: clock.state,
    startedAt: clock.startedAt.toString(),
    dueAt: clock.dueAt?.toString() ?? null,
    originalDueAt: clock.originalDueAt?.toString() ?? null,
    agreedDueAt: ((clock.dueAt || clock.state === 'held') && clock.agreed?.due.toString()) || null,
    originalState: clock.originalBreached && clock.state !== 'stopped' ? 'breached' : clock.state,
    metAt: clock.metAt?.toString() ?? null,
    reportedLate: clock.reportedLate,
    spentSeconds: clock.spentSeconds,
    targetSeconds: clock.targetSeconds,
    calendar: clock.calendar,
    estimated: clock.counting && clock.dueAt !== null && isDueByEstimate(clock.calendar, clock.dueAt),
  };
}

const isDueByEstimate = (calendar: string, due: Temporal.Instant): boolean =>
  isEstimated(calendarOf(calendar), due.epochMilliseconds);
