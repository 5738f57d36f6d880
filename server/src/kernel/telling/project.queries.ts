import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';

/** What a number and its day need of a project. */
export async function projectForCases(
  tx: Tx,
  projectId: string,
): Promise<{ id: string; code: string; timeZone: string }> {
  const [row] = await tx.query<{ id: string; code: string; time_zone: string }>({
    name: 'project-for-cases',
    text: `select id, code, time_zone from org_unit where id = $1 and kind = 'project'`,
    values: [projectId],
  });
  return row ? { id: row.id, code: row.code, timeZone: row.time_zone } : fail('notFound');
}
