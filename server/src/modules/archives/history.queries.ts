import {
  type ArchiveField,
  actionLabels,
  occupancyFields,
  otherFields,
  personFields,
  placeFields,
} from '../../directory/archive-fields.ts';
import { type KeptWords, keptValue, shownIdNumber, type Values } from '../../directory/archive-values.ts';
import { type Label, label } from '../../directory/labels.ts';
import { namesOfActors } from '../../directory/names.queries.ts';
import { shownPhone } from '../../directory/write-phones.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { renderMasked, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { isId } from '../../platform/ids.ts';

interface ChangeRow {
  id: string;
  at: string;
  actor: { id: string | null };
  action: string;
  subject_kind: 'place' | 'person';
  reason: string | null;
  reason_numbers: TextNumber[] | null;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const mostShown = 200;

/** What happened to a place or a person, newest first, in words: labels for codes, names for ids, numbers masked. */
export async function historyOf(tx: Tx, keys: KeyRing, subjectIds: readonly string[]) {
  const rows = await tx.query<ChangeRow>({
    name: 'archive-history',
    text: `select id, to_json(at) #>> '{}' as at, actor, action, subject_kind, reason, reason_numbers, before, after
           from archive_change where subject_id = any($1::uuid[]) order by id desc limit ${mostShown}`,
    values: [subjectIds],
  });
  const actors = await namesOfActors(
    tx,
    rows.map((row) => row.actor.id),
  );
  const others = await namesOfSubjects(tx, rows);
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: { id: row.actor.id, name: actors.get(row.actor.id ?? '') ?? '系统' },
    action: row.action,
    actionLabel: actionLabels[row.action] ?? label(row.action, row.action),
    reason: row.reason === null ? null : renderMasked(keys, row.reason, row.reason_numbers ?? []),
    about: aboutOf(row, others),
    changes: changesOf(keys, row, others),
  }));
}

const abouts: Record<string, 'person' | 'place'> = {
  personId: 'person',
  placeId: 'place',
  mergedFrom: 'person',
  mergedInto: 'person',
};

/** The other side of an occupancy or a merge. */
function aboutOf(row: ChangeRow, names: ReadonlyMap<string, string>) {
  for (const [key, kind] of Object.entries(abouts)) {
    const id = row.after[key] ?? row.before[key];
    if (typeof id === 'string' && names.has(id)) return { kind, id, name: names.get(id)! };
  }
  return null;
}

function changesOf(keys: KeyRing, row: ChangeRow, names: ReadonlyMap<string, string>) {
  const own = row.subject_kind === 'place' ? placeFields : personFields;
  const fields = row.action.startsWith('occupancy')
    ? [...occupancyFields, ...otherFields]
    : [...own, ...occupancyFields, ...otherFields];
  const touched = [...new Set([...Object.keys(row.before), ...Object.keys(row.after)])];
  const position = (key: string) => fields.findIndex((one) => one.key === key);
  return touched
    .filter((key) => !(key in abouts))
    .sort((one, other) => position(one) - position(other))
    .map((key) => {
      const field = fields.find((one) => one.key === key);
      const before = said(keys, key, field, row.before[key], names);
      const after = said(keys, key, field, row.after[key], names);
      return {
        field: key,
        label: field?.label ?? label(key, key),
        before: before.text,
        after: after.text,
        beforeLabel: before.label,
        afterLabel: after.label,
      };
    });
}

/** A field of a row as it stands, in words. */
export function saidValue(keys: KeyRing, field: ArchiveField, row: Values) {
  return said(keys, field.key, field, keptValue(field, row), new Map());
}

function said(
  keys: KeyRing,
  key: string,
  field: ArchiveField | undefined,
  value: unknown,
  names: ReadonlyMap<string, string>,
): { text: string | null; label: Label | null } {
  if (value === null || value === undefined) return { text: null, label: null };
  const plain = (text: string) => ({ text, label: null });
  if (key === 'phone') return plain(shownPhone(keys, String(value)));
  if (key === 'share') return plain(`${Number((Number(value) * 100).toFixed(2))}%`);
  switch (field?.type) {
    case 'idNumber':
      return plain(shownIdNumber(keys, String(value)));
    case 'words': {
      const words = value as KeptWords;
      return plain(renderMasked(keys, words.body, words.numbers));
    }
    case 'choice':
      return { text: String(value), label: field.values?.[String(value)] ?? null };
    case 'flag':
      return { text: String(value), label: value ? yes : no };
    case 'id':
      return plain(names.get(String(value)) ?? '—');
    default:
      return plain(typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
}

async function namesOfSubjects(tx: Tx, rows: readonly ChangeRow[]): Promise<Map<string, string>> {
  const keys = [...Object.keys(abouts), 'parentId'];
  const ids = rows.flatMap((row) => keys.flatMap((key) => [row.before[key], row.after[key]]));
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string' && isId(id)))];
  if (wanted.length === 0) return new Map();
  const found = await tx.query<{ id: string; name: string }>({
    name: 'names-of-subjects',
    text: `select id, name from person where id = any($1::uuid[])
           union all select id, name from place where id = any($1::uuid[])`,
    values: [wanted],
  });
  return new Map(found.map((one) => [one.id, one.name]));
}

const yes = label('是', 'Yes');
const no = label('否', 'No');
