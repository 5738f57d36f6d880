import { hasRightIn } from '../../directory/access.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { tellStaff } from '../notices/tell-staff.queries.ts';
import type { Writing } from '../privacy/audit-of.ts';
import { clashIn, findTurn, findWorker, lockRoster, type TurnRow } from './roster.queries.ts';
import { turnToTake } from './turn-to-take.ts';
import { isAfter } from './view-roster.ts';

/** Asks somebody to take one turn. What a superior asks for is agreed at once; everybody else waits for an answer. */
export async function askSwap(
  tx: Tx,
  writing: Writing,
  asked: { shift: string; day: string; to: string },
): Promise<{ id: string; decision: string | null }> {
  const { actor, now } = writing;
  const turn = await turnToTake(tx, actor, asked);
  const projectId = turn.project_id;
  const manages = hasRightIn(actor, 'manageDuty', projectId);
  if (turn.staff_id !== actor.id && !manages) fail('duty.notYours', { name: turn.staff });
  if (!isAfter(turn.ends_at, now)) fail('duty.over');
  if (turn.swap) fail('duty.swapWaits', { name: turn.swap.toName });
  const to = await findWorker(tx, projectId, asked.to, now);
  if (!to || to.id === turn.staff_id) {
    const message = { zh: '须是本项目的另一位同事', en: 'must be another colleague in this project' };
    return fail('request.invalid', {}, [{ path: '/to', message }]);
  }
  const swap: SwapRow = {
    id: newId(),
    project_id: projectId,
    shift_id: asked.shift,
    day: asked.day,
    from_staff: turn.staff_id,
    to_staff: to.id,
    to_name: to.name,
    asked_by: actor.id!,
  };
  await tx.query({
    name: 'ask-swap',
    text: `insert into duty_swap (id, project_id, shift_id, on_day, from_staff, to_staff, asked_by, asked_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      swap.id,
      projectId,
      asked.shift,
      asked.day,
      swap.from_staff,
      swap.to_staff,
      actor.id,
      now.toString(),
    ],
  });
  if (manages) await agree(tx, writing, swap, turn);
  else await tellStaff(tx, { projectId, staff: [to.id], kind: 'swapAsked', subjectId: swap.id, now });
  return { id: swap.id, decision: manages ? 'agreed' : null };
}

interface SwapRow {
  id: string;
  project_id: string;
  shift_id: string;
  day: string;
  from_staff: string;
  to_staff: string;
  to_name: string;
  asked_by: string;
}

/** Agrees to, declines or takes back a swap that waits; of two who answer at once one is told that it is decided. */
export async function decideSwap(
  tx: Tx,
  writing: Writing,
  id: string,
  decision: 'agreed' | 'declined' | 'withdrawn',
): Promise<void> {
  const { actor } = writing;
  const swap = (await findSwap(tx, id)) ?? fail('notFound');
  if (!hasRightIn(actor, 'takeDuty', swap.project_id)) fail('notFound');
  const manages = hasRightIn(actor, 'manageDuty', swap.project_id);
  const may = decision === 'withdrawn' ? swap.asked_by === actor.id : manages || swap.to_staff === actor.id;
  if (!may) fail('auth.forbidden');
  await lockRoster(tx, swap.project_id);
  // What was asked about a shift that is no more can still be declined or taken back.
  if (decision !== 'agreed') return close(tx, writing, swap, decision);
  const turn = await findTurn(tx, { shiftId: swap.shift_id, day: swap.day });
  await agree(tx, writing, swap, turn ?? fail('duty.noTurn'));
}

async function agree(tx: Tx, writing: Writing, swap: SwapRow, turn: TurnRow): Promise<void> {
  if (!isAfter(turn.ends_at, writing.now)) fail('duty.over');
  await close(tx, writing, swap, 'agreed');
  const beside = await clashIn(tx, swap.project_id, swap.to_staff, turn.starts_at, turn.ends_at);
  if (beside) fail('duty.beside', { name: swap.to_name, day: beside.on_day, shift: beside.name });
}

async function close(tx: Tx, writing: Writing, swap: SwapRow, decision: string): Promise<void> {
  const { actor, now } = writing;
  const decided = await tx.query({
    name: 'decide-swap',
    text: `update duty_swap set decision = $2, decided_by = $3, decided_at = $4 where id = $1 and decision is null returning id`,
    values: [swap.id, decision, actor.id, now.toString()],
  });
  if (decided.length === 0) fail('duty.decided');
  await writeAudit(tx, {
    ...writing,
    action: 'duty.swapped',
    projectId: swap.project_id,
    subject: { kind: 'swap', id: swap.id },
    data: { decision, from: swap.from_staff, to: swap.to_staff },
  });
  if (decision === 'withdrawn') return;
  const staff = [...new Set([swap.from_staff, swap.to_staff, swap.asked_by])].filter(
    (one) => one !== actor.id,
  );
  const kind = decision === 'agreed' ? 'swapAgreed' : 'swapDeclined';
  await tellStaff(tx, { projectId: swap.project_id, staff, kind, subjectId: swap.id, now });
}

async function findSwap(tx: Tx, id: string): Promise<SwapRow | null> {
  const [row] = await tx.query<SwapRow>({
    name: 'find-swap',
    text: `select x.id, x.project_id, x.shift_id, x.on_day::text as day, x.from_staff, x.to_staff, x.asked_by,
             s.name as to_name
           from duty_swap x join staff s on s.id = x.to_staff where x.id = $1`,
    values: [id],
  });
  return row ?? null;
}
