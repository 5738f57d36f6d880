import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { verifyChains } from '../../server/src/kernel/chains/verify-chains.ts';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { onPool } from '../../server/src/platform/db/tx.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';
import type { Load } from './kill-load.ts';

/** Each is a number of broken promises; all have to be 0. */
export interface Broken {
  acknowledgedCasesMissing: number;
  casesDoubled: number;
  acknowledgedActionsMissing: number;
  actionsDoubled: number;
  chainsBroken: number;
  timersLost: number;
  timersFiredTwice: number;
  messagesLost: number;
  messagesDoubled: number;
  requestsRefused: number;
}

/** Looks at everything the load did, behind the back of the running server, once it has caught up. */
export async function checkPromises(dataDir: string, load: Load): Promise<Broken> {
  const urls = await attachToRunning(dataDir);
  if (!urls) throw new Error('There is no running database to look into.');
  const pool = createPool(urls.adminUrl, { role: 'owner', max: 1, searchPath: 'public' });
  try {
    await caughtUp(pool);
    const count = async (text: string, values: unknown[] = []) =>
      Number((await pool.query(`select count(*)::int as n from (${text}) broken`, values)).rows[0].n);
    const acknowledged = load.asked.filter((one) => one.acknowledged !== null);
    return {
      acknowledgedCasesMissing: await count(
        `select from unnest($1::text[], $2::uuid[], $3::text[]) as a(command, id, number)
         where not exists (select from cases c join command k on k.case_id = c.id
                           where c.id = a.id and c.number = a.number and k.id = a.command)`,
        [
          acknowledged.map((one) => one.commandId),
          acknowledged.map((one) => one.acknowledged?.id),
          acknowledged.map((one) => one.acknowledged?.number),
        ],
      ),
      casesDoubled: await count(
        `select from case_text where purpose = 'description' and body = any($1) group by body having count(*) > 1`,
        [load.asked.map((one) => one.marker)],
      ),
      acknowledgedActionsMissing: await count(
        'select from unnest($1::text[]) as a(id) where not exists (select from command k where k.id = a.id)',
        [load.acted],
      ),
      actionsDoubled: await count(
        `select from case_event where action in ('assign', 'reclassify') group by case_id, action having count(*) > 1`,
      ),
      chainsBroken: (await verifyChains(onPool(pool))).broken ? 1 : 0,
      timersLost: await count(
        `select from case_text x cross join (values ('half'), ('breach')) s(step)
         where x.purpose = 'description' and x.body = any($1) and not exists (
           select from case_event e where e.case_id = x.case_id and e.data ->> 'clock' = 'pickup' and e.data ->> 'step' = s.step)
         union all select from cases where wakes_at < now() - interval '1 second'`,
        [load.asked.map((one) => one.marker)],
      ),
      timersFiredTwice: await count(
        `select from case_event where data ? 'step' group by case_id, data ->> 'clock', data ->> 'step' having count(*) > 1`,
      ),
      messagesLost: await count(
        `select from case_event e where kind in ('assigned', 'clockWarned', 'clockBreached')
           and not exists (select from notice n where n.case_id = e.case_id and n.seq = e.seq)
           and not exists (select from pgboss.job j where j.name = 'notice' and j.state in ('created', 'retry', 'active')
             and j.data ->> 'caseId' = e.case_id::text and (j.data ->> 'seq')::int = e.seq)`,
      ),
      messagesDoubled: await count('select from notice group by case_id, seq, staff_id having count(*) > 1'),
      requestsRefused: load.refused.length,
    };
  } finally {
    await pool.end();
  }
}

/** Waits until nothing is due and no message waits for its relay; gives up after a while and lets the checks speak. */
async function caughtUp(pool: pg.Pool): Promise<void> {
  for (let polls = 0; polls < 150; polls++) {
    const { rows } = await pool.query(
      `select exists (select from cases where wakes_at <= now()) or exists (select from outbox)
         or exists (select from pgboss.job where name = 'notice' and state = 'created') as busy`,
    );
    if (!rows[0].busy) return;
    await pause(100);
  }
}
