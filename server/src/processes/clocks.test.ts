import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldUntil } from '../kernel/acting/holds.ts';
import { foldClocks, foldEvents } from '../kernel/clocks/clock.ts';
import { explainClock } from '../kernel/clocks/explain-clock.ts';
import { nextSteps } from '../kernel/clocks/next-steps.ts';
import { hashOf } from '../kernel/record.ts';
import { countClocks, isWorkedAs } from '../testing/count-clocks.ts';
import { inOfficeHours, instant, live, minuteOf, walks } from '../testing/walked-stories.ts';
import { processes } from './processes.ts';

/** Every process as it is, and once more in office hours, so that nights and week-ends are walked through too. */
const walked = [...processes.values()].flatMap((process) => [
  [process.key, process] as const,
  [`${process.key} in office hours`, inOfficeHours(process)] as const,
]);

test.each(walked)('%s: folded clocks equal a minute-by-minute count over any legal story', (_, process) => {
  fc.assert(
    fc.property(walks, (walk) => {
      const { snapshot, now, actions } = live(process, walk);
      const counted = countClocks(process, actions, now);
      for (const clock of foldClocks(snapshot.events, instant(now))) {
        expect({
          key: clock.key,
          state: clock.state,
          spent: clock.spentSeconds / 60,
          due: clock.dueAt && minuteOf(clock.dueAt),
          original: clock.originalDueAt && minuteOf(clock.originalDueAt),
          originalBroken: clock.originalBreached,
          metAt: clock.metAt && minuteOf(clock.metAt),
        }).toEqual({ key: clock.key, ...counted(clock.key) });
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
      const held = heldUntil(process, row);
      const alarms = [next[0]?.fireAt, held].filter((at) => at != null).sort(Temporal.Instant.compare);
      expect(row.wakesAt).toEqual(alarms[0] ?? null);
      if (held) expect(next).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each(walked)(
  '%s: why a clock is due adds up exactly, second by second, over any legal story',
  (_, process) => {
    fc.assert(
      fc.property(walks, (walk) => {
        const story = live(process, walk, walk.after % 2 ? 'with a worker' : undefined);
        const { snapshot } = story;
        const now = instant(story.now);
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
            // What was agreed with a person is no length of work, and lies where they agreed.
            const isAgreed = Temporal.Instant.compare(clock.dueAt!, clock.originalDueAt!) > 0;
            const whole = clock.spentMs + sum(toCome.filter(counts));
            if (!isAgreed) expect(whole).toBe(clock.targetSeconds * 1000);
            else expect(whole).toBeGreaterThanOrEqual(clock.targetSeconds * 1000);
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
