import { useState } from 'react';

export interface Steady {
  /** The order in which rows stand on the page. */
  order: string[];
  /** Rows that stand there but are no longer part of the list. */
  gone: Set<string>;
  /** True when letting go would move or add rows. */
  waiting: boolean;
}

/**
 * Where rows stand after an answer arrived. While held (a pointer or the cursor is in the list) nothing moves: rows
 * change in place, those that left stay and say so, and only rows further down than all known ones are added.
 */
export function settleRows(before: string[], fresh: string[], held: boolean): Steady {
  if (!held || before.length === 0) return { order: fresh, gone: new Set(), waiting: false };
  const known = new Set(before);
  const inFresh = new Set(fresh);
  const lastKnown = fresh.findLastIndex((id) => known.has(id));
  const added = lastKnown < 0 ? [] : fresh.slice(lastKnown + 1);
  const order = [...before, ...added];
  const gone = new Set(order.filter((id) => !inFresh.has(id)));
  return { order, gone, waiting: order.length !== fresh.length || order.some((id, i) => id !== fresh[i]) };
}

interface SteadyRows<Row> {
  rows: { row: Row; gone: boolean }[];
  waiting: boolean;
  letGo: () => void;
}

/** Rows that do not jump under the cursor; `list` names the question, so that another question starts anew. */
export function useSteadyRows<Row extends { id: string }>(
  list: string,
  fresh: Row[],
  held: boolean,
): SteadyRows<Row> {
  const ids = [...new Set(fresh.map((row) => row.id))];
  const [kept, keep] = useState({ list, order: ids, rows: new Map<string, Row>() });
  const same = kept.list === list;
  const { order, gone, waiting } = settleRows(same ? kept.order : [], ids, held);
  const rows = new Map([...(same ? kept.rows : []), ...fresh.map((row) => [row.id, row] as const)]);
  if (!same || order.join() !== kept.order.join() || fresh.some((row) => kept.rows.get(row.id) !== row)) {
    keep({ list, order, rows: new Map(order.map((id) => [id, rows.get(id)!])) });
  }
  return {
    rows: order.map((id) => ({ row: rows.get(id)!, gone: gone.has(id) })),
    waiting,
    letGo: () => keep({ list, order: ids, rows }),
  };
}
