import { join } from 'node:path';
import type pg from 'pg';
import { sealedPhone } from '../../server/src/directory/find-or-add-person.ts';
import { personTokens, placeTokens } from '../../server/src/directory/person-tokens.ts';
import { readKeyRing } from '../../server/src/platform/crypto/keys.ts';
import { createPool } from '../../server/src/platform/db/pool.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { attachToRunning } from '../../server/src/platform/postgres/embedded.ts';

/** How many cases there are in all, and how many houses, each with somebody living in it. */
export interface Size {
  cases: number;
  houses: number;
  /** Cases still open, each with a clock that will speak one day. */
  open: number;
}

/** What a search can be asked for that is there. */
export interface Known {
  caseIds: string[];
  phoneTails: string[];
  phones: string[];
  initials: string[];
  houses: string[];
}

/**
 * Fills a planted estate up to `size` with copies of the cases it holds - their stories, words and clocks as the kernel
 * wrote them, under ids and times of the last three years - because opening a million through the kernel takes an hour.
 * What is measured then reads and writes tables and indexes of that size.
 */
export async function growTo(dataDir: string, size: Size): Promise<Known> {
  const urls = await attachToRunning(dataDir);
  if (!urls) throw new Error('There is no running database to grow.');
  const pool = createPool(urls.adminUrl, { role: 'owner', max: 1, searchPath: 'public' });
  const client = await pool.connect();
  try {
    await client.query(
      "set statement_timeout = 0; set maintenance_work_mem = '512MB'; set session_replication_role = replica",
    );
    const known = await growHouses(client, dataDir, size.houses);
    await withoutIndexes(client, () => growCases(client, size));
    await client.query('vacuum analyze');
    return { ...known, caseIds: await someCases(client) };
  } finally {
    client.release();
    await pool.end();
  }
}

const batch = 2000;
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志新文斌'];

async function growHouses(
  client: pg.PoolClient,
  dataDir: string,
  houses: number,
): Promise<Omit<Known, 'caseIds'>> {
  const keys = readKeyRing({ file: join(dataDir, 'secrets', 'keys.json') });
  const [project] = (
    await client.query("select id from org_unit where kind = 'project' order by code desc limit 1")
  ).rows;
  const [{ n }] = (await client.query("select count(*)::int as n from place where code like 'bench-%'")).rows;
  const known: Omit<Known, 'caseIds'> = { phoneTails: [], phones: [], initials: [], houses: [] };
  for (let from = n as number; from < houses; from += batch) {
    const rows = Array.from({ length: Math.min(batch, houses - from) }, (_, i) => {
      const at = from + i;
      const [building, unit, house] = [
        100 + Math.floor(at / 400),
        1 + (Math.floor(at / 100) % 4),
        `${1 + (Math.floor(at / 4) % 25)}0${1 + (at % 4)}`,
      ];
      const name = `${building}栋${unit}单元${house}`;
      const person = `${pick(surnames, at)}${pick(given, at * 7)}${at % 3 === 0 ? '' : pick(given, at * 13)}`;
      const written = `13${String(100_000_000 + ((at * 7919) % 900_000_000)).padStart(9, '0')}`;
      const phone = sealedPhone(keys, written, '/phone');
      const tokens = personTokens(person, [phone]);
      if (at % 50 === 0) {
        known.phones.push(written);
        known.phoneTails.push(written.slice(-4));
        known.houses.push(`${building}-${unit}-${house}`);
        known.initials.push(tokens.filter((token) => /^@[a-z]{2,3}$/.test(token))[0]?.slice(1) ?? 'wxl');
      }
      return {
        place_id: newId(),
        person_id: newId(),
        phone_id: newId(),
        occupancy_id: newId(),
        code: `bench-${at}`,
        name,
        person,
        sealed: phone.sealed.toString('base64'),
        hash: phone.hash,
        last_four: phone.lastFour,
        tokens,
        place_tokens: placeTokens(name),
      };
    });
    await client.query(
      `with x as materialized (select * from jsonb_to_recordset($1::jsonb) as x(place_id uuid, person_id uuid, phone_id uuid,
          occupancy_id uuid, code text, name text, person text, sealed text, hash text, last_four text, tokens text[], place_tokens text[])),
        places as (insert into place (id, project_id, kind, code, name, created_at) select place_id, $2, 'house', code, name, now() from x),
        people as (insert into person (id, project_id, identity_id, name, created_at) select person_id, $2, person_id, person, now() from x),
        phones as (insert into person_phone (id, project_id, person_id, sealed, hash, last_four)
          select phone_id, $2, person_id, decode(sealed, 'base64'), hash, last_four from x),
        living as (insert into occupancy (id, project_id, person_id, place_id, role, from_on) select occupancy_id, $2, person_id, place_id, 'owner', '2020-01-01' from x)
      insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
        select person_id, 'person', $2, tokens, now() from x union all select place_id, 'place', $2, place_tokens, now() from x`,
      [JSON.stringify(rows), project.id],
    );
  }
  return known;
}

const pick = (list: readonly string[], at: number): string => list[at % list.length]!;

/** Copies in portions, so that no single transaction grows without bound. */
async function growCases(client: pg.PoolClient, size: Size): Promise<void> {
  await client.query("select make_event_partitions(now() - interval '3 years', 37)");
  await client.query(`
    create temp table template as
      select row_number() over (order by id) - 1 as k, c.* from cases c where process = 'repair' and seq >= 2 and parent_id is null limit 400;
    create temp table words as
      select t.k, s.project_id, array(select token from unnest(s.tokens) token where token !~ '^T[0-3]:') as tokens
      from template t join search_entry s on s.subject_id = t.id;
    create temp table home as
      select row_number() over (order by o.id) - 1 as h, o.person_id, o.place_id from occupancy o join place p on p.id = o.place_id where p.code like 'bench-%';
    analyze template; analyze home; analyze words;
    create temp table grown (i int, k bigint, h bigint, id uuid, reception_id uuid, at timestamptz, open bool)`);
  const [{ templates, homes, cases, open }] = (
    await client.query(
      `select (select count(*)::int from template) templates, (select count(*)::int from home) homes,
         (select count(*)::int from cases) cases, (select count(*)::int from cases where closed_at is null) open`,
    )
  ).rows as [{ templates: number; homes: number; cases: number; open: number }];
  if (templates === 0 || homes === 0) throw new Error('There is no case or no house to copy.');
  const missing = Math.max(0, size.cases - cases);
  const everyNth = Math.max(1, Math.floor(missing / Math.max(1, size.open - open)));
  for (let from = 0; from < missing; from += portion) {
    const to = Math.min(missing, from + portion);
    await client.query('truncate grown');
    await client.query(
      `insert into grown
       select i, i % $3::int, (i * 7919::bigint) % $4::int, uuid_at(at), uuid_at(at), at, i % $5::int = 0
       from (select i, now() - make_interval(secs => 94608000.0 * (1 - i::float / $6::int)) as at from generate_series($1::int, $2::int - 1) i) x`.replaceAll(
        'uuid_at(at)',
        "(left(first_uuid_at(at)::text, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid",
      ),
      [from, to, templates, homes, everyNth, missing],
    );
    for (const statement of copies) await client.query(statement.replaceAll('#total', String(cases)));
  }
  await client.query('drop table template, words, home, grown');
}

const portion = 100_000;

const copies = [
  `insert into reception (id, project_id, channel, external_id, person_id, occurred_at, recorded_at, received_by, read_back_at)
   select g.reception_id, t.project_id, t.channel, null, h.person_id, g.at, g.at, t.receiver_id, null
   from grown g join template t using (k) join home h using (h)`,
  `insert into cases select r.* from grown g join template t using (k) join home h using (h),
     lateral jsonb_populate_record(null::cases, to_jsonb(t) || jsonb_build_object('id', g.id, 'reception_id', g.reception_id,
     'number', 'BX-YX-' || to_char(g.at, 'YYYYMMDD') || '-' || lpad((#total + g.i)::text, 7, '0'),
     'person_id', h.person_id, 'place_id', h.place_id, 'occurred_at', g.at, 'opened_at', g.at,
     'state', case when g.open then t.state else 'closed' end, 'closed_at', case when g.open then null else g.at + interval '2 days' end,
     'queue_due_at', case when g.open then (g.at + interval '3 years 2 days')::text else 'infinity' end,
     'wakes_at', case when g.open then now() + interval '30 days' + make_interval(secs => g.i % 100000) end)) r`,
  `insert into case_event (case_id, seq, project_id, kind, action, state, version, actor, occurred_at, recorded_at, clocks, data, hash)
   select g.id, e.seq, e.project_id, e.kind, e.action, e.state, e.version, e.actor, g.at, g.at, e.clocks, e.data, e.hash
   from grown g join template t using (k) join case_event e on e.case_id = t.id`,
  `insert into case_text (id, project_id, case_id, purpose, body, numbers, salt)
   select gen_random_uuid(), x.project_id, g.id, x.purpose, x.body, x.numbers, x.salt
   from grown g join template t using (k) join case_text x on x.case_id = t.id`,
  `insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
   select g.id, 'case', s.project_id, s.tokens || array['T0:' || g.day, 'T1:' || g.day / 8, 'T2:' || g.day / 64, 'T3:' || g.day / 512], g.at
   from (select *, floor(extract(epoch from at) / 86400)::int as day from grown) g join words s using (k)`,
];

/** Drops what can be built again, lets `work` fill the tables, and builds it: row by row it would take hours. */
async function withoutIndexes(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relname = any($1) and not i.indisunique`,
    [['reception', 'cases', 'case_text', 'search_entry']],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

async function someCases(client: pg.PoolClient): Promise<string[]> {
  const some = await client.query<{ id: string }>(
    'select id from cases where random() < 5000.0 / greatest(1, (select count(*) from cases)) limit 5000',
  );
  return some.rows.map((row) => row.id);
}
