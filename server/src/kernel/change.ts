import type { WriteTogether } from '../platform/db/company.ts';
import type { Statement } from '../platform/db/statement.ts';
import { retryWhenTaken, type Tx } from '../platform/db/tx.ts';
import type { CaseRow, EventRow, TextRow } from './case.ts';

export interface OutboxRow {
  id: string;
  projectId: string;
  topic: string;
  payload: Record<string, unknown>;
  createdAt: Temporal.Instant;
}

export interface CommandRow {
  id: string;
  projectId: string;
  actor: string;
  fingerprint: string;
  caseId: string;
  version: number;
  recordedAt: Temporal.Instant;
}

export interface ReceptionRow {
  id: string;
  projectId: string;
  channel: string;
  externalId: string | null;
  personId: string | null;
  occurredAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  receivedBy: string | null;
  readBackAt: Temporal.Instant | null;
}

export interface SearchRow {
  subjectId: string;
  kind: 'case' | 'person' | 'place';
  projectId: string;
  tokens: string[];
  sortAt: Temporal.Instant;
}

/** A request for a second person, about an action of a case. */
export interface ApprovalRow {
  id: string;
  projectId: string;
  projects: readonly string[];
  kind: string;
  roles: readonly string[];
  caseId: string;
  action: string;
  version: number;
  askedBy: string;
  askedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
}

export interface DecisionRow {
  /** The request. */
  id: string;
  caseId: string;
  decision: string;
  decidedBy: string;
  decidedAt: Temporal.Instant;
}

/** Everything one command writes; decided first, by plain functions, then written by one statement. */
export interface Change {
  receptions: ReceptionRow[];
  opened: CaseRow[];
  /** Cases as they shall be; `seq` is the new one, and the row must still hold `expectedSeq`. */
  moved: (CaseRow & { expectedSeq: number })[];
  events: EventRow[];
  texts: TextRow[];
  outbox: OutboxRow[];
  commands: CommandRow[];
  searches: SearchRow[];
  approvals: ApprovalRow[];
  decisions: DecisionRow[];
}

export function emptyChange(): Change {
  return {
    receptions: [],
    opened: [],
    moved: [],
    events: [],
    texts: [],
    outbox: [],
    commands: [],
    searches: [],
    approvals: [],
    decisions: [],
  };
}

export function joinChanges(changes: readonly Change[]): Change {
  const joined = emptyChange();
  for (const key of Object.keys(joined) as (keyof Change)[]) {
    (joined[key] as unknown[]).push(...changes.flatMap((change) => change[key] as unknown[]));
  }
  return joined;
}

// Two requests with one command id or one external id, and two that both read the case before either wrote: the
// second starts again and meets what the first has left.
retryWhenTaken('command_pkey', 'reception_natural_key', 'case_event_pkey');

/** Writes a change in one statement, which fails as a lost race when a case has moved since it was read. */
export async function writeChange(tx: Tx, change: Change): Promise<void> {
  await lockFamily(tx, change.moved);
  await writeLocked(tx, change);
}

/** The same where the caller's transaction holds the cases already: nobody can be in the middle of them. */
export async function writeLocked(tx: Tx, change: Change): Promise<void> {
  await tx.query(statementFor(change, []));
}

/**
 * The same as the last statement of its transaction. `besides` names columns to read with it over the alias c, which
 * stands for the case as it shall be; they see other rows as they were before, so nothing has to be read after.
 */
export async function writeLast(tx: Tx, change: Change, besides?: Besides): Promise<Record<string, unknown>> {
  await lockFamily(tx, change.moved);
  return tx.last(writeTogether, { change, besides });
}

/** Changes of commands that know nothing of each other: one statement, which fails as a lost race if one of them does. */
const writeTogether: WriteTogether<{ change: Change; besides?: Besides }, Record<string, unknown>> = (
  parts,
) => ({
  statement: statementFor(
    joinChanges(parts.map(({ change }) => change)),
    parts.flatMap(({ besides }) => besides ?? []),
  ),
  answers: (rows) => {
    const byCase = new Map(rows.map((row) => [row.for_case, row]));
    return parts.map(({ besides }) => byCase.get(besides?.row.id) ?? {});
  },
});

export interface Besides {
  name: string;
  columns: string;
  row: CaseRow;
  /** What the columns refer to as $values. */
  values: readonly string[];
}

/** Root first, then in id order, so that two commands on one family never wait for each other in a ring. */
async function lockFamily(tx: Tx, cases: readonly CaseRow[]): Promise<void> {
  if (cases.length < 2) return;
  await tx.query({
    name: 'lock-family',
    text: 'select id from cases where id = any($1::uuid[]) order by root_id nulls first, id for update',
    values: [cases.map((row) => row.id)],
  });
}

/** Only the parts that have rows, so that the common changes are a few short plans, each prepared once. */
function statementFor(change: Change, besides: readonly Besides[]): Statement {
  const parts = partNames.filter((part) => change[part].length > 0);
  const shapes = partNames.map((part) => shapeOf(part, change[part]));
  const ctes = parts.map((part, i) => `${part} as (${writerOf(part, change[part], `$${i + 1}::jsonb`)})`);
  if (parts.includes('events')) ctes.push(`live as (${tellOpenScreens(parts.includes('moved'))})`);
  const values: unknown[] = parts.map((part) => JSON.stringify(change[part].map(toColumns)));
  const next = (value: unknown) => `$${values.push(value)}`;
  const columns: string[] = [];
  let from = '';
  if (change.moved.length > 0) {
    columns.push(`all_moved((select count(*) from moved), ${next(change.moved.length)}::int)`);
  }
  if (besides[0]) {
    const ids = Object.fromEntries(besides.map(({ row, values }) => [row.id, values]));
    const named = besides[0].columns.replaceAll(
      '$values',
      `(${next(JSON.stringify(ids))}::jsonb -> c.id::text)`,
    );
    columns.push('c.id as for_case', named);
    const rows = next(JSON.stringify(besides.map(({ row }) => toColumns(row))));
    from = `from jsonb_populate_recordset(null::cases, ${rows}::jsonb) c`;
  }
  return {
    // One plan for each combination that occurs; the digits keep its name short.
    name: `change-${shapes.join('')}${besides[0] ? `-${besides[0].name}` : ''}`,
    text: `with ${ctes.join(',\n')}\nselect ${columns.join(', ')} ${from}`,
    values,
  };
}

type Shape = 0 | 1 | 2;

/** Nothing; rows that are added, or that change one case; rows that change several. */
function shapeOf(part: keyof Change, rows: readonly object[]): Shape {
  if (rows.length === 0) return 0;
  return writers[part].includes('$among') && new Set(rows.map(caseOf)).size > 1 ? 2 : 1;
}

/**
 * Says outright which case is meant: of a JSON set the planner expects a hundred rows, and keeps for ever the plan that
 * reads the whole table because it was small when the server started.
 */
function writerOf(part: keyof Change, rows: readonly object[], parameter: string): string {
  const key = part === 'moved' ? 'id' : 'case_id';
  const among =
    shapeOf(part, rows) === 1
      ? `= ($rows -> 0 ->> '${key}')::uuid`
      : `= any(array(select (r ->> '${key}')::uuid from jsonb_array_elements($rows) r))`;
  return writers[part].replaceAll('$among', among).replaceAll('$rows', parameter);
}

/** No event without its row in the feed, whoever adds one: screens that show the case are told after the commit. */
const tellOpenScreens = (moves: boolean): string =>
  moves
    ? `insert into live_change (project_id, case_id, left_team, left_assignee)
       select e.project_id, e.case_id, m.left_team, m.left_assignee
       from events e left join moved m on m.id = e.case_id`
    : `insert into live_change (project_id, case_id) select project_id, case_id from events`;

const caseOf = (row: { caseId?: string; id?: string }): string | undefined => row.caseId ?? row.id;

const insertInto = (table: string, extra = ''): string =>
  `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $rows) ${extra}`;

const writers: Record<keyof Change, string> = {
  receptions: insertInto('reception'),
  opened: insertInto('cases'),
  moved: `
    update cases c set state = x.state, version = x.version, seq = x.seq, chain = x.chain, rung = x.rung,
      facts = x.facts, team_id = x.team_id, assignee_id = x.assignee_id, closed_at = x.closed_at,
      place_id = x.place_id, queue_due_at = x.queue_due_at, clocks = x.clocks,
      wakes_at = x.wakes_at, merged_into = coalesce(c.merged_into, x.merged_into)
    from jsonb_to_recordset($rows) as x(id uuid, expected_seq int, state text, version int, seq int, chain text,
      rung smallint, facts jsonb, team_id uuid, assignee_id uuid, closed_at timestamptz, place_id uuid,
      queue_due_at timestamptz, clocks jsonb, wakes_at timestamptz, merged_into uuid)
    where c.id $among and c.id = x.id and c.seq = x.expected_seq
    returning c.id, nullif(old.team_id, new.team_id) as left_team,
      nullif(old.assignee_id, new.assignee_id) as left_assignee`,
  events: insertInto('case_event', 'returning project_id, case_id'),
  texts: insertInto('case_text'),
  outbox: insertInto('outbox'),
  commands: insertInto('command'),
  searches: insertInto(
    'search_entry',
    'on conflict (subject_id) do update set tokens = excluded.tokens, sort_at = excluded.sort_at',
  ),
  approvals: insertInto('approval'),
  decisions: `
    update approval a set decision = x.decision, decided_by = x.decided_by, decided_at = x.decided_at
    from jsonb_to_recordset($rows) as x(id uuid, decision text, decided_by uuid, decided_at timestamptz)
    where a.id = x.id`,
};

const partNames = Object.keys(writers) as (keyof Change)[];

const columnNames = new Map<string, string>();

function toColumns(row: object): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    const column = columnNames.get(key) ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columnNames.set(key, column);
    columns[column] = key === 'queueDueAt' && value === null ? 'infinity' : value;
  }
  return columns;
}
