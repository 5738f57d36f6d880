import type { Label } from '../../directory/labels.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type Problem, sayProblem } from './problem-words.ts';

/** More are counted and not kept: nobody reads ten thousand. */
const mostKept = 10_000;

export async function addProblems(tx: Tx, importId: string, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return;
  const rows = problems.map(({ sheet, row, column, code, params }) => ({
    sheet: sheet.slice(0, 100),
    row_number: row,
    column_name: column,
    code,
    message: sayProblem(code, params),
  }));
  await tx.query({
    name: 'import-add-problems',
    text: `with begun as (select coalesce(max(position), 0) as last from archive_import_problem where import_id = $1)
           insert into archive_import_problem (import_id, position, sheet, row_number, column_name, code, message)
           select $1, begun.last + x.n, x.sheet, x.row_number, x.column_name, x.code, x.message
           from begun, rows from (jsonb_to_recordset($2)
             as (sheet text, row_number int, column_name text, code text, message jsonb)) with ordinality
             as x(sheet, row_number, column_name, code, message, n)
           where begun.last + x.n <= ${mostKept}`,
    values: [importId, JSON.stringify(rows)],
  });
}

export interface ToldProblem {
  position: number;
  sheet: string;
  row: number;
  column: string | null;
  code: string;
  message: Label;
}

/** In the order of the workbook: so many behind `after`, from the beginning without it. */
export async function problemsOf(
  tx: Tx,
  id: string,
  limit: number,
  after: Pick<ToldProblem, 'sheet' | 'row' | 'position'> | null = null,
): Promise<ToldProblem[]> {
  return tx.query({
    name: 'problems-of-import',
    text: `select position, sheet, row_number as row, column_name as "column", code, message from archive_import_problem
           where import_id = $1 and ($3::text is null or (sheet, row_number, position) > ($3, $4::int, $5::int))
           order by sheet, row_number, position limit $2`,
    values: [id, limit, after?.sheet ?? null, after?.row ?? null, after?.position ?? null],
  });
}

const pageSize = 1000;

/** All that were kept, a page at a time. */
export async function* everyProblem(tx: Tx, id: string): AsyncGenerator<ToldProblem> {
  let last: ToldProblem | null = null;
  do {
    const page: ToldProblem[] = await problemsOf(tx, id, pageSize, last);
    yield* page;
    last = page.length === pageSize ? page.at(-1)! : null;
  } while (last);
}
