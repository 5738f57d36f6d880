import type { Actor } from '../../directory/actor.ts';
import { nameOf } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId } from '../../platform/ids.ts';
import { instantFrom } from '../../platform/time.ts';
import { showText, type Words } from '../case-texts.ts';
import { clocksAt } from '../clocks/clock.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { type CaseRowView, type Named, type RowExtras, viewRow } from './case-view.ts';
import { branchCondition, type CaseScope, caseScope, scopeBranches, toCaseRow } from './read-case.ts';

export interface CaseFilter {
  process?: string;
  state?: string;
  open?: boolean;
  /** Staff id, or null for nobody's. */
  assigneeId?: string | null;
  teamIds?: readonly string[];
  placeId?: string;
  personId?: string;
  projectId?: string;
  ids?: readonly string[];
  from?: string;
  to?: string;
  order: 'due' | '-openedAt';
  cursor?: string;
  limit: number;
}

/**
 * Cases the actor may see, next to burn first or newest first, by keyset. A case whose due moves while somebody pages
 * may be seen twice or not at all; the page he looks at is always right.
 */
export async function listCases(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  filter: CaseFilter,
): Promise<{ items: CaseRowView[]; nextCursor: string | null }> {
  const values: unknown[] = [];
  const due = filter.order === 'due';
  const column = due ? 'queue_due_at' : 'opened_at';
  const conditions = conditionsOf(filter, column, values);
  const direction = due ? 'asc' : 'desc';
  const order = `order by c.${column} ${direction}, c.id ${direction}`;
  const scope = caseScope(actor);
  const value = (one: unknown) => {
    values.push(one);
    return `$${values.length}`;
  };
  const limit = `${order} limit ${value(filter.limit + 1)}`;
  const text = `
      with c as (${filter.ids || scope.all ? amongAll(scope, conditions, limit, value) : byBranch(scope, conditions, limit, value)})
      select
        (select json_agg(to_json(c) ${order}) from c) as rows,
        (select json_object_agg(u.id, json_build_object('id', u.id, 'code', u.code, 'name', u.name)) from org_unit u
         where u.id = any(array(select project_id from c union select team_id from c))) as units,
        (select json_object_agg(p.id, json_build_object('id', p.id, 'name', p.name, 'salutation', p.salutation))
         from person p where p.id = any(array(select person_id from c))) as persons,
        (select json_object_agg(l.id, json_build_object('id', l.id, 'name', l.name)) from place l
         where l.id = any(array(select place_id from c))) as places,
        (select json_object_agg(s.id, json_build_object('id', s.id, 'name', s.name)) from staff s
         where s.id = any(array(select assignee_id from c))) as staff,
        (select json_object_agg(t.case_id, t.words) from (
           select t.case_id, json_object_agg(t.purpose, json_build_object('body', left(t.body, 200), 'numbers', t.numbers)) as words
           from case_text t where t.case_id = any(array(select id from c)) and t.purpose in ('description', 'placeText')
           group by t.case_id) t) as words`;
  const [found] = await tx.query<Found>({ name: nameOf('list-cases', text), text, values });
  const rows = found!.rows ?? [];
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toView(kernel, now, found!, row)),
    nextCursor: last ? writeCursor(String(last[column]), String(last.id)) : null,
  };
}

function conditionsOf(filter: CaseFilter, column: string, values: unknown[]): string[] {
  const conditions: string[] = [];
  const where = (condition: string, value: unknown) => {
    values.push(value);
    conditions.push(condition.replaceAll('?', `$${values.length}`));
  };
  if (filter.process) where('c.process = ?', filter.process);
  if (filter.state) where('c.state = ?', filter.state);
  if (filter.open !== undefined) conditions.push(`c.closed_at is ${filter.open ? '' : 'not '}null`);
  if (filter.assigneeId === null) conditions.push('c.assignee_id is null');
  else if (filter.assigneeId) where('c.assignee_id = ?::uuid', filter.assigneeId);
  if (filter.teamIds) where('c.team_id = any(?::uuid[])', filter.teamIds);
  if (filter.placeId) where('c.place_id = ?::uuid', filter.placeId);
  // A case that was being opened while its person was merged stays under the id it was opened with.
  if (filter.personId) {
    where(
      'c.person_id = any(array(select id from person where id = ?::uuid or merged_into = ?::uuid))',
      filter.personId,
    );
  }
  if (filter.projectId) where('c.project_id = ?::uuid', filter.projectId);
  if (filter.ids) where('c.id = any(?::uuid[])', filter.ids);
  if (filter.from) where('c.opened_at >= ?::timestamptz', filter.from);
  if (filter.to) where('c.opened_at < ?::timestamptz', filter.to);
  if (filter.cursor) {
    const { at, id } = readCursor(filter.cursor);
    const sign = filter.order === 'due' ? '>' : '<';
    values.push(at, id);
    const [first, second] = [`$${values.length - 1}`, `$${values.length}`];
    conditions.push(`(c.${column}, c.id) ${sign} (${first}::timestamptz, ${second}::uuid)`);
  }
  return conditions;
}

/** Few cases are meant, or all may be seen. */
function amongAll(
  scope: CaseScope,
  conditions: readonly string[],
  limit: string,
  value: (one: unknown) => string,
): string {
  const put = (ids: readonly string[]) => `${value(ids)}::uuid[]`;
  const ways = scopeBranches(scope).map((branch) => `(${branchCondition(branch, put)})`);
  const seen = scope.all ? [] : [ways.length > 0 ? `(${ways.join(' or ')})` : 'false'];
  return `select * from cases c where ${[...seen, ...conditions, 'true'].join(' and ')} ${limit}`;
}

/**
 * The first so many of each project, team or person, then of all of them: each is a walk along an index that stops when
 * it has enough, where one condition with "any" or "or" would gather and sort everything the actor may see.
 */
function byBranch(
  scope: CaseScope,
  conditions: readonly string[],
  limit: string,
  value: (one: unknown) => string,
): string {
  const branches = scopeBranches(scope).map(({ column, ids, within }) => {
    const there = within ? [`c.project_id = any(${value(within)}::uuid[])`] : [];
    const own = [`c.${column} = b.id`, ...there, ...conditions].join(' and ');
    return `select c.* from unnest(${value(ids)}::uuid[]) b(id)
      cross join lateral (select * from cases c where ${own} ${limit}) c`;
  });
  if (branches.length === 0) return 'select * from cases where false';
  // Only two branches can hold the same case.
  const rows =
    branches.length === 1
      ? `(${branches[0]})`
      : `(select distinct on (x.id) * from (${branches.map((one) => `(${one})`).join(' union all ')}) x)`;
  return `select * from ${rows} c ${limit}`;
}

/** A page as one row: the cases, and apart from them, once each, what their ids stand for. */
interface Found {
  rows: Record<string, unknown>[] | null;
  units: Known<RowExtras['project']>;
  persons: Known<NonNullable<RowExtras['person']>>;
  places: Known<Named>;
  staff: Known<Named>;
  words: Known<Record<string, Words>>;
}

type Known<T> = Readonly<Record<string, T>> | null;

function toView(
  kernel: Kernel,
  now: Temporal.Instant,
  found: Found,
  columns: Record<string, unknown>,
): CaseRowView {
  const row = toCaseRow(columns);
  const words = found.words?.[row.id] ?? {};
  const known = <T>(map: Known<T>, id: string | null): T | null => (id && map?.[id]) || null;
  const team = known(found.units, row.teamId);
  return viewRow(processOf(kernel, row.process), row, clocksAt(row.clocks, now), {
    project: known(found.units, row.projectId)!,
    person: known(found.persons, row.personId),
    place: known(found.places, row.placeId),
    assignee: known(found.staff, row.assigneeId),
    team: team && { id: team.id, name: team.name },
    description: showText(kernel.keys, words.description),
    placeText: showText(kernel.keys, words.placeText),
  });
}

const writeCursor = (at: string, id: string): string => Buffer.from(`${at} ${id}`).toString('base64url');

function readCursor(cursor: string): { at: string; id: string } {
  const [at = '', id = '', ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (more.length > 0 || !isId(id) || !(at === 'infinity' || isTime(at))) {
    fail('request.invalid', {}, [{ path: '/cursor', message: noCursor }]);
  }
  return { at, id };
}

/** As PostgreSQL wrote it, and readable by it again. */
function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/.test(text)) return false;
  try {
    instantFrom(text);
    return true;
  } catch {
    return false;
  }
}

const noCursor = { zh: '“cursor”不是上一页给出的游标', en: '"cursor" is none that a page has given' };
