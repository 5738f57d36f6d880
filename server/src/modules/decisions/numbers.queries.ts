import type { Tx } from '../../platform/db/tx.ts';

/** Holds everybody back who wants to decide something about clocks, until this transaction ends. */
export async function holdParameters(tx: Tx): Promise<void> {
  await tx.query({
    name: 'hold-parameters',
    text: 'select head from parameter_state for update',
    values: [],
  });
}

/** So many numbers that nobody has had; the first of them. Until the transaction ends nobody else takes any. */
export async function takeNumbers(tx: Tx, count = 1): Promise<number> {
  const [row] = await tx.query<{ head: string | number }>({
    name: 'take-parameter-numbers',
    text: 'update parameter_state set head = head + $1 returning head',
    values: [count],
  });
  return Number(row!.head) - count + 1;
}
