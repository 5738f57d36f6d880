import type { Actor } from '../../directory/actor.ts';
import type { Process } from '../../kernel/define-process.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { recipientLabels } from '../../kernel/telling/steps.ts';
import { lawNames, laws, lawsIn } from '../../kernel/terms/laws.ts';
import {
  calendarKey,
  calendarLabel,
  factsKey,
  type Parameter,
  type Rule,
  termsOf,
} from '../../kernel/terms/parameters.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import { calendarsIn } from '../decisions/calendars-in.ts';
import { type Fact, factOfTarget, factsOf, inWords } from '../decisions/facts-of.ts';
import { decidesFor, type Unit, viewUnit } from '../decisions/units.ts';

type Facts = Readonly<Record<string, string>>;

/** Everything that holds for the cases of a unit now, and from where each part of it comes. */
export function viewStandards(kernel: Kernel, actor: Actor, unit: Unit, now: Temporal.Instant) {
  const maySetLaws = decidesFor(actor, 'setLaws')(unit);
  const held = lawsIn(kernel.parameters.book, unit.id, now);
  return {
    unit: viewUnit(unit, decidesFor(actor, 'manageStandards')(unit)),
    calendars: calendarsIn(kernel.parameters.book, unit, now).map(({ key, calendar }) => ({
      key,
      label: calendarLabel(calendar),
    })),
    recipients: Object.entries(recipientLabels).map(([key, said]) => ({ key, label: said })),
    laws: lawNames.map((key) => {
      // Nearest first: where the unit says so itself, it can take it back.
      const there = held.find(({ law }) => law === key) ?? null;
      return {
        key,
        ...laws[key],
        holds: there !== null,
        from: there?.unit ?? null,
        maySet: maySetLaws && (there === null || there.unit.id === unit.id),
      };
    }),
    processes: [...kernel.processes.values()]
      .filter(({ clocks }) => Object.keys(clocks).length > 0)
      .map((known) => {
        const process = processIn(kernel, { projectId: unit.id, process: known.key }, now);
        const facts = factsOf(process);
        return {
          key: process.key,
          label: process.label,
          facts,
          clocks: Object.entries(process.clocks).map(([key, clock]) => {
            const said = decisionsFor(kernel, unit, process.key, key);
            return {
              key,
              label: clock.label,
              promise: clock.promise ?? null,
              targetBy: factOfTarget(process, key),
              basedOn: Math.max(0, ...said.map(({ number }) => number)),
              standards: rowsOf(process, key, facts).flatMap((one) =>
                viewOne({ process, clock: key, facts, said, unit, kernel, now }, one),
              ),
            };
          }),
        };
      }),
  };
}

/** What a unit and those above it have ever decided for a clock. */
export const decisionsFor = (
  { parameters }: Kernel,
  { lineage }: Pick<Unit, 'lineage'>,
  process: string,
  clock: string,
): Parameter[] =>
  parameters.book.parameters.filter(
    (one) => one.process === process && one.clock === clock && lineage.includes(one.unitId),
  );

/** The facts by which the handbook's target differs, and those that anybody has decided about besides. */
function rowsOf(process: Process, key: string, facts: readonly Fact[]): Facts[] {
  const clock = process.clocks[key]!;
  const by = factOfTarget(process, key);
  const values = facts.find((fact) => fact.key === by)?.values.map(({ value }) => value) ?? [];
  const handbook: Facts[] = by ? values.map((value) => ({ [by]: value })) : [{}];
  const decided = (clock.rules ?? []).map((rule) => rule.facts);
  const rows = new Map([...handbook, ...decided].map((one) => [factsKey(one), one]));
  return [...rows.values()].sort((one, other) => Object.keys(one).length - Object.keys(other).length);
}

interface Looking {
  process: Process;
  clock: string;
  facts: readonly Fact[];
  said: readonly Parameter[];
  unit: Unit;
  kernel: Kernel;
  now: Temporal.Instant;
}

function viewOne({ process, clock, facts, said, unit, kernel, now }: Looking, row: Facts) {
  const by = factOfTarget(process, clock);
  // What was decided for all whatever that fact is, is part of each of its values' rows.
  if (by && !row[by]) return [];
  const terms = termsOf(process, clock, row);
  const rules = (process.clocks[clock]!.rules ?? []).filter((rule) => holds(rule, row));
  const numberOf = (has: (rule: Rule) => boolean) => rules.find(has)?.number ?? null;
  const { law } = process.clocks[clock]!;
  const units = new Map((kernel.parameters.book.lineages.get(unit.id) ?? []).map((one) => [one.id, one]));
  return [
    {
      facts: row,
      words: inWords(facts, row),
      target: {
        seconds: terms.seconds,
        from: terms.from.seconds,
        number: numberOf((rule) => rule.seconds !== null),
      },
      calendar: {
        key: calendarKey(terms.calendar),
        label: calendarLabel(terms.calendar),
        ref: terms.calendar.ref,
        from: terms.from.calendar,
        number: numberOf((rule) => rule.calendar !== null),
      },
      steps: {
        list: terms.steps.map((step) => ({ ...step, tell: [step.tell].flat() })),
        from: terms.from.steps,
        number: numberOf((rule) => rule.steps !== null),
      },
      own: rules.some(
        (rule) => rule.unit.id === unit.id && factsKey(rule.facts) === factsKey(row) && says(rule),
      ),
      toCome: said
        .filter((one) => Temporal.Instant.compare(one.effectiveFrom, now) > 0 && holds(one, row))
        .map((one) => ({
          number: one.number,
          from: units.get(one.unitId) ?? null,
          effectiveFrom: one.effectiveFrom.toString(),
        })),
      byLaw: law
        ? {
            law: laws[law.law].label,
            source: laws[law.law].source,
            seconds: law.seconds,
            caps: terms.byLaw !== null,
          }
        : null,
    },
  ];
}

const says = ({ seconds, calendar, steps }: Rule): boolean =>
  seconds !== null || calendar !== null || steps !== null;

const holds = (rule: { facts: Facts }, row: Facts): boolean =>
  Object.entries(rule.facts).every(([fact, value]) => row[fact] === value);
