import type { KeyRing } from '../platform/crypto/keys.ts';
import { unseal } from '../platform/crypto/seal.ts';
import { renderClear, type TextNumber } from '../platform/crypto/texts.ts';
import type { Tx } from '../platform/db/tx.ts';
import {
  type ArchiveField,
  actionLabels,
  occupancyFields,
  occupancyLabels,
  otherFields,
  personFields,
  phoneLabels,
} from './archive-fields.ts';
import { type KeptWords, keptValue, type Values } from './archive-values.ts';
import { type Label, label } from './labels.ts';

/** One table of a copy of personal data: what it is, what its columns are called, and its rows. */
export interface RecordSection {
  key: string;
  label: Label;
  columns: { key: string; label: Label }[];
  rows: Record<string, unknown>[];
}

interface Found {
  persons: Values[];
  phones: { sealed: string; label: string }[] | null;
  occupancies: (Values & { place: string })[] | null;
  changes:
    | {
        at: string;
        action: string;
        actor: { kind: string };
        reason: string | null;
        reason_numbers: TextNumber[] | null;
        before: Values;
        after: Values;
      }[]
    | null;
  logins: { username: string; created_at: string }[] | null;
}

/** Everything the archives hold about somebody, numbers in the clear: it is for the person alone. */
export async function archivesAbout(tx: Tx, keys: KeyRing, ids: readonly string[]): Promise<RecordSection[]> {
  const [found] = await tx.query<Found>({
    name: 'archives-about',
    text: `select
      (select jsonb_agg(to_jsonb(p) order by p.merged_into nulls first, p.id) from person p where p.id = any($1::uuid[])) as persons,
      (select jsonb_agg(jsonb_build_object('sealed', encode(n.sealed, 'base64'), 'label', n.label) order by n.position, n.id)
       from person_phone n where n.person_id = any($1::uuid[])) as phones,
      (select jsonb_agg(to_jsonb(o) || jsonb_build_object('place', l.name) order by o.from_on nulls first, o.id)
       from occupancy o join place l on l.id = o.place_id where o.person_id = any($1::uuid[])) as occupancies,
      (select jsonb_agg(to_jsonb(h) order by h.id) from archive_change h where h.subject_id = any($1::uuid[])) as changes,
      (select jsonb_agg(jsonb_build_object('username', u.username, 'created_at', u.created_at))
       from auth.user u where u.id in (select user_id from person where id = any($1::uuid[]))) as logins`,
    values: [ids],
  });
  const { persons, phones, occupancies, changes, logins } = found!;
  return [
    section(
      'person',
      label('个人资料', 'Who you are'),
      columnsOf(personFields),
      persons.map(clearRow(keys, personFields)),
    ),
    section(
      'phones',
      label('电话', 'Phone numbers'),
      [column('number', '号码', 'Number'), column('kind', '类型', 'Kind')],
      (phones ?? []).map((one) => ({
        number: unseal(keys, 'phone', Buffer.from(one.sealed, 'base64')),
        kind: phoneLabels[one.label] ?? one.label,
      })),
    ),
    section(
      'occupancies',
      label('房屋', 'Houses'),
      [column('place', '位置', 'Place'), ...columnsOf(occupancyFields)],
      (occupancies ?? []).map((one) => ({
        place: one.place,
        ...clearRow(keys, occupancyFields)(one),
        role: occupancyLabels[String(one.role)] ?? one.role,
      })),
    ),
    section(
      'changes',
      label('档案更改记录', 'Changes of the archive'),
      [
        column('at', '时间', 'At'),
        column('what', '内容', 'What'),
        column('by', '操作者', 'By'),
        column('reason', '原因', 'Reason'),
        column('before', '更改前', 'Before'),
        column('after', '更改后', 'After'),
      ],
      (changes ?? []).map((one) => ({
        at: one.at,
        what: actionLabels[one.action] ?? one.action,
        by: actors[one.actor.kind] ?? one.actor.kind,
        reason: one.reason === null ? null : renderClear(keys, one.reason, one.reason_numbers ?? []),
        before: clearKept(keys, one.before),
        after: clearKept(keys, one.after),
      })),
    ),
    section(
      'signIns',
      label('登录账号', 'Sign-in'),
      [column('username', '用户名', 'User name'), column('since', '开通时间', 'Since')],
      (logins ?? []).map((one) => ({ username: one.username, since: one.created_at })),
    ),
  ];
}

export const section = (
  key: string,
  name: Label,
  columns: RecordSection['columns'],
  rows: RecordSection['rows'],
): RecordSection => ({ key, label: name, columns, rows });

export const column = (key: string, zh: string, en: string) => ({ key, label: label(zh, en) });

const columnsOf = (fields: readonly ArchiveField[]) =>
  fields.map((field) => ({ key: field.key, label: field.label }));

const clearRow =
  (keys: KeyRing, fields: readonly ArchiveField[]) =>
  (row: Values): Values =>
    Object.fromEntries(fields.map((field) => [field.key, clear(keys, field, keptValue(field, row))]));

const known = new Map(
  [...personFields, ...occupancyFields, ...otherFields].map((field) => [field.key, field]),
);

/** What history kept, in the clear; whom else it names stays an id. */
const clearKept = (keys: KeyRing, kept: Values): Values =>
  Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, clear(keys, known.get(key), value)]));

function clear(keys: KeyRing, field: ArchiveField | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field?.type === 'idNumber') {
    return unseal(keys, field.key === 'phone' ? 'phone' : 'idNumber', Buffer.from(String(value), 'base64'));
  }
  if (field?.type === 'words') {
    const words = value as KeptWords;
    return renderClear(keys, words.body, words.numbers);
  }
  if (field?.type === 'choice') return field.values?.[String(value)] ?? value;
  return value;
}

export const actors: Record<string, Label> = {
  staff: label('员工', 'Staff'),
  resident: label('住户', 'Resident'),
  system: label('系统', 'The system'),
  import: label('导入', 'Import'),
};
