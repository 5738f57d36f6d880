import type { Statement } from './statement.ts';

/** Reads by one set of values. Several of one name may be asked at once, and are then one statement. */
export interface Lookup extends Statement {
  name: string;
  /** Of $1, $2 ... */
  types: readonly string[];
  values: readonly unknown[];
}

/** The statement that answers them all, and which of its rows belong to each. */
export function allOf(asked: readonly Lookup[]): {
  statement: Statement;
  rowsOf: (rows: readonly unknown[]) => unknown[][];
} {
  const [first] = asked;
  if (asked.length === 1) return { statement: first!, rowsOf: (rows) => [[...rows]] };
  return {
    statement: {
      name: `${first!.name}-many`,
      text: textForMany(first!),
      values: first!.types.map((_, i) => asked.map(({ values }) => values[i])),
    },
    rowsOf: (rows) => {
      const answers: unknown[][] = asked.map(() => []);
      for (const row of rows as AnswerRow[]) if (row.answered) answers[row.at - 1]!.push(row);
      return answers;
    },
  };
}

interface AnswerRow {
  at: number;
  answered: true | null;
}

const texts = new Map<string, string>();

// "offset 0" keeps each set of values to itself: the planner would otherwise join the whole table to the sets, and keep
// for ever the plan that was right for a small one.
function textForMany({ name, text, types }: Lookup): string {
  const known = texts.get(name);
  if (known) return known;
  const arrays = types.map((type, i) => `$${i + 1}::${type}[]`);
  const columns = types.map((_, i) => `v${i + 1}`);
  const many = `
    select asked.at::int as at, answer.*
    from unnest(${arrays.join(', ')}) with ordinality as asked(${columns.join(', ')}, at)
    left join lateral (
      select true as answered, one.* from (${text.replaceAll(/\$(\d+)/g, 'asked.v$1')}) one offset 0
    ) answer on true`;
  texts.set(name, many);
  return many;
}
