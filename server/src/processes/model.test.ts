import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { changedRow } from '../kernel/acting/effects.ts';
import { endPassedHold } from '../kernel/acting/end-hold.ts';
import type { CaseRow, CaseSnapshot } from '../kernel/case.ts';
import { emptyChange } from '../kernel/change.ts';
import { always, officeHours } from '../kernel/clocks/calendar.ts';
import { foldClocks } from '../kernel/clocks/clock.ts';
import { nextSteps } from '../kernel/clocks/next-steps.ts';
import type { ActionDefinition, Process, Step } from '../kernel/define-process.ts';
import { fillIn } from '../kernel/forms.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { record } from '../kernel/record.ts';
import { addParameters, type Parameter, type ParameterBook } from '../kernel/terms/parameters.ts';
import { processIn } from '../kernel/terms/process-in.ts';
import { reconsider } from '../kernel/terms/reconsider.ts';
import { instantFrom } from '../platform/time.ts';
import { type Decision, Naive } from '../testing/naive-clocks.ts';
import { answers, newRow, someone } from '../testing/random-story.ts';
import { thorough } from '../testing/thorough.ts';
import { processes } from './processes.ts';

const runs = thorough ? 2000 : 150;
let told = 0;
let spoken = 0;
afterAll(() =>
  console.info(`${told} random stories, ${spoken} firings, equal to a second-by-second simulation`),
);

const length = fc.oneof(fc.integer({ min: 0, max: 5400 }), fc.integer({ min: 0, max: 200_000 }));
const walks = fc.record({
  start: fc.integer({ min: 0, max: 604_800 }),
  answer: fc.nat(),
  after: length,
  steps: fc.array(
    fc.record({
      wait: length,
      kind: fc.constantFrom('act', 'act', 'act', 'look', 'look', 'decide', 'apply', 'apply', 'comment'),
      /** How much earlier it happened than it is told; by how much the clock of the worker that looks goes slow. */
      late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3600 })),
      pick: fc.nat(),
      answer: fc.nat(),
    }),
    { maxLength: 18, size: 'max' },
  ),
});

test.each([...processes.values()].map((process) => [process.key, process] as const))(
  '%s: whatever happens, is decided or is told late, clocks and firings equal those of a naive simulation',
  (_, process) => {
    fc.assert(
      fc.property(walks, (walk) => {
        const story = new Story(process, walk.start, walk.answer);
        let now = walk.start;
        for (const { wait, kind, late, pick, answer } of walk.steps) {
          now += wait;
          if (kind === 'act') story.act(now, late, pick, answer);
          else if (kind === 'comment') story.comment(now);
          else if (kind === 'decide') story.decide(now, pick, answer);
          else if (kind === 'apply') {
            if (answer % 4 > 0) story.decide(now, pick, answer >> 2);
            story.apply(now, pick % 2 === 0);
          } else story.look(now - late);
        }
        now += walk.after;
        // Two workers, one of whose clocks has been set back by an hour.
        story.look(now);
        story.look(now - 3600);
        told += 1;
        spoken += story.fired().length;
        expect(story.fired()).toEqual(story.naive.fired());
        expect(story.clocks(now)).toEqual(story.naive.clocks(now));
      }),
      { numRuns: runs },
    );
  },
);

const monday = Temporal.Instant.from('2026-03-01T16:00:00Z').epochMilliseconds;
const instant = (second: number) => Temporal.Instant.fromEpochMilliseconds(monday + second * 1000);
const secondOf = (at: Temporal.Instant | null) => at && (at.epochMilliseconds - monday) / 1000;

const company = { id: '01a202f2-1a26-71e9-a8fe-00000000000c', name: '公司', kind: 'company' };
const stepLists: readonly (readonly Step[])[] = [
  [
    { key: 'half', at: 0.5, tell: 'supervisor' },
    { key: 'breach', at: 1, tell: 'manager' },
  ],
  [
    { key: 'soon', at: 0.9, tell: 'holder' },
    { key: 'quarter', at: 0.25, tell: 'holder' },
    { key: 'breach', at: 1, tell: 'manager' },
  ],
  [{ key: 'breach', at: 1, tell: 'manager' }],
];

/** Of all stories of this run: what one number stands for never changes. */
let lastNumber = 50_000_000;

/** One case as the kernel keeps it, and beside it one as somebody with a stop-watch would. */
class Story {
  readonly naive: Naive;
  readonly #process: Process;
  readonly #kernel: Kernel;
  #book: ParameterBook;
  #snapshot: CaseSnapshot;
  #lastAct: number;

  constructor(process: Process, start: number, answer: number) {
    this.#process = process;
    const row = newRow(process, fillIn(process.input, answers(process.input, answer)), instant(start));
    const lineages = new Map([[row.projectId, [company]]]);
    this.#book = { head: 0, lineages, parameters: [], calendars: [], laws: [] };
    const story = this;
    const parameters = {
      get book() {
        return story.#book;
      },
      reach: async () => undefined,
    };
    this.#kernel = { processes, parameters } as unknown as Kernel;
    this.#lastAct = start;
    this.#snapshot = this.#happen(null, row, start, start, {});
    this.naive = new Naive(process, start, row.state, row.facts);
  }

  act(now: number, late: number, pick: number, answer: number): void {
    const at = Math.max(this.#lastAct, now - late);
    this.#endHold(at, now);
    const { case: row } = this.#snapshot;
    // A later time agreed is counted by the clock on the wall; clocks.test.ts walks through those.
    const offered = Object.entries(this.#process.actions).filter(
      ([key, one]) => one.from.includes(row.state) && key !== this.#process.delays?.action,
    );
    const chosen = offered[pick % Math.max(1, offered.length)];
    if (!chosen) return;
    const [key, action] = chosen as [string, ActionDefinition<string, string>];
    this.#lastAct = at;
    const input = fillIn(action.input, answers(action.input, answer));
    const { holds } = this.#process;
    if (key === holds?.action) input[holds.until] = instant(at + 60 + (answer % 200_000)).toString();
    const moved = changedRow(
      action.effects ?? [],
      { ...row, state: action.to ?? row.state },
      someone,
      input,
      input,
    );
    const retarget = action.effects?.includes('retarget') ?? false;
    this.#snapshot = this.#happen(this.#snapshot, moved, at, now, {
      kind: action.event,
      action: key,
      resumes: action.resumes,
      restarts: action.restarts,
      retarget,
    });
    this.naive.act(at, moved.state, moved.facts, { ...action, retarget });
  }

  comment(now: number): void {
    this.#snapshot = this.#happen(this.#snapshot, this.#snapshot.case, now, now, {
      kind: 'commented',
      raisesVersion: false,
    });
  }

  /** The company decides about one clock, for what comes. */
  decide(now: number, pick: number, answer: number): void {
    const clocks = Object.entries(this.#process.clocks);
    const [clock, { within }] = clocks[pick % clocks.length]!;
    const values = 'by' in within ? Object.keys(within.of) : [];
    const decision: Decision = {
      clock,
      facts: 'by' in within ? { [within.by]: values[answer % values.length]! } : {},
      target: pick % 3 === 0 ? null : 60 + ((pick * 7919 + answer) % 90_000),
      calendar: [null, always, officeHours][answer % 3]!,
      steps: [null, ...stepLists][(pick + answer) % 4]!,
    };
    lastNumber += 1;
    const parameter: Parameter = {
      number: lastNumber,
      unitId: company.id,
      process: this.#process.key,
      clock,
      facts: decision.facts,
      targetSeconds: decision.target,
      calendar: decision.calendar && decision.calendar.ref.split('@')[0]!,
      steps: decision.steps,
      effectiveFrom: instant(now),
    };
    addParameters([parameter]);
    this.#book = { ...this.#book, head: lastNumber, parameters: [...this.#book.parameters, parameter] };
    this.naive.decide(decision);
  }

  /** And gives it to what runs. */
  apply(now: number, recount: boolean): void {
    const asked = { process: null, clock: null, calendar: null, recount };
    const given = reconsider(this.#kernel, this.#snapshot.case, asked, instant(now));
    this.naive.apply(now, recount);
    if (!given) return;
    this.#snapshot = this.#happen(this.#snapshot, this.#snapshot.case, now, now, {
      kind: 'retargeted',
      data: { retargeted: given.retargeted, passed: given.passed },
      raisesVersion: false,
      terms: given.terms,
    });
  }

  /** A worker whose clock shows this looks what is due. */
  look(now: number): void {
    this.#endHold(now, now);
    this.naive.look(now);
    for (;;) {
      const { case: row, events } = this.#snapshot;
      if (!row.wakesAt || secondOf(row.wakesAt)! > now) return;
      const process = processIn(this.#kernel, row, instant(now));
      const [due] = nextSteps(process, foldClocks(events, instant(now)));
      expect(due?.fireAt).toEqual(row.wakesAt);
      this.#snapshot = this.#happen(this.#snapshot, row, secondOf(due!.fireAt)!, now, {
        kind: due!.step.key === 'breach' ? 'clockBreached' : 'clockWarned',
        data: { clock: due!.clock.key, step: due!.step.key },
        raisesVersion: false,
      });
    }
  }

  /** A hold that was to end by then ends at its own time, whoever notices it first. */
  #endHold(at: number, now: number): void {
    const { holds, actions } = this.#process;
    const process = processIn(this.#kernel, this.#snapshot.case, instant(now));
    const ended = endPassedHold(emptyChange(), process, this.#snapshot, instant(at), instant(now));
    if (ended === this.#snapshot) return;
    const until = secondOf(instantFrom(String(this.#snapshot.case.facts[holds!.until])))!;
    expect(secondOf(ended.events.at(-1)!.occurredAt)).toBe(until);
    this.#snapshot = ended;
    this.#lastAct = Math.max(this.#lastAct, until);
    this.naive.act(until, ended.case.state, ended.case.facts, { ...actions[holds!.ends]!, retarget: false });
  }

  fired() {
    return this.#snapshot.events
      .flatMap(({ data, occurredAt }) =>
        data.step ? [`${data.clock} ${data.step} ${secondOf(occurredAt)}`] : [],
      )
      .sort();
  }

  clocks(now: number) {
    return foldClocks(this.#snapshot.events, instant(now)).map((clock) => ({
      key: clock.key,
      state: clock.state,
      spent: clock.spentMs / 1000,
      target: clock.targetSeconds,
      due: secondOf(clock.dueAt),
      metAt: secondOf(clock.metAt),
    }));
  }

  #happen(
    before: CaseSnapshot | null,
    row: CaseRow,
    at: number,
    now: number,
    more: Partial<Parameters<typeof record>[4]>,
  ): CaseSnapshot {
    return record(emptyChange(), processIn(this.#kernel, row, instant(now)), before, row, {
      kind: 'opened',
      action: null,
      actor: { kind: 'system', id: null },
      occurredAt: instant(at),
      recordedAt: instant(now),
      data: {},
      raisesVersion: true,
      ...more,
    });
  }
}
