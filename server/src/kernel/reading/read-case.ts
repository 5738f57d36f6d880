import { projectsWith, rolesWith } from '../../directory/access.ts';
import { type Actor, teamsOf } from '../../directory/actor.ts';
import type { Lookup } from '../../platform/db/lookup.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId } from '../../platform/ids.ts';
import { instantFrom } from '../../platform/time.ts';
import type { Family } from '../acting/guards.ts';
import type { CaseRow, CaseSnapshot, EventRow, TextRow } from '../case.ts';
import type { Words } from '../case-texts.ts';
import { type Folding, reviveEvent } from '../clocks/clock.ts';
import '../kernel.errors.ts';

/** Which cases an actor may see at all; the one place that turns posts into rows. */
export interface CaseScope {
  all: boolean;
  projects: string[];
  teams: string[];
  staffId: string | null;
  /** Where what bears his name is his to see: he holds a post there now. */
  worksIn: string[];
  persons: string[];
}

export function caseScope(actor: Actor): CaseScope {
  const scope = scopes.get(actor) ?? scopeFor(actor);
  scopes.set(actor, scope);
  return scope;
}

/** Who asks is made anew with each request, which asks for it several times. */
const scopes = new WeakMap<Actor, CaseScope>();

function scopeFor(actor: Actor): CaseScope {
  const projects = projectsWith(actor, 'readAllCases');
  const worksIn = projectsWith(actor, 'readCases');
  const seesAllHeWorksIn = projects.length === worksIn.length;
  return {
    all: actor.kind === 'system',
    projects,
    teams: teamsOf(actor, rolesWith('readCases')),
    // Who sees his projects whole holds and receives nothing outside of them.
    staffId: actor.kind === 'staff' && !seesAllHeWorksIn ? actor.id : null,
    worksIn,
    persons: actor.kind === 'resident' ? actor.persons.map((person) => person.id) : [],
  };
}

/** One way in which an actor may see cases: those whose `column` is among `ids`, of the projects `within` if named. */
export interface ScopeBranch {
  column: 'project_id' | 'team_id' | 'assignee_id' | 'receiver_id' | 'person_id';
  ids: readonly string[];
  within?: readonly string[];
}

/** The same for a list: only the ways that lead anywhere, each of them with an index of its own. */
export function scopeBranches(scope: CaseScope): ScopeBranch[] {
  const mine = scope.staffId ? [scope.staffId] : [];
  const all: ScopeBranch[] = [
    { column: 'project_id', ids: scope.projects },
    { column: 'team_id', ids: scope.teams },
    { column: 'assignee_id', ids: mine, within: scope.worksIn },
    { column: 'receiver_id', ids: mine, within: scope.worksIn },
    { column: 'person_id', ids: scope.persons },
  ];
  return all.filter((branch) => branch.ids.length > 0);
}

export interface FoundCase extends CaseSnapshot {
  /** What `findCaseFor` was asked to read besides. */
  extra: Record<string, unknown>;
  family: Family;
  texts: Map<string, Words & { purpose: string }>;
}

interface Besides {
  name: string;
  columns: string;
  /** $2 and on for the columns. */
  types?: readonly string[];
  values?: readonly unknown[];
}

/**
 * The only way to a case. Throws case.notFound where there is none or it is not the actor's to see. `besides` names
 * further columns to read in the same statement (over the alias c), as `extra`.
 */
export async function findCaseFor(tx: Tx, actor: Actor, id: string, besides?: Besides): Promise<FoundCase> {
  return (await seekCaseFor(tx, actor, id, besides)) ?? fail('case.notFound');
}

/** The same for several, in one statement and in the order asked for. */
export async function findCasesFor(tx: Tx, actor: Actor, ids: readonly string[]): Promise<FoundCase[]> {
  if (!ids.every(isId)) fail('case.notFound');
  const found = await seekCasesFor(tx, actor, ids);
  return ids.map((id) => found.get(id.toLowerCase()) ?? fail('case.notFound'));
}

/** Of these ids, the cases that the actor may see, by id; one statement, or none for none. */
export async function seekCasesFor(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, FoundCase>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<Record<string, unknown> & { row: { id: string } }>({
    name: 'find-cases',
    text: `${foundColumns()} where c.id = any($1::uuid[])`,
    values: [ids],
  });
  return new Map(
    rows.flatMap((row) => {
      const found = caseAmong([row], actor);
      return found ? [[row.row.id, found] as const] : [];
    }),
  );
}

/** As findCaseFor, or null. */
export async function seekCaseFor(
  tx: Tx,
  actor: Actor,
  id: string,
  besides?: Besides,
): Promise<FoundCase | null> {
  const statement = caseStatement(id, besides);
  return statement && caseAmong(await tx.query(statement), actor);
}

/** What reads a case, before anybody knows who asks; null for what is no id. Its rows are for caseAmong alone. */
export function caseStatement(id: string, besides?: Besides): Lookup | null {
  if (!isId(id)) return null;
  return {
    name: `find-case${besides ? `-${besides.name}` : ''}`,
    text: `${foundColumns(besides)} where c.id = $1`,
    types: ['uuid', ...(besides?.types ?? [])],
    values: [id, ...(besides?.values ?? [])],
  };
}

/** Every case of these people, in one statement, for the copy of what is kept about them; nobody is asked who reads it. */
export async function casesOfPersons(
  tx: Tx,
  persons: readonly string[],
  besides: Besides,
): Promise<FoundCase[]> {
  const rows = await tx.query<Record<string, unknown>>({
    name: `cases-of-persons-${besides.name}`,
    text: `${foundColumns(besides)} where c.person_id = any($1::uuid[]) order by c.opened_at, c.id`,
    values: [persons],
  });
  return rows.map(readFound);
}

/**
 * Cases whose clocks are to speak, each by its id, in one statement: a clock needs no words and no family. Asking for one
 * that is not there throws.
 */
export async function casesToFire(tx: Tx, ids: readonly string[]): Promise<(id: string) => CaseSnapshot> {
  const rows = await tx.query<Record<string, unknown> & { row: { id: string } }>({
    name: 'cases-to-fire',
    text: `select to_json(c) as row, ${eventsOf} from cases c where c.id = any($1::uuid[])`,
    values: [ids],
  });
  const byId = new Map(rows.map((row) => [row.row.id, row]));
  return (id) => {
    const { row, events } = byId.get(id) ?? fail('case.notFound');
    return { case: toCaseRow(row), events: readEvents(events) };
  };
}

/** The case a statement has read, if the actor may see it. */
export function caseAmong(rows: readonly unknown[], actor: Actor): FoundCase | null {
  const [row] = rows as Record<string, unknown>[];
  if (!row) return null;
  const found = readFound(row);
  const scope = caseScope(actor);
  const survivor = survivorOf(found);
  // Whoever works on a case reads what was merged into it; a resident reads what he asked for himself.
  const worksWithIt = survivor !== null && actor.kind === 'staff' && maySee(scope, survivor);
  return maySee(scope, found.case) || worksWithIt ? found : null;
}

/** The case in which a merged one goes on, seen or not. */
export function survivorOf({ extra }: Pick<FoundCase, 'extra'>): CaseRow | null {
  return extra.survivor ? toCaseRow(extra.survivor as Record<string, unknown>) : null;
}

export const maySee = (
  scope: CaseScope,
  row: Pick<CaseRow, (typeof rowKeys)[keyof typeof rowKeys]>,
): boolean =>
  scope.all ||
  scopeBranches(scope).some(({ column, ids, within }) => {
    const value = row[rowKeys[column]];
    return value !== null && ids.includes(value) && (!within || within.includes(row.projectId));
  });

/** The same as a condition on `cases c`; `put` takes a list of ids as a parameter and answers how to name it. */
export const branchCondition = (
  { column, ids, within }: ScopeBranch,
  put: (ids: readonly string[]) => string,
): string => `c.${column} = any(${put(ids)})${within ? ` and c.project_id = any(${put(within)})` : ''}`;

const rowKeys = {
  project_id: 'projectId',
  team_id: 'teamId',
  assignee_id: 'assigneeId',
  receiver_id: 'receiverId',
  person_id: 'personId',
} as const;

const foundColumns = (besides?: Besides): string => `
      select to_json(c) as row, ${besides ? `${besides.columns},` : ''} ${eventsOf}, ${textsOf},
        (select json_agg(json_build_object('id', k.id, 'number', k.number, 'process', k.process, 'state', k.state,
           'open', k.closed_at is null, 'relation', k.relation) order by k.opened_at, k.id)
         from cases k where k.parent_id = c.id) as children,
        case when c.merged_into is not null then (select to_json(s) from cases s where s.id = c.merged_into) end as survivor
      from cases c`;

const eventsOf = `(select json_agg(e order by e.seq) from (
    select case_id as "caseId", seq, project_id as "projectId", kind, action, state, version, actor,
      occurred_at as "occurredAt", recorded_at as "recordedAt", clocks, data, hash
    from case_event where case_id = c.id) e) as events`;

const textsOf = `(select json_agg(json_build_object('id', t.id, 'purpose', t.purpose, 'body', t.body, 'numbers', t.numbers))
  from case_text t where t.case_id = c.id) as texts`;

function readFound(row: Record<string, unknown>): FoundCase {
  return {
    extra: row,
    case: toCaseRow(row.row as Record<string, unknown>),
    events: readEvents(row.events),
    family: (row.children as Family | null) ?? [],
    texts: new Map(((row.texts as (TextRow & { id: string })[] | null) ?? []).map((text) => [text.id, text])),
  };
}

function readEvents(json: unknown): EventRow[] {
  return ((json as never[] | null) ?? []).map((event) => reviveEvent(event)) as unknown as EventRow[];
}

/** A row of `cases` as JSON gives it, times as texts, into the row the kernel works with. */
export function toCaseRow(columns: Record<string, unknown>): CaseRow {
  const time = (name: string) => instantFrom(columns[name] as string);
  const id = (name: string) => (columns[name] as string | null) ?? null;
  return {
    id: columns.id as string,
    projectId: columns.project_id as string,
    number: columns.number as string,
    process: columns.process as string,
    state: columns.state as string,
    version: columns.version as number,
    seq: columns.seq as number,
    chain: columns.chain as string,
    rung: columns.rung as number,
    receptionId: columns.reception_id as string,
    parentId: id('parent_id'),
    rootId: id('root_id'),
    relation: columns.relation as CaseRow['relation'],
    personId: id('person_id'),
    placeId: id('place_id'),
    channel: columns.channel as string,
    facts: columns.facts as Record<string, unknown>,
    teamId: id('team_id'),
    assigneeId: id('assignee_id'),
    receiverId: id('receiver_id'),
    occurredAt: time('occurred_at'),
    openedAt: time('opened_at'),
    closedAt: columns.closed_at ? time('closed_at') : null,
    queueDueAt: columns.queue_due_at === 'infinity' ? null : time('queue_due_at'),
    clocks: columns.clocks as Folding[],
    wakesAt: columns.wakes_at ? time('wakes_at') : null,
    mergedInto: id('merged_into'),
  };
}
