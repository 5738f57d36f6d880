import type pg from 'pg';

/** Nobody's repair: the supervisor hears after half of its thirty minutes. */
export const halfOfPickUp = 15 * 60_000;

const portion = 50_000;

/**
 * Arms so many more copies of one repair that nobody has picked up, whose clocks speak in a month: their rows, events
 * and index entries, as the kernel wrote them once. Opening a million through the kernel takes an hour.
 */
export async function armCases(client: pg.PoolClient, template: string, armed: number): Promise<void> {
  const [{ n }] = (await client.query('select count(*)::int as n from cases where wakes_at is not null'))
    .rows;
  for (let from = n as number; from < armed; from += portion) {
    const count = Math.min(portion, armed - from);
    await copyCase(client, template, {
      count,
      prefix: `A${from}`,
      wakes: "now() + interval '30 days' + make_interval(secs => i % 100000)",
      at: 'now()',
    });
  }
  await client.query('vacuum analyze cases, case_event');
}

/** Copies of the same repair whose first warning falls evenly into `within` milliseconds from `from` on; their ids. */
export async function fallDue(
  client: pg.PoolClient,
  template: string,
  { from, within, due, prefix }: { from: Temporal.Instant; within: number; due: number; prefix: string },
): Promise<string[]> {
  const wakes = `to_timestamp(${from.epochMilliseconds / 1000}::float8) + make_interval(secs => floor(i * ${within}::float8 / ${due}) / 1000)`;
  return copyCase(client, template, {
    count: due,
    prefix,
    wakes,
    at: `${wakes} - interval '${halfOfPickUp} milliseconds'`,
  });
}

async function copyCase(
  client: pg.PoolClient,
  template: string,
  { count, prefix, wakes, at }: { count: number; prefix: string; wakes: string; at: string },
): Promise<string[]> {
  await client.query('set statement_timeout = 0; set session_replication_role = replica');
  const { rows } = await client.query<{ id: string }>(
    `with copied as materialized (
       select (left(first_uuid_at(now())::text, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid as id, i,
         ${wakes} as wakes, ${at} as at from generate_series(0, $2::int - 1) i),
     rows as (
       insert into cases select r.* from cases t, copied x, jsonb_populate_record(t, jsonb_build_object('id', x.id,
         'number', 'BX-YX-' || $3 || '-' || x.i, 'occurred_at', x.at, 'opened_at', x.at, 'wakes_at', x.wakes,
         'queue_due_at', x.wakes)) r where t.id = $1),
     events as (
       insert into case_event select r.* from case_event t, copied x, jsonb_populate_record(t, jsonb_build_object(
         'case_id', x.id, 'occurred_at', x.at, 'recorded_at', x.at)) r where t.case_id = $1 and t.seq = 1)
     select id from copied`,
    [template, count, prefix],
  );
  return rows.map(({ id }) => id);
}
