import { type Label, label } from '../../directory/labels.ts';
import type { Process } from '../../kernel/define-process.ts';
import { fieldsOf } from '../../kernel/forms.ts';

/** Something a case is one of several of, so that a standard can be for some of them alone. */
export interface Fact {
  key: string;
  label: Label;
  values: { value: string; label: Label }[];
}

/** The facts of a process that are chosen from a list, on opening or by an action that keeps what was filled in. */
export function factsOf(process: Process): Fact[] {
  const kept = Object.values(process.actions).filter(({ effects }) => effects?.includes('keepInput'));
  const facts = new Map<string, Fact>();
  for (const form of [process.input, ...kept.map(({ input }) => input)]) {
    for (const [key, field] of fieldsOf(form)) {
      const { labels, label } = field as { labels?: Record<string, Label>; label?: Label };
      if (!labels || !label || facts.has(key)) continue;
      const values = Object.entries(labels).map(([value, said]) => ({ value, label: said }));
      facts.set(key, { key, label, values });
    }
  }
  return [...facts.values()];
}

/** The fact by which the process's own target differs. */
export function factOfTarget(process: Process, clock: string): string | null {
  const within = process.clocks[clock]!.within;
  return 'by' in within ? within.by : null;
}

/** Facts as somebody reads them; what no list names stands as it is kept. */
export function inWords(
  facts: readonly Fact[],
  row: Readonly<Record<string, string>>,
): { fact: Label; value: Label }[] {
  return Object.entries(row).map(([key, value]) => {
    const fact = facts.find((one) => one.key === key);
    return {
      fact: fact?.label ?? label(key, key),
      value: fact?.values.find((one) => one.value === value)?.label ?? label(value, value),
    };
  });
}
