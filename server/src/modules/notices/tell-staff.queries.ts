import type { Tx } from '../../platform/db/tx.ts';

/** Puts something that is about no case into the inbox of people of a project, and onto their screens. */
export async function tellStaff(
  tx: Tx,
  notice: {
    projectId: string;
    staff: readonly string[];
    kind: string;
    subjectId: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  if (notice.staff.length === 0) return;
  await tx.query({
    name: 'tell-staff',
    text: `
      with told as (
        insert into notice (id, project_id, staff_id, kind, subject_id, created_at)
        select gen_random_uuid(), $1, t.id, $3, $4, $5 from unnest($2::uuid[]) t(id) returning project_id, staff_id)
      insert into live_change (project_id, staff_id) select project_id, staff_id from told`,
    values: [notice.projectId, notice.staff, notice.kind, notice.subjectId, notice.now.toString()],
  });
}
