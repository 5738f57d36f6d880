import type { Tx } from './tx.ts';

/**
 * For a transaction that adds many rows: their words are sorted into the search indexes by the megabyte, as each
 * place in an index is visited once for all of them. Whoever searches meanwhile reads what waits there, which takes longer.
 */
export async function sortInLater(tx: Tx): Promise<void> {
  await tx.query({ text: `select set_config('gin_pending_list_limit', '4MB', true)` });
}
