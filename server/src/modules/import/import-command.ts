import { writeFile } from 'node:fs/promises';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { type Label, label } from '../../directory/labels.ts';
import { projectScope } from '../../directory/scope.ts';
import { onPool } from '../../platform/db/tx.ts';
import { monotonicMs } from '../../platform/time.ts';
import { CommandRefusal } from '../command-line/refusal.ts';
import { pathFrom, readArguments, type Terminal } from '../command-line/terminal.ts';
import type { House } from '../house.ts';
import { readMapping } from './columns.ts';
import { findTarget, type ImportSummary, importCases, type RowOutcome } from './import-cases.ts';
import { outcomes, type Reason, reasons } from './import-words.ts';
import { type FileFormat, formats } from './open-file.ts';
import { openReport } from './report.ts';
import { figureLines } from './say-figures.ts';
import { progressLine } from './say-progress.ts';
import { whatClocksSay } from './what-clocks-say.ts';

const shownRows = 20;

/** `import cases FILE`: answers 0, or 130 when it was stopped before the end. */
export async function importCasesCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const typed = readArguments(args, {
    source: { type: 'string' },
    project: { type: 'string' },
    process: { type: 'string' },
    map: { type: 'string', multiple: true },
    format: { type: 'string' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    json: { type: 'string' },
  });
  const [file, ...more] = typed.files;
  if (!file || more.length > 0) throw new CommandRefusal('请给出一个文件', 'Name one file');
  const { language } = terminal;
  const dryRun = typed.flag('dry-run');
  const job = {
    file: pathFrom(terminal, file),
    format: readFormat(typed.text('format')),
    source: typed.required('source'),
    projectCode: typed.required('project'),
    process: typed.required('process'),
    map: readMapping(typed.texts('map')),
    dryRun,
  };
  const { kernel, pool, now } = house;
  const target = await findTarget(house, job);
  const reportFile = typed.text('report');
  const report = reportFile ? await openReport(pathFrom(terminal, reportFile), language) : null;
  const refused: RowOutcome[] = [];
  const said = progressLine(terminal, monotonicMs);
  const summary = await importCases(
    {
      kernel,
      pool,
      now,
      told: (row) => {
        report?.add(row);
        if (row.outcome === 'refused' && refused.length < shownRows) refused.push(row);
      },
      progress: said.step,
      shouldStop: terminal.interrupted,
    },
    job,
  );
  said.end();
  if (!dryRun) {
    await writeAudit(onPool(pool), {
      now: now(),
      actor: { kind: 'system', id: null },
      action: 'cases.imported',
      projectId: target.project.id,
      data: { imported: summary.imported, known: summary.known, refused: summary.refused },
    });
  }
  await report?.close();
  for (const line of summaryLines(summary, refused, language, { dryRun, reported: report !== null })) {
    terminal.say(line);
  }
  if (!dryRun) {
    const figures = await whatClocksSay(
      onPool(pool, projectScope(target.project.id)),
      { ...target, source: job.source },
      now(),
    );
    for (const line of figureLines(figures, target.process, language)) terminal.say(line);
    const jsonFile = typed.text('json');
    if (jsonFile) {
      const rows = { imported: summary.imported, known: summary.known, refused: summary.refused };
      await writeJson(pathFrom(terminal, jsonFile), { rows, reasons: summary.reasons, clocks: figures });
    }
  }
  return summary.stopped ? 130 : 0;
}

function readFormat(typed: string | undefined): FileFormat | undefined {
  if (typed === undefined || (formats as readonly string[]).includes(typed))
    return typed as FileFormat | undefined;
  throw new CommandRefusal(
    `--format 只能是 ${formats.join('、')}`,
    `--format is one of ${formats.join(', ')}`,
  );
}

function summaryLines(
  summary: ImportSummary,
  refused: readonly RowOutcome[],
  language: keyof Label,
  how: { dryRun: boolean; reported: boolean },
): string[] {
  const lines: string[] = [];
  for (const { line, id, reason } of refused) {
    lines.push(
      say(refusedRow, language, { line, id: id || '-', reason: reasons[reason as Reason][language] }),
    );
  }
  if (summary.refused > refused.length) {
    const rest = summary.refused - refused.length;
    lines.push(say(how.reported ? moreRefusedReported : moreRefused, language, { rest }));
  }
  const counted = (['imported', 'known', 'refused'] as const).map(
    (key) => `${outcomes[key][language]} ${summary[key]}`,
  );
  lines.push(counted.join(language === 'zh' ? '，' : ', '));
  for (const [reason, count] of Object.entries(summary.reasons)) {
    lines.push(`  ${reasons[reason as Reason][language]}: ${count}`);
  }
  if (how.dryRun) lines.push(nothingWritten[language]);
  if (summary.stopped) lines.push(stoppedEarly[language]);
  return lines;
}

const say = (sentence: Label, language: keyof Label, values: Record<string, string | number>): string =>
  sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const refusedRow = label('第 {line} 行（{id}）未接收：{reason}', 'Line {line} ({id}) refused: {reason}');
const moreRefused = label(
  '还有 {rest} 行未接收；用 --report 文件.csv 得到完整名单',
  '{rest} more rows refused; --report FILE.csv lists every row',
);
const moreRefusedReported = label('还有 {rest} 行未接收，见报告', '{rest} more rows refused; see the report');
const nothingWritten = label('这是试运行，什么都没有写入。', 'This was a dry run; nothing was written.');
const stoppedEarly = label(
  '已按要求停止。再运行一次会从这里接着做。',
  'Stopped as asked. Running it again goes on from here.',
);

async function writeJson(file: string, content: unknown): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    const because = (error as Error).message;
    throw new CommandRefusal(`写不了 ${file}：${because}`, `${file} cannot be written: ${because}`);
  }
}
