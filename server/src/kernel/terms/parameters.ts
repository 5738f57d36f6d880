import { type Label, label } from '../../directory/labels.ts';
import { TryAgain } from '../../platform/db/tx.ts';
import { type Calendar, NeverDue, shippedCalendars } from '../clocks/calendar.ts';
import type { ClockDefinition, Process, Step } from '../define-process.ts';
import { exceeds, type Limit, lawsIn, type UnitLaw, underLaw } from './laws.ts';

/** One decision about a clock; never changed, so that its number means the same for ever. */
export interface Parameter {
  number: number;
  unitId: string;
  process: string;
  clock: string;
  /** The facts of the cases it is for; none: of all. */
  facts: Readonly<Record<string, string>>;
  /** What it does not say comes from the next wider rule. */
  targetSeconds: number | null;
  calendar: string | null;
  steps: readonly Step[] | null;
  effectiveFrom: Temporal.Instant;
}

export interface CalendarVersion {
  number: number;
  /** The name under which parameters and processes ask for it; its `calendar.ref` begins with it. */
  key: string;
  unitId: string;
  calendar: Calendar;
  effectiveFrom: Temporal.Instant;
}

export interface Unit {
  id: string;
  name: string;
  kind: string;
}

/** Everything anybody has decided, as it was known when `head` was the newest number. */
export interface ParameterBook {
  head: number;
  /** Of each project, city and company: itself, and what it belongs to up to the company. */
  lineages: ReadonlyMap<string, readonly Unit[]>;
  parameters: readonly Parameter[];
  calendars: readonly CalendarVersion[];
  laws: readonly UnitLaw[];
}

/** A parameter as it stands in one project. */
export interface Rule {
  number: number;
  unit: Unit;
  facts: Readonly<Record<string, string>>;
  seconds: number | null;
  calendar: Calendar | null;
  steps: readonly Step[] | null;
}

/** What holds for one clock of one case; `from` is null where the process itself says it. */
export interface Terms {
  seconds: number;
  calendar: Calendar;
  steps: readonly Step[];
  /**
   * Stored with every event: the process's version, the numbers of the parameters in it, and that of the law which cut
   * them short (`repair@2+12,15§16`).
   */
  policy: string;
  from: { seconds: Unit | null; calendar: Unit | null; steps: Unit | null };
  /** The law that cuts short what was decided; target and calendar are then the law's. */
  byLaw: Limit | null;
}

/**
 * The rules for one clock in a project at an instant, the first one first: a rule for more facts goes before one for
 * fewer, then the nearer unit before the wider, and of one unit's rules for the same facts the latest alone counts.
 */
export function rulesFor(
  book: ParameterBook,
  {
    projectId,
    process,
    clock,
    at,
  }: { projectId: string; process: string; clock: string; at: Temporal.Instant },
): Rule[] {
  const lineage = book.lineages.get(projectId) ?? [];
  const latest = new Map<string, Parameter>();
  for (const one of book.parameters) {
    if (one.process !== process || one.clock !== clock || !isInForce(one, at)) continue;
    const key = `${one.unitId} ${factsKey(one.facts)}`;
    const other = latest.get(key);
    if (!other || isLater(one, other)) latest.set(key, one);
  }
  const distance = (unitId: string) => lineage.findIndex(({ id }) => id === unitId);
  return [...latest.values()]
    .filter(({ unitId }) => distance(unitId) >= 0)
    .sort(byPrecedence(lineage))
    .map((one) => ({
      number: one.number,
      unit: lineage[distance(one.unitId)]!,
      facts: one.facts,
      seconds: one.targetSeconds,
      calendar: one.calendar ? calendarNow(book, projectId, one.calendar, at) : null,
      steps: one.steps,
    }));
}

/** A rule for more facts before one for fewer, then the nearer unit, then the later. */
const byPrecedence =
  (lineage: readonly Unit[]) =>
  (one: Parameter, other: Parameter): number => {
    const distance = ({ unitId }: Parameter) => lineage.findIndex(({ id }) => id === unitId);
    return (
      Object.keys(other.facts).length - Object.keys(one.facts).length ||
      distance(one) - distance(other) ||
      other.number - one.number
    );
  };

/** The newest version of a calendar in force in a project: its own, or that of the nearest unit above. */
export function calendarIn<Default extends Calendar | null>(
  book: ParameterBook,
  projectId: string,
  key: string,
  at: Temporal.Instant,
  ifNone: Default,
): Calendar | Default {
  const lineage = book.lineages.get(projectId) ?? [];
  const ids = lineage.map(({ id }) => id);
  return versionIn(book, ids, key, at)?.calendar ?? ifNone;
}

/** The same for any unit, given by what it belongs to: itself first, the company last. */
export function versionIn(
  book: ParameterBook,
  lineage: readonly string[],
  key: string,
  at: Temporal.Instant,
): CalendarVersion | null {
  for (const id of lineage) {
    const versions = book.calendars.filter(
      (one) => one.key === key && one.unitId === id && isInForce(one, at),
    );
    const [latest] = versions.sort((one, other) => (isLater(one, other) ? -1 : 1));
    if (latest) return latest;
  }
  return null;
}

/** The same; where no unit has a version of its own, the one that ships. Null for a name that nobody knows. */
export const calendarNow = (
  book: ParameterBook,
  projectId: string,
  key: string,
  at: Temporal.Instant,
): Calendar | null => calendarIn(book, projectId, key, at, shippedCalendars.get(key) ?? null);

/** The strictest limit that the laws in a unit set for a clock. */
export function limitIn(
  book: ParameterBook,
  unitId: string,
  clock: Pick<ClockDefinition<string>, 'limits'>,
  at: Temporal.Instant,
): Limit | null {
  const { limits } = clock;
  if (!limits) return null;
  const found = lawsIn(book, unitId, at).flatMap((one): Limit[] => {
    const limit = limits[one.law];
    return limit ? [{ ...one, seconds: limit.seconds }] : [];
  });
  return found.sort((one, other) => one.seconds - other.seconds)[0] ?? null;
}

export const calendarKey = ({ ref }: Pick<Calendar, 'ref'>): string => ref.split('@')[0]!;

/** What people call a calendar. */
export const calendarLabel = (calendar: Pick<Calendar, 'ref' | 'label'>): Label =>
  calendar.label ?? label(calendarKey(calendar), calendarKey(calendar));

/** What holds for a clock of a case with these facts. Throws NeverDue where the process has no target for them. */
export function termsOf(process: Process, key: string, facts: Readonly<Record<string, unknown>>): Terms {
  const clock = process.clocks[key]!;
  const rules = (clock.rules ?? []).filter((rule) =>
    Object.entries(rule.facts).every(([fact, value]) => String(facts[fact]) === value),
  );
  const target = rules.find(({ seconds }) => seconds !== null);
  const calendar = rules.find((rule) => rule.calendar !== null);
  const steps = rules.find((rule) => rule.steps !== null);
  // In the order of the rules, so that the first number that says steps is the one they come from (stepsUnder).
  const numbers = rules.filter((rule) => [target, calendar, steps].includes(rule)).map((rule) => rule.number);
  const decided = {
    seconds: target?.seconds ?? ownTarget(clock, facts),
    calendar: calendar?.calendar ?? clock.calendar,
  };
  const byLaw = clock.law && exceeds(decided.calendar, decided.seconds, clock.law.seconds) ? clock.law : null;
  const policy = `${process.key}@${process.version}${numbers.length > 0 ? `+${numbers.join()}` : ''}`;
  return {
    ...(byLaw ? underLaw(byLaw) : decided),
    steps: steps?.steps ?? clock.steps,
    policy: byLaw ? `${policy}§${byLaw.number}` : policy,
    byLaw,
    from: {
      seconds: target?.unit ?? null,
      calendar: calendar?.unit ?? null,
      steps: steps?.unit ?? null,
    },
  };
}

function ownTarget({ within }: ClockDefinition<string>, facts: Readonly<Record<string, unknown>>): number {
  if ('seconds' in within) return within.seconds;
  const target = within.of[String(facts[within.by])];
  if (!target) throw new NeverDue(`No target for ${within.by}=${String(facts[within.by])}`);
  return target.seconds;
}

/** The steps a clock was given with its policy; those of the process where no parameter in it says any. */
export function stepsUnder(process: Process, clock: string, policy: string): readonly Step[] {
  for (const number of numbersIn(policy)) {
    const { steps } = parameterOf(number);
    if (steps) return steps;
  }
  return process.clocks[clock]?.steps ?? [];
}

export const numbersIn = (policy: string): number[] =>
  (policy.split('§')[0]!.split('+')[1] ?? '').split(',').filter(Boolean).map(Number);

/** Which decisions a stored policy names, and which of them says what; null where the process itself does. */
export function originOf(
  book: ParameterBook,
  projectId: string,
  policy: string,
): Record<'seconds' | 'calendar' | 'steps', { parameter: Parameter; unit: Unit } | null> {
  const lineage = book.lineages.get(projectId) ?? [];
  const named = numbersIn(policy)
    .flatMap((number) => {
      const parameter = parameterOf(number);
      const unit = lineage.find(({ id }) => id === parameter.unitId);
      return unit ? [{ parameter, unit }] : [];
    })
    .sort((one, other) => byPrecedence(lineage)(one.parameter, other.parameter));
  const first = (says: (parameter: Parameter) => unknown) =>
    named.find(({ parameter }) => says(parameter) !== null) ?? null;
  return {
    seconds: first((one) => one.targetSeconds),
    calendar: first((one) => one.calendar),
    steps: first((one) => one.steps),
  };
}

const known = new Map<number, Parameter>();

/** Makes parameters known to this process. Throws where one of that number says something else, as addCalendars does. */
export function addParameters(parameters: readonly Parameter[]): void {
  for (const one of parameters) {
    const there = known.get(one.number);
    if (there && JSON.stringify(there) !== JSON.stringify(one))
      throw new Error(`There are two parameters ${one.number}; start the server anew.`);
    if (!there) known.set(one.number, one);
  }
}

/** Thrown for a number that another process has given a moment ago; whoever starts again has looked before. */
class UnknownParameter extends TryAgain {}

/** Throws where there is none of that number. */
export function parameterOf(number: number): Parameter {
  const there = known.get(number);
  if (!there) throw new UnknownParameter(`No parameter ${number}.`);
  return there;
}

type Dated = Pick<Parameter, 'effectiveFrom' | 'number'>;

const isInForce = (one: Dated, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one.effectiveFrom, at) <= 0;

const isLater = (one: Dated, other: Dated): boolean =>
  (Temporal.Instant.compare(one.effectiveFrom, other.effectiveFrom) || one.number - other.number) > 0;

/** The same for the same facts, in whatever order they were said. */
export const factsKey = (facts: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)));
