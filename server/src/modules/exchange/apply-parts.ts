import type { ArchiveField } from '../../directory/archive-fields.ts';

/** Column to key, as SQL: what the history calls the fields of a row. */
export function historyKeys(fields: readonly ArchiveField[]): string {
  const keys = fields.filter((field) => field.type !== 'idNumber').map(({ column, key }) => [column, key]);
  return `'${JSON.stringify(Object.fromEntries(keys))}'::jsonb`;
}

const words = (row: string): string => `jsonb_build_object('body', ${row}->f.key,
  'numbers', coalesce(nullif(${row}->(f.key || '_numbers'), 'null'), '[]'))`;

const isWords = `f.key in ('note', 'service_needs')`;

const differs = (row: string, held: string): string => `case when ${isWords}
  then ${words(row)}->'body' is distinct from ${words(held)}->'body' or
    jsonb_path_query_array(${words(row)}, '$.numbers[*].hash') <> jsonb_path_query_array(${words(held)}, '$.numbers[*].hash')
  else f.value is distinct from ${held}->f.key end`;

/** What a row says, as the history keeps it; of one that was there before only what differs from `held`. */
export function after(row: string, keys: string, held?: string): string {
  return `coalesce((select jsonb_object_agg(${keys}->>f.key, case when ${isWords} then ${words(row)} else f.value end)
    from jsonb_each(${row}) f where ${keys} ? f.key ${held ? `and ${differs(row, held)}` : ''}), '{}')`;
}

export function before(row: string, held: string, keys: string): string {
  return `coalesce((select jsonb_object_agg(${keys}->>f.key, case when ${isWords} and ${held}->>f.key is not null
      then ${words(held)} else ${held}->f.key end)
    from jsonb_each(${row}) f where ${keys} ? f.key and ${differs(row, held)}), '{}')`;
}

/** Columns that these fields are kept in. */
export function columnsOf(fields: readonly ArchiveField[], without: readonly string[]): string[] {
  return fields
    .filter(({ type, column }) => type !== 'idNumber' && !without.includes(column))
    .flatMap(({ type, column }) => (type === 'words' ? [column, `${column}_numbers`] : [column]));
}

export const setTo = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = n.${column}`).join(', ');
