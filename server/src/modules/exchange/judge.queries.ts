import type { Tx } from '../../platform/db/tx.ts';
import { homeSteps, occupancySteps, occupancyVerdictSteps } from './judge-occupancies.ts';
import type { JudgeStep } from './judge-parts.ts';
import { personSteps, personsTogetherSteps } from './judge-persons.ts';
import { placeSteps } from './judge-places.ts';
import type { Problem } from './problem-words.ts';
import { addProblems } from './problems.queries.ts';

export interface Verdicts {
  places: Counts;
  persons: Counts;
  occupancies: Counts;
  /** Rows of the workbook that something is wrong with. */
  refused: number;
  problems: number;
}

export interface Counts {
  new: number;
  changed: number;
  same: number;
}

export interface Judging {
  id: string;
  projectId: string;
  /** What reading alone has found: rows refused, problems told. */
  unreadable: { rows: number; problems: number };
}

/**
 * Holds what was read against what the archives hold now: what is new, what changes, what cannot be. Statements over
 * whole sets; asked again before anything is written, because the archives may have moved on meanwhile.
 */
export async function judge(tx: Tx, job: Judging, beat: () => Promise<void>): Promise<Verdicts> {
  await forWholeSets(tx);
  await tx.query({ text: 'delete from archive_import_verdict where import_id = $1', values: [job.id] });
  for (const { name, when, text } of steps) {
    if (when && !(await any(tx, job, name, when))) continue;
    const values = text.includes('$2') ? [job.id, job.projectId] : [job.id];
    await tx.query({ name: `judge-${name}`, text, values });
    await beat();
  }
  await tellTroubles(tx, job);
  return count(tx, job);
}

/** Rows that have just been written have no statistics yet, and a guess of one row would walk them one by one. */
export async function forWholeSets(tx: Tx): Promise<void> {
  await tx.query({
    text: `select set_config('enable_nestloop', 'off', true), set_config('statement_timeout', '300000', true),
             set_config('work_mem', '48MB', true), set_config('jit', 'off', true)`,
  });
}

const steps: readonly JudgeStep[] = [
  ...placeSteps,
  ...homeSteps,
  ...personSteps,
  ...occupancySteps,
  ...personsTogetherSteps,
  ...occupancyVerdictSteps,
];

async function any(tx: Tx, job: Judging, name: string, condition: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>({
    name: `judge-any-${name}`,
    text: `select exists (select from archive_import_verdict where import_id = $1 and ${condition}) as found`,
    values: [job.id],
  });
  return row!.found;
}

async function tellTroubles(tx: Tx, job: Judging): Promise<void> {
  await tx.query({
    text: 'delete from archive_import_problem where import_id = $1 and position > $2',
    values: [job.id, job.unreadable.problems],
  });
  const found = await tx.query<{ sheet: string; row: number; trouble: Pick<Problem, 'code' | 'params'> }>({
    name: 'judge-troubles',
    text: `select r.sheet, r.row_number as row, v.trouble
           from archive_import_verdict v join archive_import_row r using (import_id, kind, position)
           where v.import_id = $1 and v.trouble->>'code' <> 'inherited'
           order by r.sheet, r.row_number, r.kind limit 10000`,
    values: [job.id],
  });
  for (let at = 0; at < found.length; at += 1000) {
    const some = found.slice(at, at + 1000);
    await addProblems(
      tx,
      job.id,
      some.map(({ sheet, row, trouble }) => ({
        sheet,
        row,
        column:
          columnOf[trouble.code] ?? (trouble.code === 'maskedNew' ? String(trouble.params?.field) : null),
        ...trouble,
      })),
    );
  }
}

/** Under which head the trouble is looked for. */
const columnOf: Partial<Record<Problem['code'], string>> = {
  placeUnknown: '房屋',
  placeRemoved: '房号',
  placeTwice: '房号',
  personUnknown: '系统编号',
  idOtherName: '证件号码',
  sharesExceed: '产权份额',
  endBeforeHeldStart: '结束日期',
  staysInRow: '开始日期',
  staysAlready: '开始日期',
};

async function count(tx: Tx, job: Judging): Promise<Verdicts> {
  const rows = await tx.query<{ kind: string; verdict: keyof Counts; count: number }>({
    name: 'judge-count',
    text: `select kind, verdict, count(*)::int as count from archive_import_verdict where import_id = $1 group by kind, verdict`,
    values: [job.id],
  });
  const [troubled] = await tx.query<{ rows: number; told: number }>({
    name: 'judge-count-refused',
    text: `select count(distinct (r.sheet, r.row_number))::int as rows,
             count(*) filter (where v.trouble->>'code' <> 'inherited')::int as told
           from archive_import_verdict v join archive_import_row r using (import_id, kind, position)
           where v.import_id = $1 and v.trouble is not null`,
    values: [job.id],
  });
  const of = (kind: string): Counts => {
    const number = (verdict: keyof Counts) =>
      rows.find((row) => row.kind === kind && row.verdict === verdict)?.count ?? 0;
    return { new: number('new'), changed: number('changed'), same: number('same') };
  };
  return {
    places: of('place'),
    persons: of('person'),
    occupancies: of('occupancy'),
    refused: job.unreadable.rows + troubled!.rows,
    problems: job.unreadable.problems + troubled!.told,
  };
}
