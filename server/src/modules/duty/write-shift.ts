import { writeAudit } from '../../directory/audit/write-audit.ts';
import { todayIn } from '../../directory/lock-archives.ts';
import { numberFaults } from '../../platform/crypto/refuse-numbers.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type Bilingual, fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import type { Writing } from '../privacy/audit-of.ts';
import type { NewShift } from './duty.schema.ts';
import {
  clashFrom,
  findTeam,
  findTurn,
  findWorker,
  lockRoster,
  type RosterProject,
} from './roster.queries.ts';
import { isAfter } from './view-roster.ts';

const wrong = (path: string, zh: string, en: string): never => {
  const message: Bilingual = { zh, en };
  return fail('request.invalid', {}, [{ path, message }]);
};

/** Puts somebody on duty. Nothing before today is written: a roster says who was there. */
export async function addShift(
  tx: Tx,
  writing: Writing,
  project: RosterProject,
  asked: NewShift,
): Promise<string> {
  const { actor, now } = writing;
  const faults = numberFaults({ '/name': asked.name });
  if (faults.length > 0) fail('request.invalid', {}, faults);
  await lockRoster(tx, project.id);
  const today = todayIn(now, project.timeZone);
  if (asked.firstDay < today) wrong('/firstDay', '不能早于今天', 'cannot lie before today');
  if (asked.lastDay && asked.lastDay < asked.firstDay) {
    wrong('/lastDay', '不能早于开始日期', 'cannot lie before the first day');
  }
  const worker =
    (await findWorker(tx, project.id, asked.staff, now)) ??
    wrong('/staff', '在本项目没有任职', 'holds no post in this project');
  if (asked.team && !(await findTeam(tx, project.id, asked.team))) {
    wrong('/team', '不是本项目的班组', 'is no team of this project');
  }
  if (asked.replaces) {
    await refuseBegun(tx, project, { shiftId: asked.replaces, day: asked.firstDay, path: '/firstDay' }, now);
    await endIn(tx, writing, project, asked.replaces, asked.firstDay);
  }
  const id = newId();
  await tx.query({
    name: 'add-shift',
    text: `insert into duty_shift (id, project_id, team_id, name, weekdays, starts, minutes, staff_id, first_day,
             until_day, made_by, made_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date + 1, $11, $12)`,
    values: [
      id,
      project.id,
      asked.team ?? null,
      asked.name,
      asked.weekdays ?? null,
      asked.starts,
      minutesBetween(asked.starts, asked.ends),
      asked.staff,
      asked.firstDay,
      asked.lastDay ?? null,
      actor.id,
      now.toString(),
    ],
  });
  await refuseBeside(tx, project, worker, asked.firstDay);
  await writeAudit(tx, {
    ...writing,
    action: 'duty.planned',
    projectId: project.id,
    subject: { kind: 'shift', id },
    data: { staff: asked.staff },
  });
  return id;
}

/** From that day on the shift is no more; what lies before stays as it was. */
export async function endShift(
  tx: Tx,
  writing: Writing,
  project: RosterProject,
  shiftId: string,
  day: string,
): Promise<void> {
  await lockRoster(tx, project.id);
  if (day < todayIn(writing.now, project.timeZone)) wrong('/day', '不能早于今天', 'cannot lie before today');
  await refuseBegun(tx, project, { shiftId, day, path: '/day' }, writing.now);
  await endIn(tx, writing, project, shiftId, day);
}

/** A turn that somebody has begun stays, with whatever he handed over after it. */
async function refuseBegun(
  tx: Tx,
  project: RosterProject,
  { shiftId, day, path }: { shiftId: string; day: string; path: string },
  now: Temporal.Instant,
): Promise<void> {
  const turn = await findTurn(tx, { shiftId, day });
  if (turn?.project_id !== project.id || isAfter(turn.starts_at, now)) return;
  wrong(
    path,
    '这一天的班已经开始，最早从下一天起变更',
    'the turn of that day has begun: take the next day, or a later one',
  );
}

async function endIn(
  tx: Tx,
  writing: Writing,
  project: RosterProject,
  shiftId: string,
  day: string,
): Promise<void> {
  const { actor, now } = writing;
  const ended = await tx.query({
    name: 'end-shift',
    text: `update duty_shift set until_day = greatest(first_day, $3::date), ended_by = $4, ended_at = $5
           where id = $1 and project_id = $2 and (until_day is null or until_day > $3::date) returning id`,
    values: [shiftId, project.id, day, actor.id, now.toString()],
  });
  if (ended.length === 0) fail('duty.noTurn');
  await writeAudit(tx, {
    ...writing,
    action: 'duty.ended',
    projectId: project.id,
    subject: { kind: 'shift', id: shiftId },
  });
}

/** Nobody is in two places. */
async function refuseBeside(
  tx: Tx,
  project: RosterProject,
  worker: { id: string; name: string },
  firstDay: string,
): Promise<void> {
  const from = Temporal.PlainDate.from(firstDay).toZonedDateTime(project.timeZone).toInstant();
  const beside = await clashFrom(tx, project.id, worker.id, from);
  if (beside) fail('duty.beside', { name: worker.name, day: beside.on_day, shift: beside.name });
}

function minutesBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((hour) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))) as [
    number,
    number,
  ];
  return end > start ? end - start : end - start + 1440;
}
