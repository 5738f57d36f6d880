import type { AppUnderTest } from './app-under-test.ts';

/** Of what a command writes to, how many rows there are: whatever is refused or only looked at leaves them as they were. */
export async function rowCounts({ db }: AppUnderTest): Promise<Record<string, string>> {
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`);
  const { rows } = await db.query(`select ${counts}, (select sum(next) from number_block) as next`);
  return rows[0];
}

const tables = [
  'cases',
  'case_event',
  'case_text',
  'command',
  'outbox',
  'number_block',
  'search_entry',
  'audit_entry',
];
