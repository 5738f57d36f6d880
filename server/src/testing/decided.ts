import type { Step } from '../kernel/define-process.ts';
import { startReconsideration } from '../kernel/terms/reconsideration.queries.ts';
import { inTransaction } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** Decides for the project of the small estate what a clock says from the first morning on. */
export async function decideSteps(
  { db, estate }: AppUnderTest,
  process: string,
  clock: string,
  steps: readonly Step[],
): Promise<void> {
  await db.query(
    `with next as (update parameter_state set head = head + 1 returning head)
     insert into parameter (number, unit_id, process, clock, steps, effective_from, made_at)
     select head, $1, $2, $3, $4, '2026-01-01', '2026-01-01' from next`,
    [estate.project.id, process, clock, JSON.stringify(steps)],
  );
}

/** Decides a target or a calendar of a clock of repairs, for the project of the small estate and from now on. */
export async function decideTerms(
  { db, estate, now }: AppUnderTest,
  asked: { clock: string; seconds: number | null; calendar?: string | null; unitId?: string; from?: string },
): Promise<void> {
  await db.query(
    `with next as (update parameter_state set head = head + 1 returning head)
     insert into parameter (number, unit_id, process, clock, target_seconds, calendar, effective_from, made_at)
     select head, $1, 'repair', $2, $3, $4, $5, $5 from next`,
    [
      asked.unitId ?? estate.project.id,
      asked.clock,
      asked.seconds,
      asked.calendar ?? null,
      asked.from ?? now().toString(),
    ],
  );
}

/** Nobody has decided anything any more, and every server hears of it. */
export async function forgetDecisions({ db }: AppUnderTest): Promise<void> {
  await db.query('truncate reconsideration, parameter, calendar_version, holiday_year, unit_law');
  await db.query('update parameter_state set head = head + 1');
}

/** Has running repairs of the small estate looked at again, for a new standard of their pick-up unless said otherwise. */
export const reconsiderRunning = (
  app: AppUnderTest,
  more: Partial<Parameters<typeof startReconsideration>[1]> = {},
) =>
  inTransaction(app.house.pool, null, (tx) =>
    startReconsideration(tx, {
      unitId: app.estate.project.id,
      process: 'repair',
      clock: 'pickup',
      calendar: null,
      reason: { kind: 'standard' },
      madeBy: null,
      now: app.now(),
      ...more,
    }),
  );

/** Puts somebody on duty every day; round the clock and for the whole project unless said otherwise. */
export async function onRoster(
  { db, estate }: AppUnderTest,
  username: string,
  shift: { starts?: string; minutes?: number; teamId?: string },
): Promise<string> {
  const id = newId();
  await db.query(
    `insert into duty_shift (id, project_id, team_id, name, starts, minutes, staff_id, first_day, made_by, made_at)
     select $1, $2, $3, '值班', $4, $5, s.id, '2026-01-01', s.id, '2026-01-01'
     from staff s join auth.user u on u.id = s.user_id where u.username = $6`,
    [id, estate.project.id, shift.teamId ?? null, shift.starts ?? '00:00', shift.minutes ?? 1440, username],
  );
  return id;
}
