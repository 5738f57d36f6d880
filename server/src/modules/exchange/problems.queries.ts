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
