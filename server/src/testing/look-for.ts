import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Every way a number may be written: closed up, in groups with blanks or dashes. */
export function spellingsOf(number: string): string[] {
  const groups = number.length === 11 ? [3, 4, 4] : [6, 8, 4];
  let from = 0;
  const parts = groups.map((length) => {
    from += length;
    return number.slice(from - length, from);
  });
  return [number, ...[' ', '-', '–', '\u00a0'].map((between) => parts.join(between))];
}

/** Which of the needles stand in these bytes. */
export const foundIn = (bytes: Buffer, needles: readonly string[]): string[] =>
  needles.filter((needle) => bytes.includes(needle));

/** Every row of every table of ours, and of those of sign-in and the job queue, as PostgreSQL writes it. */
export async function copyOfTables(db: pg.Pool): Promise<Map<string, Buffer>> {
  const { rows: tables } = await db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const copies = new Map<string, Buffer>();
  for (const { name } of tables) {
    const { rows } = await db.query(`select t::text as line from ${name} t`);
    copies.set(name, Buffer.from(rows.map((row) => row.line).join('\n')));
  }
  return copies;
}

/** The files of this database after a checkpoint, and of everything its cluster writes that is no other database. */
export async function filesOfDatabase(db: pg.Pool): Promise<string[]> {
  await db.query('checkpoint');
  const { rows } = await db.query(
    `select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`,
  );
  const [{ folder, oid }] = rows as [{ folder: string; oid: string }];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/base/') || path.includes(`/base/${oid}/`));
}

/** A file as it is now; empty where the server has just removed it. */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
