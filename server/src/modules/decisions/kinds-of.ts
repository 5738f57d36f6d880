import type { Process } from '../../kernel/define-process.ts';
import { factsKey } from '../../kernel/terms/parameters.ts';
import { factOfTarget, factsOf } from './facts-of.ts';

type Facts = Readonly<Record<string, string>>;

/**
 * The kinds of cases that a clock could treat differently: target and calendar may come from two rules, so that every
 * two that fit together make one.
 */
export function kindsOf(process: Process, key: string): Facts[] {
  const clock = process.clocks[key]!;
  const by = factOfTarget(process, key);
  const values = factsOf(process).find((fact) => fact.key === by)?.values ?? [];
  const own: Facts[] = by ? values.map(({ value }) => ({ [by]: value })) : [{}];
  const ruled = [{}, ...(clock.rules ?? []).map(({ facts }) => facts)];
  const kinds = own.flatMap((one) =>
    ruled.flatMap((other) => ruled.map((third) => together(one, other, third))),
  );
  return [...new Map(kinds.flatMap((facts) => (facts ? [[factsKey(facts), facts]] : []))).values()];
}

/** Null where two of them say different things of the same fact. */
function together(...all: Facts[]): Facts | null {
  const merged: Facts = Object.assign({}, ...all);
  const fits = all.every((facts) => Object.entries(facts).every(([key, value]) => merged[key] === value));
  return fits ? merged : null;
}
