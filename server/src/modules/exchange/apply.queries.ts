import { occupancyFields, personFields, placeFields } from '../../directory/archive-fields.ts';
import { personTokens } from '../../directory/person-tokens.ts';
import { sortInLater } from '../../platform/db/sort-in-later.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type Renamed, refreshCases } from '../archives/refresh-cases.ts';
import { after, before, columnsOf, historyKeys, setTo } from './apply-parts.ts';

export interface Applying {
  importId: string;
  projectId: string;
  actor: { kind: string; id: string | null };
  now: Temporal.Instant;
}

const batchSize = 1000;

/**
 * Writes what was judged new or changed, a thousand rows a statement: the row itself, its history and what it is found
 * by go together. Runs in the caller's transaction; `beat` is told how many rows have been done.
 */
export async function applyRows(tx: Tx, job: Applying, beat: (done: number) => Promise<void>): Promise<void> {
  // Each statement takes a handful of rows by their keys. Tables that grow within this transaction have no statistics of
  // it, and one that was empty before would be read whole for every thousand rows.
  await tx.query({
    text: `select set_config('enable_nestloop', 'on', true), set_config('enable_seqscan', 'off', true),
             set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
  });
  await sortInLater(tx);
  let done = 0;
  for (const kind of ['place', 'person', 'occupancy'] as const) {
    const [end] = await tx.query<{ last: number }>({
      name: 'import-last-position',
      text: `select coalesce(max(position), -1) as last from archive_import_row where import_id = $1 and kind = $2`,
      values: [job.importId, kind],
    });
    const changes = await anyOf(tx, job.importId, kind, 'changed');
    for (let from = 0; from <= end!.last; from += batchSize) {
      done += await write(tx, job, `add-${kind}`, adding[kind], from);
      if (changes) {
        const renamed = kind === 'person' ? await aboutToRename(tx, job, from) : [];
        done += await write(tx, job, `change-${kind}`, changing[kind], from);
        if (kind === 'person') await findAnew(tx, job, from);
        await refreshCases(tx, { persons: renamed });
      }
      await beat(done);
    }
  }
}

async function anyOf(tx: Tx, importId: string, kind: string, verdict: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>({
    name: 'import-any-of',
    text: `select exists (select from archive_import_verdict
             where import_id = $1 and kind = $2 and verdict = $3) as found`,
    values: [importId, kind, verdict],
  });
  return row!.found;
}

async function write(tx: Tx, job: Applying, name: string, text: string, from: number): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: `import-${name}`,
    text,
    values: [
      job.importId,
      from,
      from + batchSize,
      job.projectId,
      job.now.toString(),
      JSON.stringify(job.actor),
    ],
  });
  return row!.count;
}

/** Each verdict is fetched by its key: joined, a table without statistics is read whole for each of the thousand rows. */
const source = (kind: string, verdict: string): string => `
  select r.*, v.subject_id, v.place_id, v.person_id
  from archive_import_row r, lateral (
    select verdict, subject_id, place_id, person_id from archive_import_verdict v
    where v.import_id = r.import_id and v.kind = r.kind and v.position = r.position offset 0) v
  where r.import_id = $1 and r.kind = '${kind}' and r.position >= $2 and r.position < $3 and v.verdict = '${verdict}'`;

const remember = (
  from: string,
  parts: { kind: string; id: string; before: string; after: string; subject: string },
) => `
  insert into archive_change (id, project_id, subject_kind, subject_id, action, actor, at, before, after)
  select ${parts.id}, $4::uuid, '${parts.kind}', ${parts.subject}, 'imported', $6::jsonb, $5::timestamptz,
    ${parts.before}, ${parts.after}
  from ${from}`;

const placeKeys = historyKeys(placeFields);
const personKeys = historyKeys(personFields);
const occupancyKeys = historyKeys(occupancyFields);
const idOf = `case when src.id_number is null then '{}'::jsonb
  else jsonb_build_object('idNumber', encode(decode(src.id_number->>'sealed', 'hex'), 'base64')) end`;
const firstPhone = `case when src.phones = '[]' then '{}'::jsonb else jsonb_build_object(
  'phone', encode(decode(src.phones->0->>'sealed', 'hex'), 'base64'), 'phoneLabel', src.phones->0->'label') end`;
const phoneOf = `jsonb_build_object('phone', encode(decode(h.phone->>'sealed', 'hex'), 'base64'), 'phoneLabel', h.phone->'label')`;

const addPhones = (from: string, position: string): string => `
  insert into person_phone (id, project_id, person_id, sealed, hash, last_four, label, position)
  select (h.phone->>'id')::uuid, $4::uuid, src.subject_id, decode(h.phone->>'sealed', 'hex'), h.phone->>'hash',
    h.phone->>'lastFour', h.phone->>'label', ${position}
  from ${from}`;

/** As one set: taken row by row, finding out what the columns are takes longer than filling them. */
const insertAll = (table: string, row: string): string => `
      insert into ${table} select * from jsonb_populate_recordset(null::${table},
        (select coalesce(jsonb_agg(${row}), '[]') from src))`;

const adding = {
  place: `
    with src as (${source('place', 'new')}),
    added as (
      ${insertAll(
        'place',
        `src.fields || jsonb_build_object(
        'id', src.subject_id, 'project_id', $4::uuid, 'parent_id', src.place_id, 'version', 1,
        'created_at', $5::timestamptz, 'updated_at', $5::timestamptz)`,
      )}),
    found as (
      insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
      select subject_id, 'place', $4::uuid, tokens, $5::timestamptz from src),
    told as (${remember('src', {
      kind: 'place',
      id: 'src.new_id',
      subject: 'src.subject_id',
      before: `'{}'`,
      after: after('src.fields', placeKeys),
    })})
    select count(*)::int as count from src`,
  person: `
    with src as (${source('person', 'new')}),
    added as (
      ${insertAll(
        'person',
        `'{"kind": "natural"}'::jsonb || src.fields || jsonb_build_object(
        'id', src.subject_id, 'project_id', $4::uuid, 'identity_id', src.subject_id, 'version', 1,
        'created_at', $5::timestamptz, 'updated_at', $5::timestamptz,
        'id_sealed', '\\x' || (src.id_number->>'sealed'), 'id_hash', src.id_number->'hash',
        'id_last_four', src.id_number->'lastFour')`,
      )}),
    numbered as (${addPhones('src, jsonb_array_elements(src.phones) with ordinality h(phone, nth)', '(h.nth - 1)::int')}),
    found as (
      insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
      select subject_id, 'person', $4::uuid, tokens, $5::timestamptz from src),
    told as (${remember('src', {
      kind: 'person',
      id: 'src.new_id',
      subject: 'src.subject_id',
      before: `'{}'`,
      after: `${after('src.fields', personKeys)} || ${idOf} || ${firstPhone}`,
    })}),
    told_more as (${remember(
      'src, jsonb_array_elements(src.phones) with ordinality h(phone, nth) where h.nth > 1',
      {
        kind: 'person',
        id: `(h.phone->>'id')::uuid`,
        subject: 'src.subject_id',
        before: `'{}'`,
        after: phoneOf,
      },
    )})
    select count(*)::int as count from src`,
  occupancy: `
    with src as (${source('occupancy', 'new')}),
    added as (
      ${insertAll(
        'occupancy',
        `src.fields || jsonb_build_object(
        'id', src.subject_id, 'project_id', $4::uuid, 'person_id', src.person_id, 'place_id', src.place_id,
        'version', 1, 'updated_at', $5::timestamptz)`,
      )}),
    told as (${rememberBoth(`'{}'`, after('src.fields', occupancyKeys), 'src')}),
    ${touched()}
    select count(*)::int as count from src`,
};

const changing = {
  place: `
    with src as (
      select r.*, to_jsonb(p) as held from (${source('place', 'changed')}) r join place p on p.id = r.subject_id for no key update of p),
    changed as (
      update place p set ${setTo(columnsOf(placeFields, ['parent_id', 'kind', 'code', 'name']))},
        version = p.version + 1, updated_at = $5::timestamptz
      from src, jsonb_populate_record(null::place, src.held || (src.fields - 'kind' - 'code' - 'name')) n
      where p.id = src.subject_id),
    told as (${remember('src', {
      kind: 'place',
      id: 'src.new_id',
      subject: 'src.subject_id',
      before: before("(src.fields - 'kind' - 'code' - 'name')", 'src.held', placeKeys),
      after: after("(src.fields - 'kind' - 'code' - 'name')", placeKeys, 'src.held'),
    })})
    select count(*)::int as count from src`,
  person: `
    with src as (
      select r.*, to_jsonb(p) as held, p.id_hash is distinct from coalesce(r.id_number->>'hash', p.id_hash) as other_id
      from (${source('person', 'changed')}) r join person p on p.id = r.subject_id for no key update of p),
    changed as (
      update person p set ${setTo(columnsOf(personFields, []))},
        id_sealed = case when src.other_id then decode(src.id_number->>'sealed', 'hex') else p.id_sealed end,
        id_hash = case when src.other_id then src.id_number->>'hash' else p.id_hash end,
        id_last_four = case when src.other_id then src.id_number->>'lastFour' else p.id_last_four end,
        version = p.version + 1, updated_at = $5::timestamptz
      from src, jsonb_populate_record(null::person, src.held || src.fields) n
      where p.id = src.subject_id),
    fresh as (
      select src.subject_id, h.phone, row_number() over (partition by src.subject_id order by h.nth) as nth
      from src, jsonb_array_elements(src.phones) with ordinality h(phone, nth)
      where not exists (select from person_phone n where n.person_id = src.subject_id and n.hash = h.phone->>'hash')),
    numbered as (${addPhones(
      'fresh src, lateral (select src.phone, src.nth) h',
      '(select coalesce(max(n.position), -1) from person_phone n where n.person_id = src.subject_id) + h.nth::int',
    )}),
    told as (${remember('src', {
      kind: 'person',
      id: 'src.new_id',
      subject: 'src.subject_id',
      before: `${before('src.fields', 'src.held', personKeys)} || case when src.other_id then jsonb_build_object(
        'idNumber', encode(decode(substring(src.held->>'id_sealed' from 3), 'hex'), 'base64')) else '{}' end`,
      after: `${after('src.fields', personKeys, 'src.held')} || case when src.other_id then ${idOf} else '{}' end`,
    })}),
    told_more as (${remember('fresh h', {
      kind: 'person',
      id: `(h.phone->>'id')::uuid`,
      subject: 'h.subject_id',
      before: `'{}'`,
      after: phoneOf,
    })})
    select count(*)::int as count from src`,
  occupancy: `
    with src as (
      select r.*, to_jsonb(o) as held from (${source('occupancy', 'changed')}) r
      join occupancy o on o.id = r.subject_id for no key update of o),
    changed as (
      update occupancy o set ${setTo(columnsOf(occupancyFields, ['role']))}, version = o.version + 1,
        updated_at = $5::timestamptz
      from src, jsonb_populate_record(null::occupancy, src.held || src.fields) n
      where o.id = src.subject_id),
    told as (${rememberBoth(
      before('src.fields', 'src.held', occupancyKeys),
      after('src.fields', occupancyKeys, 'src.held'),
      'src',
    )}),
    ${touched()}
    select count(*)::int as count from src`,
};

/** An occupancy is part of the story of the person and of the place. */
function rememberBoth(beforeIs: string, afterIs: string, from: string): string {
  return `
    insert into archive_change (id, project_id, subject_kind, subject_id, action, actor, at, before, after)
    select case when side.kind = 'person' then src.new_id else gen_random_uuid() end, $4::uuid, side.kind,
      case when side.kind = 'person' then src.person_id else src.place_id end, 'imported', $6::jsonb, $5::timestamptz,
      jsonb_build_object('role', src.fields->'role') || ${beforeIs},
      jsonb_build_object('role', src.fields->'role') || ${afterIs} || case when side.kind = 'person'
        then jsonb_build_object('placeId', src.place_id) else jsonb_build_object('personId', src.person_id) end
    from ${from}, (values ('person'), ('place')) side(kind)`;
}

/** Whoever lives there and where he lives were looked at today; what is new says so already. */
function touched(): string {
  return `
    seen as (update person p set updated_at = $5::timestamptz from src
      where p.id = src.person_id and p.updated_at < $5::timestamptz),
    seen_too as (update place p set updated_at = $5::timestamptz from src
      where p.id = src.place_id and p.updated_at < $5::timestamptz)`;
}

/** Who gets another name, with the one by which his cases are found until then. */
async function aboutToRename(tx: Tx, job: Applying, from: number): Promise<Renamed[]> {
  return tx.query({
    name: 'import-about-to-rename',
    text: `select p.id, p.name as before from (${source('person', 'changed')}) r join person p on p.id = r.subject_id
           where p.name <> r.fields->>'name'`,
    values: [job.importId, from, from + batchSize],
  });
}

/** Changed people are found by the names and numbers they have now. */
async function findAnew(tx: Tx, job: Applying, from: number): Promise<void> {
  const people = await tx.query<{
    id: string;
    name: string;
    numbers: { hash: string; lastFour: string }[] | null;
  }>({
    name: 'import-found-anew',
    text: `select p.id, p.name, (select jsonb_agg(jsonb_build_object('hash', n.hash, 'lastFour', n.last_four)
             order by n.position, n.id) from person_phone n where n.person_id = p.id) as numbers
           from (${source('person', 'changed')}) r join person p on p.id = r.subject_id`,
    values: [job.importId, from, from + batchSize],
  });
  if (people.length === 0) return;
  const rows = people.map(({ id, name, numbers }) => ({ id, tokens: personTokens(name, numbers ?? []) }));
  await tx.query({
    name: 'import-write-found',
    text: `insert into search_entry (subject_id, kind, project_id, tokens, sort_at)
           select x.id, 'person', $2, x.tokens, $3 from jsonb_to_recordset($1) as x(id uuid, tokens text[])
           on conflict (subject_id) do update set tokens = excluded.tokens`,
    values: [JSON.stringify(rows), job.projectId, job.now.toString()],
  });
}
