import { projectScope } from '../../directory/scope.ts';
import type { Tx } from '../../platform/db/tx.ts';

/**
 * `BX-YX-20260301-0012`: unique, gaps allowed. Numbers are leased from the database in blocks that double while they
 * are used up quickly, because a counter row touched by every request costs five times the throughput.
 */
export interface NumberLeases {
  take(lease: { projectId: string; projectCode: string; prefix: string; day: string }): Promise<string>;
}

const firstBlock = 4;
const largestBlock = 1024;

/** `tx` must not be the request's transaction: a number that was given is gone even if the request fails. */
export function leaseNumbers(tx: Tx): NumberLeases {
  const blocks = new Map<
    string,
    { next: number; end: number; size: number; waiting: Promise<void> | null }
  >();

  return {
    async take({ projectId, projectCode, prefix, day }) {
      const key = `${projectId} ${prefix} ${day}`;
      const block = blocks.get(key) ?? { next: 1, end: 1, size: firstBlock / 2, waiting: null };
      forgetEarlierDays(blocks);
      blocks.set(key, block);
      while (block.next >= block.end) {
        block.waiting ??= refill(block, projectId, prefix, day).finally(() => {
          block.waiting = null;
        });
        await block.waiting;
      }
      return `${prefix}-${projectCode}-${day}-${String(block.next++).padStart(4, '0')}`;
    },
  };

  async function refill(
    block: { next: number; end: number; size: number },
    projectId: string,
    prefix: string,
    day: string,
  ): Promise<void> {
    const size = Math.min(block.size * 2, largestBlock);
    const [row] = await tx.as(projectScope(projectId)).query<{ next: number }>({
      name: 'lease-numbers',
      text: `insert into number_block as b (project_id, prefix, day, next) values ($1, $2, $3, 1 + $4::int)
             on conflict (project_id, prefix, day) do update set next = b.next + $4::int
             returning next`,
      values: [projectId, prefix, day, size],
    });
    Object.assign(block, { size, end: row!.next, next: row!.next - size });
  }
}

/** A long-lived process, or an import of ten years, must not keep a block for every day it has seen. */
function forgetEarlierDays(blocks: Map<string, unknown>): void {
  if (blocks.size < 5000) return;
  for (const key of [...blocks.keys()].slice(0, 2500)) blocks.delete(key);
}
