import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { firstScope } from '../db/scope.ts';
import { together } from '../db/statement.ts';

const batch = 200;

interface OutboxMessage {
  id: string;
  topic: string;
  payload: Record<string, unknown>;
}

/**
 * Moves messages of committed transactions into the job queue, both in one transaction: a message is a job or still
 * waiting, never both, never neither. Answers how many were moved.
 */
export async function relayOutbox(pool: pg.Pool, boss: PgBoss): Promise<number> {
  for (let moved = 0; ; ) {
    const count = await relayBatch(pool, boss);
    moved += count;
    if (count < batch) return moved;
  }
}

async function relayBatch(pool: pg.Pool, boss: PgBoss): Promise<number> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await together(client, firstScope(pool), ['begin']);
    const { rows } = await client.query<OutboxMessage>({
      name: 'take-outbox',
      text: `delete from outbox where id in (
               select id from outbox order by created_at, id limit $1 for update skip locked)
             returning id, topic, payload`,
      values: [batch],
    });
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const topic of new Set(rows.map((row) => row.topic))) {
      const jobs = rows
        .filter((row) => row.topic === topic)
        .map((row) => ({ id: row.id, data: { id: row.id, ...row.payload } }));
      await boss.insert(topic, jobs, { db });
    }
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
