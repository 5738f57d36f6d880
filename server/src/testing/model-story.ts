import { expect } from 'vitest';
import { agreementIn } from '../kernel/acting/delays.ts';
import { changedRow } from '../kernel/acting/effects.ts';
import { endPassedHold } from '../kernel/acting/end-hold.ts';
import type { CaseRow, CaseSnapshot } from '../kernel/case.ts';
import { emptyChange } from '../kernel/change.ts';
import { always, officeHours } from '../kernel/clocks/calendar.ts';
import { clocksAt, foldClocks } from '../kernel/clocks/clock.ts';
import { explainClock } from '../kernel/clocks/explain-clock.ts';
import { nextSteps } from '../kernel/clocks/next-steps.ts';
import type { ActionDefinition, Process, ProcessBook, Step } from '../kernel/define-process.ts';
import { dueFrom, runs, shareRunning } from '../kernel/family/inherit.ts';
import { decideMerge, type Merging } from '../kernel/family/merge-cases.ts';
import { reasonsNotToMerge, reasonsNotToSurvive } from '../kernel/family/merge-reasons.ts';
import { fillIn } from '../kernel/forms.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { foldingsAtOpening } from '../kernel/opening/add-case.ts';
import type { FoundCase } from '../kernel/reading/read-case.ts';
import { record } from '../kernel/record.ts';
import { addParameters, type Parameter, type ParameterBook } from '../kernel/terms/parameters.ts';
import { processIn } from '../kernel/terms/process-in.ts';
import { reconsider } from '../kernel/terms/reconsider.ts';
import { newId } from '../platform/ids.ts';
import { instantFrom } from '../platform/time.ts';
import { type Decision, Naive } from './naive-clocks.ts';
import { answers, fillInDelay, happeningAt, newRow, someone } from './random-story.ts';

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

const everyClock = { process: null, clock: null, calendar: null };

/** Of all stories of this run: what one number stands for never changes. */
let lastNumber = 50_000_000;

/** One company and what it has decided, for all cases of a story. */
export class ModelCompany {
  readonly kernel: Kernel;
  readonly decisions: Decision[] = [];
  readonly #process: Process;
  #book: ParameterBook;

  constructor(process: Process, processes: ProcessBook) {
    this.#process = process;
    const { projectId } = newRow(process, {}, instant(0));
    this.#book = {
      head: 0,
      lineages: new Map([[projectId, [company]]]),
      parameters: [],
      calendars: [],
      laws: [],
    };
    const itself = this;
    const parameters = {
      get book() {
        return itself.#book;
      },
      reach: async () => undefined,
    };
    this.kernel = { processes, parameters } as unknown as Kernel;
  }

  /** Decides about one clock, for what comes. */
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
    this.decisions.push(decision);
  }
}

/** One case as the kernel keeps it, and beside it one as somebody with a stop-watch would. */
export class ModelStory {
  naive: Naive;
  readonly #company: ModelCompany;
  readonly #process: Process;
  readonly #kernel: Kernel;
  #snapshot: CaseSnapshot;
  #lastAct: number;

  constructor(company: ModelCompany, process: Process, start: number, answer: number, whole?: Whole) {
    this.#company = company;
    this.#process = process;
    this.#kernel = company.kernel;
    this.#lastAct = start;
    const facts = fillIn(process.input, answers(process.input, answer));
    const row = { ...newRow(process, facts, instant(start)), id: newId() };
    this.naive = new Naive(process, company.decisions, start, row.state, row.facts);
    if (!whole) {
      this.#snapshot = this.#happen(null, row, start, start, {});
      return;
    }
    const { of, now } = whole;
    const own = foldingsAtOpening(processIn(this.#kernel, row, instant(now)), row);
    const { terms, inherited } = shareRunning(own, of.#snapshot.case.clocks, instant(now).epochMilliseconds);
    this.#snapshot = this.#happen(null, row, start, now, { terms, data: { inherited } });
    this.naive.comeFrom(of.naive, now);
  }

  get isOpen(): boolean {
    return this.#snapshot.case.closedAt === null;
  }

  act(now: number, late: number, pick: number, answer: number, delays: boolean): void {
    const at = Math.max(this.#lastAct, now - late);
    this.#endHold(at, now);
    const { case: row } = this.#snapshot;
    const delay = this.#process.delays?.action;
    const offered = Object.entries(this.#process.actions).filter(
      ([key, one]) => one.from.includes(row.state) && (key === delay) === delays,
    );
    const chosen = offered[pick % Math.max(1, offered.length)];
    if (!chosen) return;
    const [key, action] = chosen as [string, ActionDefinition<string, string>];
    const input = fillIn(action.input, answers(action.input, answer));
    const clocks = () => clocksAt(row.clocks, instant(now));
    if (key === delay && !fillInDelay(this.#process, input, clocks(), answer)) return;
    this.#lastAct = at;
    const { holds } = this.#process;
    if (key === holds?.action) input[holds.until] = instant(at + 60 + (answer % 200_000)).toString();
    const moved = changedRow(action, row, someone, input, input);
    const retarget = action.effects?.includes('retarget') ?? false;
    const agrees = agreementIn(this.#process, key, input);
    this.#snapshot = this.#happen(this.#snapshot, moved, at, now, {
      kind: action.event,
      action: key,
      resumes: action.resumes,
      restarts: action.restarts,
      retarget,
      agrees,
    });
    const told = agrees && { clock: agrees.clock, at: (agrees.at - monday) / 1000 };
    this.naive.act(at, moved.state, moved.facts, { ...action, retarget }, told);
  }

  comment(now: number): void {
    this.#snapshot = this.#happen(this.#snapshot, this.#snapshot.case, now, now, {
      kind: 'commented',
      raisesVersion: false,
    });
  }

  /** What has been decided is given to what runs. */
  apply(now: number): void {
    this.#give(now, reconsider(this.#kernel, this.#snapshot.case, everyClock, instant(now)));
    this.naive.apply(now);
  }

  /** A year is published for one of two calendars: what was counted in it counts in the other, from the beginning. */
  publish(now: number, pick: number): void {
    const [was, is] = pick % 2 === 0 ? ([always, officeHours] as const) : ([officeHours, always] as const);
    const { book } = this.#kernel.parameters;
    const version = { key: is.ref.split('@')[0]!, unitId: company.id, effectiveFrom: instant(0) };
    const calendars = [{ ...version, number: 1, calendar: { ...is, replaces: was.ref } }];
    const parameters = { ...this.#kernel.parameters, book: { ...book, calendars } };
    const asked = { ...everyClock, reason: { kind: 'holidayYear', year: 2026 } as const };
    this.#give(now, reconsider({ ...this.#kernel, parameters }, this.#snapshot.case, asked, instant(now)));
    this.naive.publish(now, [was, is]);
  }

  #give(now: number, given: ReturnType<typeof reconsider>): void {
    if (!given) return;
    this.#snapshot = this.#happen(this.#snapshot, this.#snapshot.case, now, now, {
      kind: 'retargeted',
      data: { retargeted: given.retargeted, passed: given.passed },
      raisesVersion: false,
      terms: given.terms,
    });
  }

  /** A part of it becomes a story of its own, in which no promise ends later than here. */
  split(now: number, answer: number): ModelStory {
    this.#endHold(now, now);
    const start = secondOf(this.#snapshot.case.occurredAt)!;
    const before = JSON.stringify(this.#snapshot.case.clocks);
    const part = new ModelStory(this.#company, this.#process, start, answer, { of: this, now });
    expect(JSON.stringify(this.#snapshot.case.clocks)).toBe(before);
    part.#endsNoLaterThan([this.#promises(now)], now);
    return part;
  }

  /** Another goes on in this one, as far as the kernel lets it; then no promise of either ends later. */
  absorb(source: ModelStory, now: number): boolean {
    for (const one of [this, source]) one.#endHold(now, now);
    const [survivor, other] = [asFound(this.#snapshot), asFound(source.#snapshot)];
    const reasons = [
      ...reasonsNotToSurvive(this.#kernel, survivor, instant(now)),
      ...reasonsNotToMerge(this.#kernel, survivor, other, instant(now)),
    ];
    if (reasons.length > 0) return false;
    const before = [this.#promises(now), source.#promises(now)];
    const merging: Merging = {
      survivor,
      sources: [other],
      read: [survivor, other],
      change: emptyChange(),
      hindrances: [],
    };
    const after = decideMerge(this.#kernel, someone, instant(now), merging);
    this.#snapshot = after.survivor;
    source.#snapshot = after.sources[0]!;
    this.naive.absorb(source.naive, now);
    source.naive.act(now, 'merged', source.#snapshot.case.facts, { retarget: false });
    this.#endsNoLaterThan(before, now);
    return true;
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
      original: secondOf(clock.originalDueAt),
      agreed: secondOf(clock.agreed?.due ?? null),
      started: clock.begun ? secondOf(clock.startedAt) : null,
      metAt: secondOf(clock.metAt),
    }));
  }

  /** Of each clock: what the explanation counts, what its holders had of it, and all that passed. */
  explained(now: number) {
    return foldClocks(this.#snapshot.events, instant(now)).flatMap(({ key, begun, spentMs }) => {
      const why = begun && explainClock(this.#process, this.#snapshot.events, key, instant(now));
      if (!why) return [];
      const lived = why.parts.filter(({ ahead }) => !ahead);
      const counted = sum(why.turns.map((turn) => turn.countedMs));
      return [
        {
          key,
          spent: [why.spentMs, counted],
          passed: [lengthOf(lived), lengthOf(why.turns)],
          expected: spentMs,
        },
      ];
    });
  }

  /** When the promises that run would end if they all went on now. */
  #promises(now: number): Map<string, number> {
    const at = instant(now).epochMilliseconds;
    const running = this.#snapshot.case.clocks.filter(runs);
    return new Map(running.map((folding) => [folding.mark.key, dueFrom(folding, at)]));
  }

  /** Nor does a clock stop that had been counting. */
  #endsNoLaterThan(before: readonly ReadonlyMap<string, number>[], now: number): void {
    const after = this.#promises(now);
    for (const [key, due] of after) {
      const others = before.flatMap((one) => one.get(key) ?? []);
      expect([key, Math.min(due, ...others)]).toEqual([key, due]);
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

  #happen(
    before: CaseSnapshot | null,
    row: CaseRow,
    at: number,
    now: number,
    more: Partial<Parameters<typeof record>[4]>,
  ): CaseSnapshot {
    return record(emptyChange(), processIn(this.#kernel, row, instant(now)), before, row, {
      ...happeningAt(instant(at), instant(now)),
      ...more,
    });
  }
}

interface Whole {
  of: ModelStory;
  now: number;
}

const asFound = (snapshot: CaseSnapshot): FoundCase => ({
  ...snapshot,
  extra: {},
  family: [],
  texts: new Map(),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const lengthOf = (stretches: readonly { from: number; to: number }[]): number =>
  sum(stretches.map(({ from, to }) => to - from));
