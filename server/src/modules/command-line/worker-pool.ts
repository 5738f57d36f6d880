import type pg from 'pg';
import { createPool } from '../../platform/db/pool.ts';
import type { House } from '../house.ts';

/** For commands that work on all projects, as the worker does; whoever may run the web role may put that role on too. */
export async function withWorkerPool<Result>(
  house: House,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = createPool(house.appUrl, {
    role: 'nuanju_worker',
    max: 3,
    applicationName: 'nuanju command',
  });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
