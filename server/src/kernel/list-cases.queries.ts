import type { Actor } from '../directory/actor.ts';
import { nameOf, type Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { isId } from '../platform/ids.ts';
import { instantFrom } from '../platform/time.ts';
import { showText, type Words } from './case-texts.ts';
import { rowColumns } from './case-view.queries.ts';
import { type CaseRowView, type RowExtras, viewRow } from './case-view.ts';
import { clocksAt } from './clock.ts';
import { type Kernel, processOf } from './kernel.ts';
import { type CaseScope, caseScope, scopeBranches, toCaseRow } from './read-case.ts';

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
      select to_jsonb(c) as row, ${rowColumns},
        (select jsonb_object_agg(t.purpose, jsonb_build_object('body', left(t.body, 200), 'numbers', t.numbers))
         from case_text t where t.case_id = c.id and t.purpose in ('description', 'placeText')) as words,
        to_json(c.${column}) #>> '{}' as position
      from c ${order}`;
  const rows = await tx.query<Record<string, unknown>>({ name: nameOf('list-cases', text), text, values });
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toView(kernel, now, row)),
    nextCursor: last ? writeCursor(String(last.position), (last.row as { id: string }).id) : null,
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
  if (filter.personId) where('c.person_id = ?::uuid', filter.personId);
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
  const ways = scopeBranches(scope).map(({ column, ids }) => `c.${column} = any(${value(ids)}::uuid[])`);
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
  const branches = scopeBranches(scope).map(({ column, ids }) => {
    const own = [`c.${column} = b.id`, ...conditions].join(' and ');
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

function toView(kernel: Kernel, now: Temporal.Instant, row: Record<string, unknown>): CaseRowView {
  const caseRow = toCaseRow(row.row as Record<string, unknown>);
  const words = (row.words as Record<string, Words> | null) ?? {};
  return viewRow(processOf(kernel, caseRow.process), caseRow, clocksAt(caseRow.clocks, now), {
    ...(row as unknown as RowExtras),
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
