import { always } from '../kernel/clocks/calendar.ts';
import type { Process } from '../kernel/define-process.ts';
import { termsOf } from '../kernel/terms/parameters.ts';
import { isOfficeDay } from './office-days.ts';
import { type Done, midnight, minuteOf } from './walked-stories.ts';

/** The same story counted by somebody with a watch and the definition in his hand. */
export function countClocks(process: Process, actions: readonly Done[], now: number) {
  return (key: string) => {
    const clock = process.clocks[key]!;
    let [spent, target, counting, met, broken, originalBroken] = [0, 0, false, false, false, false];
    let metAt: number | null = null;
    /** When the target was or will be spent, once that is known; what was agreed beside it; what stood when it was met. */
    let due: number | null = null;
    let agreed: number | null = null;
    let dueWhenMet: number | null = null;
    const workingAt = clock.calendar === always ? () => true : isOfficeHour;
    const tickTo = (from: number, to: number) => {
      for (let at = from; at < to; at++) {
        if (counting && workingAt(at)) spent++;
        if (counting && due === null && spent >= target) due = at + 1;
        if (!counting && agreed !== null) agreed++;
      }
    };
    const later = (original: number): number => Math.max(original, agreed ?? original);
    let last = actions[0]!.minute;
    for (const { minute, state, facts, action, agrees } of actions) {
      tickTo(last, minute);
      last = minute;
      if (counting && due !== null && minute > due) originalBroken = true;
      if (counting && due !== null && minute > later(due)) broken = true;
      const restarted = action?.restarts?.includes(key) ?? false;
      if (restarted) {
        [spent, met, metAt, broken, originalBroken] = [0, false, null, false, false];
        [due, agreed] = [null, null];
      }
      if (action?.resumes?.includes(key)) [met, metAt] = [false, null];
      const retargeted = (action?.effects?.includes('retarget') ?? false) && !met;
      const before = target;
      if (!action || restarted || retargeted) target = termsOf(process, key, facts).seconds / 60;
      if (agrees?.clock === key) agreed = minuteOf(Temporal.Instant.fromEpochMilliseconds(agrees.at));
      const began = !counting;
      const kept: number | null = due;
      counting = false;
      if (!met && clock.met.includes(state)) {
        [met, metAt, due] = [true, minute, kept ?? (began ? null : project(minute))];
        dueWhenMet = due === null ? null : later(due);
      }
      if (met) continue;
      counting = !process.states[state]!.final && clock.counts.includes(state);
      if (!counting || began || restarted || target !== before) due = null;
      if (counting && due === null && spent >= target)
        due = kept !== null && !began && target === before ? kept : minute;
    }
    function project(from: number): number {
      let left = target - spent;
      let at = from;
      for (; left > 0; at++) if (workingAt(at)) left--;
      return at;
    }
    tickTo(last, now);
    const original = counting ? (due ?? project(now)) : met ? due : null;
    const holds = counting ? later(original!) : met ? dueWhenMet : null;
    if (counting && due !== null && now >= due) originalBroken = true;
    if (counting && due !== null && now >= later(due)) broken = true;
    const final = process.states[actions.at(-1)!.state]!.final;
    const stands = met ? 'met' : final ? 'stopped' : counting ? 'counting' : 'held';
    const state = broken && stands !== 'stopped' ? 'breached' : stands;
    return { state, spent, due: holds, original, originalBroken, metAt };
  };
}

/** Minute 0 is Monday, midnight in Shanghai, where the clocks never change. */
function isOfficeHour(minute: number): boolean {
  const [day, time] = [Math.floor(minute / 1440), minute % 1440];
  return time >= 540 && time < 1080 && isOfficeDay(day);
}

/** Whether all of a stretch was worked, or none of it: its first and last minute, and one of each few between. */
export function isWorkedAs({ from, to }: { from: number; to: number }, worked: boolean): boolean {
  const [first, last] = [(from - midnight) / 60_000, (to - midnight) / 60_000 - 1];
  const minutes = Array.from({ length: Math.ceil((last - first + 1) / 29) }, (_, i) => first + i * 29);
  return [...minutes, last].every((minute) => isOfficeHour(minute) === worked);
}
