import { retryWhenTaken, type Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { placeFields } from './archive-fields.ts';
import { refuseStale, rememberChanges, type Writing } from './archive-history.ts';
import { decideChange, type Values } from './archive-values.ts';
import { label } from './labels.ts';
import { type ArchiveRow, lockPlace, mayWriteIn, todayIn, writeColumns } from './lock-archives.ts';
import { checkParent, derivedName, type ParentPlace } from './place-tree.ts';
import { renameBelow, writePlaceSearch } from './rename-place.ts';

// Two who add the same code at once: the second starts again and is told that it is taken.
retryWhenTaken('place_project_id_parent_id_code_key');

export interface NewPlace extends Values {
  projectId: string;
  parentId?: string | null;
  kind: string;
  code: string;
  name?: string;
  reason?: string;
}

/** Adds a place, or brings back the removed one that stood there under this code. Answers its id. */
export async function createPlace(tx: Tx, writing: Writing, asked: NewPlace): Promise<string> {
  mayWriteIn(writing.actor, asked.projectId, 'keepArchives');
  const parent = await parentOf(tx, writing, asked.projectId, asked.parentId ?? null);
  checkParent(asked.kind, parent);
  const code = asked.code.trim();
  const name = asked.name?.trim() || derivedName(asked.kind, code, parent);
  const old = await takenCode(tx, asked.projectId, parent?.id ?? null, code);
  if (old && !old.removed_at) fail('archive.placeTaken', { code, name: old.name });
  const values = { ...asked, parentId: parent?.id ?? null, code, name };
  const { columns, before, after } = decideChange(writing.keys, placeFields, old, values);
  checkAreas({ ...old, ...columns });
  const id = old?.id ?? newId();
  if (old) {
    await writeColumns(tx, 'place', id, { ...columns, removed_at: null }, writing.now);
  } else {
    await tx.query({
      name: 'create-place',
      text: `insert into place (id, project_id, parent_id, kind, code, name, created_at, updated_at)
             values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      values: [id, asked.projectId, parent?.id ?? null, asked.kind, code, name, writing.now.toString()],
    });
    const more = Object.entries(columns).filter(([column]) => !identity.includes(column));
    if (more.length > 0) {
      await tx.query({
        text: `update place set ${more.map(([column], i) => `${column} = $${i + 2}`).join(', ')} where id = $1`,
        values: [id, ...more.map(([, value]) => value)],
      });
    }
  }
  await writePlaceSearch(tx, writing.now, [{ id, projectId: asked.projectId, name }]);
  const change = { projectId: asked.projectId, subjectKind: 'place' as const, subjectId: id, before, after };
  await rememberChanges(tx, writing, [{ ...change, action: 'added', reason: asked.reason }]);
  return id;
}

const identity = ['parent_id', 'kind', 'code', 'name'];

/** Corrects what was asked; answers what bears another name now, itself and what stands below it, by its old name. */
export async function correctPlace(
  tx: Tx,
  writing: Writing,
  id: string,
  asked: Values & { version: number; reason?: string },
): Promise<{ id: string; before: string }[]> {
  const row = await lockPlace(tx, writing.actor, id);
  await refuseStale(tx, row, asked.version);
  const wanted = await wantedIdentity(tx, writing, row, asked);
  const { columns, before, after } = decideChange(writing.keys, placeFields, row, { ...asked, ...wanted });
  if (Object.keys(columns).length === 0) return [];
  checkAreas({ ...row, ...columns });
  if ('code' in columns || 'parent_id' in columns) {
    const code = String(columns.code ?? row.code);
    const parentId = ('parent_id' in columns ? columns.parent_id : row.parent_id) as string | null;
    const taken = await takenCode(tx, row.project_id, parentId, code);
    if (taken && taken.id !== id) {
      fail(taken.removed_at ? 'archive.removed' : 'archive.placeTaken', { code, name: taken.name });
    }
  }
  await writeColumns(tx, 'place', id, columns, writing.now);
  const change = { projectId: row.project_id, subjectKind: 'place' as const, subjectId: id, before, after };
  await rememberChanges(tx, writing, [{ ...change, action: 'corrected', reason: asked.reason }]);
  if (!('name' in columns)) return [];
  const name = String(columns.name);
  await writePlaceSearch(tx, writing.now, [{ id, projectId: row.project_id, name }]);
  return [{ id, before: row.name }, ...(await renameBelow(tx, writing, row, name, asked.reason))];
}

/** Ends a place that nothing and nobody hangs on any more; `openCases` counts what only a storey above knows. */
export async function removePlace(
  tx: Tx,
  writing: Writing,
  id: string,
  asked: { version: number; reason: string },
  openCases: (placeId: string) => Promise<number>,
): Promise<void> {
  const row = await lockPlace(tx, writing.actor, id, 'orderArchives', 'toEnd');
  await refuseStale(tx, row, asked.version);
  const today = todayIn(writing.now, row.time_zone);
  const [count] = await tx.query<{ children: number; occupants: number }>({
    name: 'count-below-place',
    text: `select (select count(*)::int from place where parent_id = $1 and removed_at is null) as children,
             (select count(distinct person_id)::int from occupancy
              where place_id = $1 and (to_on is null or to_on >= $2::date)) as occupants`,
    values: [id, today],
  });
  const { children, occupants } = count!;
  const cases = await openCases(id);
  const held = [
    children > 0 ? [`${children} 个下级位置`, `${several(children, 'place', 'places')} below it`] : null,
    occupants > 0
      ? [`${occupants} 位在册住户`, `${several(occupants, 'person', 'people')} living in or owning it`]
      : null,
    cases > 0 ? [`${cases} 张未结工单`, several(cases, 'open case', 'open cases')] : null,
  ].filter((one) => one !== null);
  if (held.length > 0) {
    const what = label(held.map(([zh]) => zh).join('、'), held.map(([, en]) => en).join(', '));
    fail('archive.placeInUse', { name: row.name, what }, [], { children, occupants, cases });
  }
  await writeColumns(tx, 'place', id, { removed_at: writing.now.toString() }, writing.now);
  await tx.query({ text: 'delete from search_entry where subject_id = $1', values: [id] });
  const change = { projectId: row.project_id, subjectKind: 'place' as const, subjectId: id };
  await rememberChanges(tx, writing, [{ ...change, action: 'removed', reason: asked.reason }]);
}

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Kind stays; code, parent and name move together where the name was only their saying. */
async function wantedIdentity(
  tx: Tx,
  writing: Writing,
  row: ArchiveRow,
  asked: Values,
): Promise<{ code?: string; parentId?: string | null; name?: string }> {
  if (asked.code === undefined && asked.parentId === undefined) return {};
  const oldParent = await readParent(tx, row.parent_id as string | null);
  const moved = asked.parentId !== undefined && asked.parentId !== row.parent_id;
  const parent = moved
    ? await parentOf(tx, writing, row.project_id, asked.parentId as string | null)
    : oldParent;
  if (moved) checkParent(row.kind, parent);
  const code = asked.code === undefined ? String(row.code) : String(asked.code).trim();
  const followed = row.name === derivedName(row.kind, String(row.code), oldParent);
  const name = asked.name === undefined && followed ? derivedName(row.kind, code, parent) : undefined;
  return { code, parentId: parent?.id ?? null, ...(name === undefined ? {} : { name }) };
}

async function parentOf(
  tx: Tx,
  { actor }: Writing,
  projectId: string,
  id: string | null,
): Promise<ParentPlace | null> {
  if (id === null) return null;
  const parent = await readParent(tx, id, true);
  if (!parent || parent.projectId !== projectId)
    return fail('request.invalid', {}, [{ path: '/parentId', message: noSuchParent }]);
  mayWriteIn(actor, parent.projectId, 'keepArchives');
  if (parent.removed) fail('archive.removed', { name: parent.name });
  return parent;
}

/** Locked against removal while something is put below it. */
async function readParent(tx: Tx, id: string | null, locked = false): Promise<ParentPlace | null> {
  if (id === null) return null;
  const [row] = await tx.query<ParentPlace>({
    name: locked ? 'lock-parent-place' : 'read-parent-place',
    text: `select id, project_id as "projectId", kind, code, name, removed_at is not null as removed
           from place where id = $1 ${locked ? 'for share' : ''}`,
    values: [id],
  });
  return row ?? null;
}

async function takenCode(
  tx: Tx,
  projectId: string,
  parentId: string | null,
  code: string,
): Promise<ArchiveRow | null> {
  const [found] = await tx.query<{ row: ArchiveRow }>({
    name: 'taken-code',
    text: `select to_jsonb(p) as row from place p
           where project_id = $1 and parent_id is not distinct from $2::uuid and code = $3`,
    values: [projectId, parentId, code],
  });
  return found?.row ?? null;
}

function checkAreas(row: Values): void {
  if (typeof row.area !== 'number' || typeof row.inner_area !== 'number') return;
  if (row.inner_area > row.area)
    fail('request.invalid', {}, [{ path: '/innerArea', message: innerAboveWhole }]);
}

const noSuchParent = { zh: '本项目没有这个上级位置', en: 'The project has no such place to put it under' };
const innerAboveWhole = {
  zh: '套内面积不能大于建筑面积',
  en: 'The inner area cannot exceed the whole area',
};
