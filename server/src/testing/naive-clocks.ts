import { always, type Calendar, officeHours } from '../kernel/clocks/calendar.ts';
import type { ClockDefinition, Process, Step } from '../kernel/define-process.ts';
import { isOfficeDay } from './office-days.ts';

/** What somebody decided about a clock; null where he says nothing. */
export interface Decision {
  clock: string;
  facts: Record<string, string>;
  target: number | null;
  calendar: Calendar | null;
  steps: readonly Step[] | null;
}

interface Terms {
  target: number;
  calendar: Calendar;
  steps: readonly Step[];
}

interface Watch extends Terms {
  is: 'counting' | 'held' | 'met' | 'stopped';
  started: number;
  begun: boolean;
  since: number;
  spent: number;
  /** From, to, and in which hours. */
  stretches: [number, number, Calendar][];
  due: number | null;
  /** What was promised at first, and a later time agreed, since when. */
  original: number | null;
  agreed: { from: number; due: number } | null;
  metAt: number | null;
  broken: boolean;
  said: string[];
  /** Of those, what had passed when the clock was given its terms. */
  unheard: string[];
}

/** Which hours were an estimate, and which have taken their place. */
type Year = readonly [was: Calendar, is: Calendar];

interface Act {
  restarts?: readonly string[];
  resumes?: readonly string[];
  retarget: boolean;
}

/**
 * The clocks of one case by somebody with a stop-watch, a diary that has every second in it, and the definition in his
 * hand: what the model test holds the kernel against. Seconds since Monday, 2 March 2026, midnight in Shanghai.
 */
export class Naive {
  readonly #process: Process;
  readonly #watches = new Map<string, Watch>();
  readonly #fired: string[] = [];
  readonly #decisions: readonly Decision[];
  #facts: Readonly<Record<string, unknown>>;

  constructor(
    process: Process,
    decisions: readonly Decision[],
    start: number,
    state: string,
    facts: Readonly<Record<string, unknown>>,
  ) {
    this.#process = process;
    this.#decisions = decisions;
    this.#facts = facts;
    for (const [key, clock] of Object.entries(process.clocks)) {
      this.#watches.set(key, begin(this.#termsOf(key), stands(process, clock, state), start));
    }
  }

  act(
    at: number,
    state: string,
    facts: Readonly<Record<string, unknown>>,
    action: Act,
    agrees: { clock: string; at: number } | null = null,
  ): void {
    this.#facts = facts;
    for (const [key, watch] of this.#watches) {
      const clock = this.#process.clocks[key]!;
      const restarted = action.restarts?.includes(key) ?? false;
      const stays = watch.is === 'met' && !restarted && !action.resumes?.includes(key);
      const is = stays ? 'met' : stands(this.#process, clock, state);
      if (restarted) this.#watches.set(key, begin(this.#termsOf(key), is, at));
      else {
        const terms = action.retarget && watch.is !== 'met' ? this.#termsOf(key) : watch;
        turn(watch, is, terms, at, null, agrees?.clock === key ? agrees.at : null);
      }
    }
  }

  /** Another case of the same matter goes on in this one: of two promises that run, the earlier. */
  absorb(source: Naive, now: number): void {
    for (const [key, own] of this.#watches) {
      const theirs = source.#watches.get(key)!;
      if (!runs(theirs)) continue;
      if (own.is === 'met') keepFor(own, theirs);
      else if (runs(own) && ends(theirs, now) < ends(own, now)) goOnAs(own, theirs, now);
      else if (runs(own)) own.started = Math.min(own.started, theirs.started);
    }
  }

  /** This is a part of that case: it has lived what that one has, and keeps the stricter of two promises. */
  comeFrom(whole: Naive, now: number): void {
    for (const [key, own] of this.#watches) {
      const theirs = whole.#watches.get(key)!;
      if (!runs(theirs) || !runs(own)) continue;
      const { started } = theirs;
      const stretches = theirs.stretches.map(([from, to]): Watch['stretches'][number] => [
        from,
        to,
        own.calendar,
      ]);
      const since = theirs.is === own.is ? theirs.since : now;
      const spent = stretches.reduce((sum, [from, to]) => sum + worked(own.calendar, from, to), 0);
      Object.assign(own, { started, stretches, since, spent });
      own.original = reaches(own, own.target);
      own.due = own.original;
      if (own.original >= endsAtFirst(theirs, now)) goOnAs(own, theirs, now);
    }
  }

  apply(now: number): void {
    for (const [key, watch] of this.#watches) {
      if (watch.is !== 'counting' && watch.is !== 'held') continue;
      const terms = this.#termsOf(key);
      const same = terms.target === watch.target && terms.calendar === watch.calendar;
      if (same && JSON.stringify(terms.steps) === JSON.stringify(watch.steps)) continue;
      give(watch, terms, now, null);
    }
  }

  /** Whatever was counted in one calendar had better been counted in another. */
  publish(now: number, year: Year): void {
    const [was, is] = year;
    for (const watch of this.#watches.values()) {
      if (watch.is !== 'counting' && watch.is !== 'held') continue;
      if (watch.calendar !== was && !watch.stretches.some(([, , calendar]) => calendar === was)) continue;
      const { target, steps, calendar } = watch;
      give(watch, { target, steps, calendar: calendar === was ? is : calendar }, now, year);
    }
  }

  look(now: number): void {
    for (;;) {
      const due = [...this.#watches].flatMap(([key, watch]) => {
        const [step] = watch.is === 'counting' ? unsaid(watch) : [];
        return step && fallsAt(watch, step) <= now ? [{ key, watch, step, at: fallsAt(watch, step) }] : [];
      });
      const [first] = due.sort((one, other) => one.at - other.at);
      if (!first) return;
      this.#fired.push(`${first.key} ${first.step.key} ${first.at}`);
      first.watch.said.push(first.step.key);
      if (first.step.key === 'breach') first.watch.broken = true;
    }
  }

  fired(): string[] {
    return [...this.#fired].sort();
  }

  clocks(now: number) {
    return [...this.#watches].map(([key, watch]) => {
      const counting = watch.is === 'counting';
      const overdue = watch.broken || (counting && watch.due !== null && now >= watch.due);
      return {
        key,
        state: overdue && watch.is !== 'stopped' ? 'breached' : watch.is,
        spent: watch.spent + (counting ? worked(watch.calendar, watch.since, now) : 0),
        target: watch.target,
        due: watch.due,
        original: watch.original,
        agreed: watch.agreed?.due ?? null,
        started: watch.begun ? watch.started : null,
        metAt: watch.metAt,
      };
    });
  }

  /** The newest decision for cases with these facts; what it does not say, the process does. */
  #termsOf(key: string): Terms {
    const { within, calendar, steps } = this.#process.clocks[key]!;
    const own = 'seconds' in within ? within : within.of[String(this.#facts[within.by])]!;
    const decided = this.#decisions.findLast(
      ({ clock, facts }) =>
        clock === key && Object.entries(facts).every(([fact, value]) => this.#facts[fact] === value),
    );
    return {
      target: decided?.target ?? own.seconds,
      calendar: decided?.calendar ?? calendar,
      steps: decided?.steps ?? steps,
    };
  }
}

function stands(process: Process, clock: ClockDefinition<string>, state: string): Watch['is'] {
  if (clock.met.includes(state)) return 'met';
  if (process.states[state]!.final) return 'stopped';
  return clock.counts.includes(state) ? 'counting' : 'held';
}

function begin(terms: Terms, is: Watch['is'], at: number): Watch {
  const watch: Watch = {
    ...terms,
    is,
    started: at,
    begun: is === 'counting',
    since: at,
    spent: 0,
    stretches: [],
    due: null,
    original: null,
    agreed: null,
    metAt: is === 'met' ? at : null,
    broken: false,
    said: [],
    unheard: [],
  };
  if (is === 'counting') watch.original = reaches(watch, watch.target);
  watch.due = watch.original;
  return watch;
}

/** Other terms for a clock that runs; what has passed under them has been said to nobody. */
function give(watch: Watch, terms: Terms, now: number, year: Year | null): void {
  turn(watch, watch.is, terms, now, year);
  const until = watch.is === 'counting' ? now : watch.since;
  const passed = unsaid(watch).filter((step) => fallsAt(watch, step) <= until);
  watch.said.push(...passed.map((step) => step.key));
  watch.unheard.push(...passed.map((step) => step.key));
}

/** What an event does to a clock that finds it so, or is given other terms by it. */
function turn(
  watch: Watch,
  is: Watch['is'],
  terms: Terms,
  told: number,
  recount: Year | null,
  agrees: number | null = null,
): void {
  const sameTerms = terms.target === watch.target && terms.calendar === watch.calendar && !recount;
  watch.steps = terms.steps;
  if (is === watch.is && sameTerms && agrees === null) return;
  // Told late, it may have happened before what has been noted already.
  const at = Math.max(told, watch.since);
  if (watch.is === 'counting') {
    watch.spent += worked(watch.calendar, watch.since, at);
    watch.stretches.push([watch.since, at, watch.calendar]);
    const couldBeKept = is !== 'counting' || !watch.unheard.includes('breach');
    if (watch.due !== null && at > watch.due && couldBeKept) watch.broken = true;
  }
  if (recount) {
    watch.stretches = watch.stretches.map(([from, to, was]) => [
      from,
      to,
      was === recount[0] ? recount[1] : was,
    ]);
    watch.spent = watch.stretches.reduce((sum, [from, to, was]) => sum + worked(was, from, to), 0);
  }
  if (!sameTerms || agrees !== null) {
    watch.said = agrees === null ? watch.said.filter((key) => !watch.unheard.includes(key)) : [];
    watch.unheard = [];
  }
  const goesOn = watch.is === 'counting' && is === 'counting' && sameTerms;
  // Other hours do not make it due at another time once that has passed.
  const missed = recount && watch.is === 'counting' && terms.target === watch.target && at >= watch.original!;
  const rested = watch.is === 'counting' || (watch.is === 'held' && is === 'held') ? 0 : at - watch.since;
  if (agrees !== null) watch.agreed = { from: at, due: agrees };
  else if (watch.agreed) watch.agreed = later(watch.agreed, rested);
  if (!watch.begun && is === 'counting') watch.started = at;
  watch.begun ||= is === 'counting';
  if (is !== 'held' || watch.is !== 'held') watch.since = at;
  Object.assign(watch, { target: terms.target, calendar: terms.calendar, is });
  if (is === 'counting') {
    if (!goesOn && !missed) watch.original = reaches(watch, watch.target);
    watch.due = Math.max(watch.original!, watch.agreed?.due ?? 0);
  } else if (is !== 'met') [watch.due, watch.original] = [null, null];
  watch.metAt = is === 'met' ? at : null;
}

/** What has not been said and comes behind what has; the breach whatever has. */
function unsaid({ steps, said }: Watch): Step[] {
  const sorted = [...steps].sort((one, other) => one.at! - other.at!);
  const last = sorted.findLastIndex(({ key }) => said.includes(key));
  return sorted.filter(({ key }, i) => !said.includes(key) && (i > last || key === 'breach'));
}

/** Towards a time agreed with a person it is counted as he does, by the clock on the wall. */
function fallsAt(watch: Watch, step: Step): number {
  const { due, agreed } = watch;
  if (step.at === 1 && due !== null) return due;
  if (!agreed) return reaches(watch, Math.round(step.at! * watch.target));
  return agreed.from + Math.round(step.at! * ((due ?? agreed.due) - agreed.from));
}

const later = ({ from, due }: { from: number; due: number }, by: number) => ({
  from: from + by,
  due: due + by,
});

const runs = ({ begun, is }: Watch): boolean => begun && (is === 'counting' || is === 'held');

/** When it was promised at first, if what is held went on now. */
const endsAtFirst = (watch: Watch, now: number): number =>
  watch.is === 'counting' ? watch.original! : reaches({ ...watch, since: now }, watch.target);

/** The same, with what was agreed since. */
const ends = (watch: Watch, now: number): number =>
  watch.is === 'counting'
    ? watch.due!
    : Math.max(endsAtFirst(watch, now), watch.agreed ? later(watch.agreed, now - watch.since).due : 0);

/** One clock goes on as another one, as far as that has come; what either has said is not said again. */
function goOnAs(own: Watch, theirs: Watch, now: number): void {
  const counts = own.is === 'counting';
  const alike = own.is === theirs.is;
  const { target, calendar, steps, spent, stretches, unheard } = theirs;
  const said = own.said.filter((key) => !own.unheard.includes(key) && !theirs.said.includes(key));
  const original = counts ? Math.min(endsAtFirst(own, now), endsAtFirst(theirs, now)) : null;
  const agreed =
    theirs.agreed && !alike && theirs.is === 'held'
      ? later(theirs.agreed, now - theirs.since)
      : theirs.agreed;
  Object.assign(own, {
    ...{ target, calendar, steps, spent, stretches: [...stretches], unheard: [...unheard], original, agreed },
    due: counts ? ends(theirs, now) : null,
    since: alike ? theirs.since : now,
    started: Math.min(own.started, theirs.started),
    broken: own.broken || theirs.broken,
    said: [...theirs.said, ...said],
  });
}

/** What was kept here was kept for the other too, in time or not. */
function keepFor(own: Watch, theirs: Watch): void {
  if (theirs.is === 'counting') {
    own.due = Math.min(own.due ?? theirs.due!, theirs.due!);
    own.original = Math.min(own.original ?? theirs.original!, theirs.original!);
  }
  own.started = Math.min(own.started, theirs.started);
  if (own.due !== null && own.metAt! > own.due) own.broken = true;
}

/** The first second of this stretch at which so many have been spent. */
function reaches({ calendar, since, spent }: Watch, wanted: number): number {
  if (spent >= wanted) return since;
  if (calendar === always) return since + wanted - spent;
  const diary = diaryOf(calendar);
  const target = diary[since]! + wanted - spent;
  let [low, high] = [since, diary.length - 1];
  if (diary[high]! < target) throw new Error('The diary ends before that.');
  while (low < high) {
    const middle = (low + high) >> 1;
    if (diary[middle]! >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

const worked = (calendar: Calendar, from: number, to: number): number =>
  calendar === always ? to - from : diaryOf(calendar)[to]! - diaryOf(calendar)[from]!;

let diary: Uint32Array | null = null;

/** How many seconds have been worked by each second of half a year, one counted after the other. */
function diaryOf(calendar: Calendar): Uint32Array {
  if (calendar !== officeHours) throw new Error(`Nobody keeps a diary of ${calendar.ref}.`);
  if (diary) return diary;
  diary = new Uint32Array(200 * 86_400);
  for (let second = 0; second < diary.length - 1; second++) {
    const time = second % 86_400;
    const isWorked = isOfficeDay(Math.floor(second / 86_400));
    diary[second + 1] = diary[second]! + (isWorked && time >= 9 * 3600 && time < 18 * 3600 ? 1 : 0);
  }
  return diary;
}
