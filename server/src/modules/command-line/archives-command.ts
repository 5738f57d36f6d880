import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Label } from '../../directory/labels.ts';
import { projectScope } from '../../directory/scope.ts';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { monotonicMs } from '../../platform/time.ts';
import { exportHouses, exportPersons } from '../exchange/export-rows.ts';
import {
  addImport,
  beatImport,
  findImport,
  forgetContents,
  type ImportRow,
  moveImport,
  nobody,
} from '../exchange/imports.queries.ts';
import { runImport } from '../exchange/jobs.ts';
import { stateLabels } from '../exchange/labels.ts';
import { problemsOf } from '../exchange/problems.queries.ts';
import { largestWorkbook, layoutOf, refuseLarge, shownName } from '../exchange/receive-workbook.ts';
import { houseColumns, personColumns, sheetNames } from '../exchange/template.ts';
import { streamSheet } from '../exchange/write-sheet.ts';
import type { House } from '../house.ts';
import { progressLine } from '../import/say-progress.ts';
import { CommandRefusal } from './refusal.ts';
import { pathFrom, readArguments, type Terminal } from './terminal.ts';

const shownProblems = 20;
/** Milliseconds, while another workbook is brought into the project. */
const betweenTries = 1000;

/** `import archives FILE`: checks; with --apply brings it in as well. 1 where rows were refused, 130 when stopped. */
export async function importArchivesCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const typed = readArguments(args, { project: { type: 'string' }, apply: { type: 'string' } });
  const file = oneFile(typed.files);
  const mode = typed.text('apply');
  if (mode !== undefined && mode !== 'all' && mode !== 'good')
    throw new CommandRefusal('--apply 只能是 all 或 good', '--apply is all or good');
  const projectId = await projectWithCode(house, typed.required('project'));
  const bytes = await readBook(pathFrom(terminal, file));
  const layout = await layoutOf(bytes);
  const fileName = shownName(house.keys, basename(file));
  const tx = onPool(house.pool, projectScope(projectId));
  const asked = { projectId, fileName, layout, createdBy: nobody, bytes, claimed: true };
  const id = await inTransaction(
    house.pool,
    null,
    (tx) => addImport(tx, house.keys, house.now(), asked),
    'many',
    projectScope(projectId),
  );
  const see = async (): Promise<ImportRow> => (await findImport(tx, [projectId], id))!;
  const work = async () => {
    const said = progressLine(terminal, monotonicMs);
    const parts = { pool: house.pool, keys: house.keys, log: house.log, now: house.now };
    const stopping = terminal.interrupted;
    const told = setInterval(() => {
      see().then(
        (seen) => said.step(seen.rowsDone, seen.rowsTotal ? seen.rowsDone / seen.rowsTotal : null),
        () => undefined,
      );
    }, 1000);
    try {
      const job = await see();
      while ((await runImport({ ...parts, stopping }, job)) === 'busy' && !stopping()) {
        await setTimeout(betweenTries);
        await beatImport(tx, job, house.now(), null);
      }
    } finally {
      clearInterval(told);
      said.end();
    }
  };
  await work();
  let seen = await see();
  const drop = async () => {
    const to = { state: 'cancelled' as const, finishedAt: house.now() };
    if (await moveImport(tx, seen, to)) await forgetContents(tx, id);
  };
  if (terminal.interrupted()) {
    await drop();
    return 130;
  }
  const refused = seen.counts.refused ?? 0;
  if (seen.state === 'checked' && mode && !(mode === 'all' && refused > 0)) {
    await moveImport(tx, seen, { state: 'applying', mode, appliedBy: nobody, claimedAt: house.now() });
    await work();
    seen = await see();
    if (terminal.interrupted() && seen.state === 'applying') {
      await drop();
      return 130;
    }
  } else if (seen.state === 'checked') {
    await drop();
  }
  await sayOutcome(house, terminal, seen, mode);
  return seen.state === 'refused' || seen.state === 'failed' || (seen.counts.refused ?? 0) > 0 ? 1 : 0;
}

/** `export houses|persons FILE`: the list as a workbook, numbers masked. */
export function exportCommand(what: 'houses' | 'persons') {
  return async (house: House, args: readonly string[], terminal: Terminal): Promise<number> => {
    const typed = readArguments(args, { project: { type: 'string' } });
    const file = pathFrom(terminal, oneFile(typed.files));
    const project = await projectWithCode(house, typed.required('project'));
    const exporting = {
      tx: onPool(house.pool, projectScope(project)),
      kernel: house.kernel,
      now: house.now(),
      actor: wholeProject(project),
      reads: house.reads,
    };
    await writeAudit(exporting.tx, {
      now: exporting.now,
      actor: { kind: 'system', id: null },
      action: 'archives.exported',
      projectId: project,
      subject: { kind: 'list', id: what },
    });
    const book =
      what === 'houses'
        ? streamSheet(sheetNames.houses, houseColumns, exportHouses(exporting, { project }))
        : streamSheet(sheetNames.persons, personColumns, exportPersons(exporting, { project }));
    try {
      await pipeline(book, createWriteStream(file));
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).syscall) throw error;
      const because = (error as Error).message;
      throw new CommandRefusal(`写不了 ${file}：${because}`, `${file} cannot be written: ${because}`);
    }
    terminal.say(terminal.language === 'zh' ? `已写入 ${file}` : `Written to ${file}`);
    return 0;
  };
}

/** Whoever has the machine sees what an administrator of the project sees. */
function wholeProject(projectId: string) {
  const grant = {
    role: 'administrator' as const,
    unitId: projectId,
    unitKind: 'project',
    projectIds: [projectId],
  };
  return { kind: 'staff' as const, id: nobody, userId: null, name: 'nuanju', grants: [grant] };
}

async function sayOutcome(
  house: House,
  { language, say }: Terminal,
  seen: ImportRow,
  mode: string | undefined,
): Promise<void> {
  const zh = language === 'zh';
  const problems = await problemsOf(onPool(house.pool, projectScope(seen.projectId)), seen.id, shownProblems);
  for (const { sheet, row, column, message } of problems) {
    const where = [sheet, row > 0 ? (zh ? `第 ${row} 行` : `row ${row}`) : '', column]
      .filter(Boolean)
      .join(' ');
    say(where ? `${where}: ${message[language]}` : message[language]);
  }
  const more = (seen.counts.problems ?? 0) - problems.length;
  if (more > 0) say(zh ? `还有 ${more} 条` : `${more} more`);
  for (const [key, words] of Object.entries(kinds)) {
    const counts = seen.counts[key as keyof typeof kinds];
    if (!counts) continue;
    const { new: added, changed, same } = counts;
    say(
      zh
        ? `${words.zh}：新增 ${added}，更改 ${changed}，不变 ${same}`
        : `${words.en}: ${added} new, ${changed} changed, ${same} the same`,
    );
  }
  if (seen.counts.refused !== undefined)
    say(zh ? `有问题的行：${seen.counts.refused}` : `Rows with problems: ${seen.counts.refused}`);
  if (seen.state === 'checked') {
    const why: Label = mode
      ? { zh: '有问题，什么都没有写入。', en: 'There are problems; nothing was written.' }
      : {
          zh: '只检查，什么都没有写入；加 --apply all 或 good 导入。',
          en: 'Checked only; --apply all or good brings it in.',
        };
    say(why[language]);
  } else say(stateLabels[seen.state][language]);
}

const kinds = {
  places: { zh: '位置', en: 'Places' },
  persons: { zh: '客户', en: 'People' },
  occupancies: { zh: '入住关系', en: 'Occupancies' },
};

function oneFile(files: readonly string[]): string {
  const [file, ...more] = files;
  if (!file || more.length > 0) throw new CommandRefusal('请给出一个文件', 'Name one file');
  return file;
}

async function readBook(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > largestWorkbook) refuseLarge();
    return await readFile(file);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    const because = (error as Error).message;
    throw new CommandRefusal(`读不了 ${file}：${because}`, `${file} cannot be read: ${because}`);
  }
}

async function projectWithCode(house: House, code: string): Promise<string> {
  const [row] = await onPool(house.pool).query<{ id: string }>({
    text: `select id from org_unit where kind = 'project' and code = $1`,
    values: [code],
  });
  if (row) return row.id;
  throw new CommandRefusal(`没有代码为 ${code} 的项目`, `No project has the code ${code}`);
}
