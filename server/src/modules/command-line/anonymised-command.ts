import { readFileSync, writeFileSync } from 'node:fs';
import type { Actor } from '../../directory/actor.ts';
import { forgetAgain } from '../../kernel/privacy/anonymise.ts';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { isId } from '../../platform/ids.ts';
import type { House } from '../house.ts';
import { removeFiles } from '../retention/clear-expired.ts';
import { CommandRefusal } from './refusal.ts';
import { pathFrom, readArguments, type Terminal } from './terminal.ts';
import { withWorkerPool } from './worker-pool.ts';

const system: Actor = { kind: 'system', id: null, name: '系统' };

/** `anonymised list FILE`: the ids of everybody who was anonymised, for the day on which an older backup is restored. */
export async function listAnonymisedCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [file] = readArguments(args, {}).files;
  if (!file) throw new CommandRefusal('请给出写到哪个文件', 'Say which file to write');
  const rows = await withWorkerPool(house, (pool) =>
    onPool(pool).query<{ person_id: string }>({
      text: 'select person_id from anonymised order by at, person_id',
      values: [],
    }),
  );
  const lines = rows.map((row) => `${row.person_id}\n`).join('');
  writeFileSync(pathFrom(terminal, file), lines, { mode: 0o600 });
  terminal.say(
    terminal.language === 'zh'
      ? `写下了 ${rows.length} 个已匿名客户的编号。请放在备份之外。`
      : `Wrote the ids of ${rows.length} anonymised people. Keep it outside of the backups.`,
  );
  return 0;
}

/** `anonymised replay FILE`: does again to a restored database what had been done after its backup. */
export async function replayAnonymisedCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [file] = readArguments(args, {}).files;
  if (!file) throw new CommandRefusal('请给出哪个文件', 'Say which file');
  const ids = readIds(pathFrom(terminal, file));
  const counts = { again: 0, unknown: 0 };
  await withWorkerPool(house, async (pool) => {
    for (const id of ids) {
      if (terminal.interrupted()) throw new CommandRefusal('没有做完，可以再运行', 'Stopped; run it again');
      const done = await inTransaction(pool, null, (tx) => forgetAgain(tx, system, house.now(), id));
      counts[done ? 'again' : 'unknown']++;
    }
    await removeFiles({ pool, files: house.files, log: house.log });
  });
  terminal.say(
    terminal.language === 'zh'
      ? `重新匿名化 ${counts.again} 位；这份备份里还没有 ${counts.unknown} 位。`
      : `${counts.again} people anonymised again; ${counts.unknown} are not in this backup.`,
  );
  return 0;
}

function readIds(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CommandRefusal(`打不开文件 ${path}`, `The file ${path} cannot be opened`);
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const wrong = lines.findIndex((line) => !isId(line.trim()));
  if (wrong >= 0)
    throw new CommandRefusal(`第 ${wrong + 1} 行不是客户编号`, `Line ${wrong + 1} is no person's id`);
  return lines.map((line) => line.trim());
}
