import type { Tx } from '../../platform/db/tx.ts';

/** What was wrong with a row of a workbook quotes its cells, and so may name whom it was about. */
export async function forgetImportProblems(
  tx: Tx,
  projectId: string,
  names: readonly string[],
): Promise<void> {
  const found = await tx.query<{ importId: string; position: number; said: string }>({
    name: 'import-problems-like',
    text: `select x.import_id as "importId", x.position, s.said
           from archive_import_problem x join archive_import i on i.id = x.import_id,
             lateral (select x.sheet || ' ' || (x.message ->> 'zh') as said) s
           where i.project_id = $1 and exists (select from unnest($2::text[]) name where strpos(s.said, name) > 0)`,
    values: [projectId, names],
  });
  const his = found.filter(({ said }) => names.some((name) => isNamedIn(name, said)));
  if (his.length === 0) return;
  await tx.query({
    name: 'forget-import-problems',
    text: `delete from archive_import_problem x using unnest($1::uuid[], $2::int[]) his(import_id, position)
           where x.import_id = his.import_id and x.position = his.position`,
    values: [his.map((one) => one.importId), his.map((one) => one.position)],
  });
}

/**
 * A name counts where it stands as a word of its own, because 王芳 is also the beginning of 王芳芳. Three characters are
 * nobody else's by chance, and count inside others too: 王秀兰家.
 */
function isNamedIn(name: string, said: string): boolean {
  if (/^\p{Script=Han}{3,}$/u.test(name)) return said.includes(name);
  const letter = /[\p{L}\p{N}]/u;
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
    if (!letter.test(said.charAt(at - 1)) && !letter.test(said.charAt(at + name.length))) return true;
  }
  return false;
}
