import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../directory/actor.ts';
import { always, officeHours } from '../kernel/calendar.ts';
import type { CaseRow, CaseSnapshot } from '../kernel/case.ts';
import { emptyChange } from '../kernel/change.ts';
import { foldClocks, foldEvents } from '../kernel/clock.ts';
import type { ActionDefinition, Process } from '../kernel/define-process.ts';
import { changedRow } from '../kernel/effects.ts';
import { explainClock } from '../kernel/explain-clock.ts';
import { fieldsOf, fillIn } from '../kernel/forms.ts';
import { nextSteps } from '../kernel/next-steps.ts';
import { termsOf } from '../kernel/parameters.ts';
import { hashOf, record } from '../kernel/record.ts';
import { processes } from './processes.ts';

/** Every process as it is, and once more in office hours, so that nights and week-ends are walked through too. */
const walked = [...processes.values()].flatMap((process) => [
  [process.key, process] as const,
  [`${process.key} in office hours`, inOfficeHours(process)] as const,
]);

const steps = fc.array(
  fc.record({
    /** Minutes until the next thing happens, and how much later it is told. */
    wait: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 4000 })),
    toldLate: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
    pick: fc.nat(),
    answer: fc.nat(),
  }),
  { maxLength: 14 },
);
const walks = fc.record({
  start: fc.integer({ min: 0, max: 10_080 }),
  answer: fc.nat(),
  steps,
  after: fc.integer({ min: 0, max: 5000 }),
});
type Walk = typeof walks extends fc.Arbitrary<infer Value> ? Value : never;

test.each(walked)('%s: folded clocks equal a minute-by-minute count over any legal story', (_, process) => {
  fc.assert(
    fc.property(walks, (walk) => {
      const { snapshot, minute, actions } = live(process, walk);
      const now = minute + walk.after;
      const counted = count(process, actions, now);
      for (const clock of foldClocks(snapshot.events, instant(now))) {
        const { state, spent, due, metAt } = counted(clock.key);
        expect([
          clock.key,
          clock.state,
          clock.spentSeconds,
          clock.dueAt && minuteOf(clock.dueAt),
          clock.metAt && minuteOf(clock.metAt),
        ]).toEqual([clock.key, state, spent * 60, due, metAt]);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(walked)('%s: version, sequence, chain, end and timers hold after any legal story', (_, process) => {
  fc.assert(
    fc.property(walks, (walk) => {
      const { snapshot, actions, recorded } = live(process, walk, 'with a worker');
      const { case: row, events } = snapshot;
      expect([row.version, row.seq]).toEqual([actions.length, events.length]);
      expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
      expect(events.map((event) => event.hash)).toEqual(
        events.map((event, i) => hashOf(event, events[i - 1]?.hash ?? null)),
      );
      expect(row.chain).toBe(events.at(-1)!.hash);
      expect(row.closedAt !== null).toBe(process.states[row.state]!.final === true);
      const clocks = foldClocks(events, recorded);
      expect(row.clocks).toEqual(foldEvents(events));
      const counting = clocks.filter((clock) => clock.counting);
      const dues = counting.map((clock) => clock.dueAt!.epochMilliseconds);
      expect(row.queueDueAt?.epochMilliseconds ?? Infinity).toBe(Math.min(...dues));
      const stepsOf = (clock: string) => process.clocks[clock]!.steps.map((step) => step.key);
      // Each step once until the clock starts afresh, none skipped; what is still to come has its instant, the breach
      // that of the promise.
      for (const clock of clocks)
        expect(clock.fired).toEqual(stepsOf(clock.key).slice(0, clock.fired.length));
      const waiting = counting.filter((clock) => clock.fired.length < stepsOf(clock.key).length);
      const next = nextSteps(process, clocks);
      expect(next.map((one) => one.clock.key).sort()).toEqual(waiting.map((clock) => clock.key).sort());
      for (const { clock, step, fireAt } of next) {
        if (step.key === 'breach') expect(fireAt).toEqual(clock.dueAt);
        expect(fireAt.epochMilliseconds).toBeGreaterThan(recorded.epochMilliseconds);
        expect(fireAt.epochMilliseconds).toBeLessThanOrEqual(clock.dueAt!.epochMilliseconds);
      }
      expect(row.wakesAt).toEqual(next[0]?.fireAt ?? null);
    }),
    { numRuns: 60 },
  );
});

test.each(walked)(
  '%s: why a clock is due adds up exactly, second by second, over any legal story',
  (_, process) => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { snapshot, minute } = live(process, walk, walk.after % 2 ? 'with a worker' : undefined);
        const now = instant(minute + walk.after);
        for (const clock of foldClocks(snapshot.events, now)) {
          const why = explainClock(process, snapshot.events, clock.key, now);
          expect(why !== null).toBe(clock.begun);
          if (!why) continue;
          const { parts, turns } = why;
          const counts = ({ kind }: { kind: string }) => kind === 'counted' || kind === 'over';
          const sum = (some: readonly { from: number; to: number }[]) =>
            some.reduce((all, { from, to }) => all + to - from, 0);
          expect(parts.map(({ from }) => from)).toEqual([
            ...(parts.length > 0 ? [why.startedAt] : []),
            ...parts.slice(0, -1).map(({ to }) => to),
          ]);
          // What has been is told up to now, what is to come up to the promise; both are what folding says.
          const been = parts.filter(({ ahead }) => !ahead);
          expect(sum(been)).toBe(why.endedAt - why.startedAt);
          expect([sum(been.filter(counts)), why.spentMs]).toEqual([clock.spentMs, clock.spentMs]);
          const toCome = parts.filter(({ ahead }) => ahead);
          if (toCome.length > 0) {
            expect(parts.at(-1)!.to).toBe(clock.dueAt!.epochMilliseconds);
            expect(clock.spentMs + sum(toCome.filter(counts))).toBe(clock.targetSeconds * 1000);
          } else if (clock.counting) expect(why.brokenAt).not.toBeNull();
          if (clock.state !== 'stopped') expect(why.brokenAt !== null).toBe(clock.state === 'breached');
          // Who had it: the same time once more, without a gap.
          expect(turns.reduce((all, { countedMs }) => all + countedMs, 0)).toBe(clock.spentMs);
          expect(sum(turns)).toBe(why.endedAt - why.startedAt);
          // And minute by minute nothing is counted that is not worked, nor skipped that is.
          if (clock.calendar === 'always@1') continue;
          const wrong = parts.filter((part) => part.kind !== 'held' && !isWorkedAs(part, counts(part)));
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

interface Done {
  minute: number;
  state: string;
  facts: Record<string, unknown>;
  action: ActionDefinition<string, string> | null;
}

/** Lives a story through the kernel's own `record`; only what is not written down anywhere is chosen by chance. */
function live(process: Process, walk: Walk, worker?: 'with a worker') {
  let minute = walk.start;
  const facts = fillIn(process.input, answers(process.input, walk.answer));
  const actions: Done[] = [{ minute, state: process.opens.state, facts, action: null }];
  let recorded = instant(minute);
  const happen = (before: CaseSnapshot | null, row: CaseRow, more: Partial<Parameters<typeof record>[4]>) => {
    const change = emptyChange();
    const after = record(change, process, before, row, {
      kind: 'opened',
      action: null,
      actor: { kind: 'system', id: null },
      occurredAt: instant(minute),
      recordedAt: recorded,
      data: {},
      raisesVersion: true,
      ...more,
    });
    return after;
  };
  /** What a worker would do by now, one step after the other. */
  const fireDue = (before: CaseSnapshot): CaseSnapshot => {
    const { wakesAt } = before.case;
    if (!worker || !wakesAt || Temporal.Instant.compare(wakesAt, recorded) > 0) return before;
    const [due] = nextSteps(process, foldClocks(before.events, recorded));
    const after = happen(before, before.case, {
      kind: due!.step.key === 'breach' ? 'clockBreached' : 'clockWarned',
      occurredAt: wakesAt,
      data: { clock: due!.clock.key, step: due!.step.key },
      raisesVersion: false,
    });
    return fireDue(after);
  };
  let snapshot = fireDue(happen(null, newRow(process, facts, minute), {}));
  for (const step of walk.steps) {
    const offered = Object.entries(process.actions).filter(([, one]) =>
      one.from.includes(snapshot.case.state),
    );
    minute += step.wait;
    const told = instant(minute + step.toldLate);
    if (Temporal.Instant.compare(told, recorded) > 0) recorded = told;
    snapshot = fireDue(snapshot);
    const chosen = offered[step.pick % (offered.length + 1)];
    if (!chosen) {
      snapshot = happen(snapshot, snapshot.case, {
        kind: 'commented',
        raisesVersion: false,
        occurredAt: recorded,
      });
      continue;
    }
    const [key, action] = chosen;
    const input = fillIn(action.input, answers(action.input, step.answer));
    const moved = changedRow(
      action.effects ?? [],
      { ...snapshot.case, state: action.to ?? snapshot.case.state },
      someone,
      input,
      input,
    );
    snapshot = happen(snapshot, moved, {
      kind: action.event,
      action: key,
      resumes: action.resumes,
      restarts: action.restarts,
      retarget: action.effects?.includes('retarget') ?? false,
    });
    actions.push({ minute, state: moved.state, facts: moved.facts, action });
  }
  snapshot = fireDue(snapshot);
  return { snapshot, minute, actions, recorded };
}

/** The same story counted by somebody with a watch and the definition in his hand. */
function count(process: Process, actions: readonly Done[], now: number) {
  return (key: string) => {
    const clock = process.clocks[key]!;
    let [spent, target, counting, met, breached] = [0, 0, false, false, false];
    let metAt: number | null = null;
    let due: number | null = null;
    const workingAt = clock.calendar === always ? () => true : isOfficeHour;
    const tickTo = (from: number, to: number) => {
      for (let at = from; at < to; at++) {
        if (counting && workingAt(at)) spent++;
        if (counting && due === null && spent >= target) due = at + 1;
      }
    };
    let last = actions[0]!.minute;
    for (const { minute, state, facts, action } of actions) {
      tickTo(last, minute);
      last = minute;
      if (counting && due !== null && minute > due) breached = true;
      const restarted = action?.restarts?.includes(key) ?? false;
      if (restarted) [spent, met, metAt, breached, due] = [0, false, null, false, null];
      if (action?.resumes?.includes(key)) [met, metAt] = [false, null];
      const retargeted = (action?.effects?.includes('retarget') ?? false) && !met;
      const before = target;
      if (!action || restarted || retargeted) target = termsOf(process, key, facts).seconds / 60;
      const began = !counting;
      const kept: number | null = due;
      counting = false;
      if (!met && clock.met.includes(state))
        [met, metAt, due] = [true, minute, kept ?? (began ? null : project(minute))];
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
    if (counting && due !== null && now >= due) breached = true;
    const final = process.states[actions.at(-1)!.state]!.final;
    const stands = met ? 'met' : final ? 'stopped' : counting ? 'counting' : 'held';
    return {
      state: breached && stands !== 'stopped' ? 'breached' : stands,
      spent,
      due: counting ? (due ?? project(now)) : met ? due : null,
      metAt,
    };
  };
}

const midnight = Temporal.Instant.from('2026-03-01T16:00:00Z').epochMilliseconds;
const firstDay = Temporal.PlainDate.from('2026-03-02');
const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(midnight + minute * 60_000);
const minuteOf = (at: Temporal.Instant) => (at.epochMilliseconds - midnight) / 60_000;

/** Minute 0 is Monday, midnight in Shanghai, where the clocks never change. */
function isOfficeHour(minute: number): boolean {
  const [day, time] = [Math.floor(minute / 1440), minute % 1440];
  const { kind } = officeHours.days![firstDay.add({ days: day }).toString()] ?? {};
  const isWorked = kind ? kind === 'makeUp' : day % 7 < 5;
  return isWorked && time >= 540 && time < 1080;
}

/** Whether all of a stretch was worked, or none of it: its first and last minute, and one of each few between. */
function isWorkedAs({ from, to }: { from: number; to: number }, worked: boolean): boolean {
  const [first, last] = [(from - midnight) / 60_000, (to - midnight) / 60_000 - 1];
  const minutes = Array.from({ length: Math.ceil((last - first + 1) / 29) }, (_, i) => first + i * 29);
  return [...minutes, last].every((minute) => isOfficeHour(minute) === worked);
}

function answers(form: Process['input'] | undefined, chance: number): Record<string, unknown> {
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

const someone: Actor = {
  kind: 'staff',
  id: '01a202f2-1a24-7b1d-8f67-44a64ed1142d',
  userId: null,
  name: '李师傅',
  grants: [],
};

function newRow(process: Process, facts: Record<string, unknown>, minute: number): CaseRow {
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
    occurredAt: instant(minute),
    openedAt: instant(minute),
    closedAt: null,
    queueDueAt: null,
    clocks: [],
    wakesAt: null,
    mergedInto: null,
  };
}

function inOfficeHours(process: Process): Process {
  const clocks = Object.entries(process.clocks).map(([key, clock]) => [
    key,
    { ...clock, calendar: officeHours },
  ]);
  return { ...process, clocks: Object.fromEntries(clocks) };
}
