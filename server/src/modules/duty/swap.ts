import { hasRightIn } from '../../directory/access.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { findTurn, findWorker, lockRoster, tell, turnBeside } from './roster.queries.ts';
import { isAfter } from './view-roster.ts';
import type { Writing } from './write-shift.ts';

/** Asks somebody to take one turn. What a superior asks for is agreed at once; everybody else waits for an answer. */
export async function askSwap(
  tx: Tx,
  { actor, now, trace }: Writing,
  asked: { shift: string; day: string; to: string },
): Promise<{ id: string; decision: string | null }> {
  const turn = (await findTurn(tx, { shiftId: asked.shift, day: asked.day })) ?? fail('duty.noTurn');
  if (!hasRightIn(actor, 'takeDuty', turn.project_id)) fail('duty.noTurn');
  await lockRoster(tx, turn.project_id);
  const manages = hasRightIn(actor, 'manageDuty', turn.project_id);
  if (turn.staff_id !== actor.id && !manages) fail('duty.notYours', { name: turn.staff });
  if (!isAfter(turn.ends_at, now)) fail('duty.over');
  if (turn.swap) fail('duty.swapWaits', { name: turn.swap.toName });
  const to = await findWorker(tx, turn.project_id, asked.to, now);
  if (!to || to.id === turn.staff_id) {
    const message = { zh: '须是本项目的另一位同事', en: 'must be another colleague in this project' };
    fail('request.invalid', {}, [{ path: '/to', message }]);
  }
  const id = newId();
  await tx.query({
    name: 'ask-swap',
    text: `insert into duty_swap (id, project_id, shift_id, on_day, from_staff, to_staff, asked_by, asked_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, turn.project_id, asked.shift, asked.day, turn.staff_id, to.id, actor.id, now.toString()],
  });
  if (manages) await decide(tx, { actor, now, trace }, id, 'agreed');
  else await tell(tx, { projectId: turn.project_id, staff: [to.id], kind: 'swapAsked', subjectId: id, now });
  return { id, decision: manages ? 'agreed' : null };
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
  decision: string | null;
}

/** Agrees to, declines or takes back a swap that waits; of two who answer at once one is told that it is decided. */
export async function decideSwap(
  tx: Tx,
  writing: Writing,
  id: string,
  decision: 'agreed' | 'declined' | 'withdrawn',
): Promise<void> {
  const { actor, now } = writing;
  const swap = (await findSwap(tx, id)) ?? fail('notFound');
  if (!hasRightIn(actor, 'takeDuty', swap.project_id)) fail('notFound');
  const manages = hasRightIn(actor, 'manageDuty', swap.project_id);
  const may = decision === 'withdrawn' ? swap.asked_by === actor.id : manages || swap.to_staff === actor.id;
  if (!may) fail('auth.forbidden');
  await lockRoster(tx, swap.project_id);
  const turn = (await findTurn(tx, { shiftId: swap.shift_id, day: swap.day })) ?? fail('duty.noTurn');
  if (decision === 'agreed' && !isAfter(turn.ends_at, now)) fail('duty.over');
  await decide(tx, writing, id, decision);
}

async function decide(tx: Tx, { actor, now, trace }: Writing, id: string, decision: string): Promise<void> {
  const decided = await tx.query({
    name: 'decide-swap',
    text: `update duty_swap set decision = $2, decided_by = $3, decided_at = $4 where id = $1 and decision is null returning id`,
    values: [id, decision, actor.id, now.toString()],
  });
  if (decided.length === 0) fail('duty.decided');
  const swap = (await findSwap(tx, id))!;
  const turn = (await findTurn(tx, { shiftId: swap.shift_id, day: swap.day }))!;
  if (decision === 'agreed') {
    const [from, to] = [turn.starts_at, turn.ends_at];
    const beside = await turnBeside(tx, swap.project_id, swap.to_staff, from, to);
    if (beside) fail('duty.beside', { name: swap.to_name, day: beside.on_day, shift: beside.name });
  }
  await writeAudit(tx, {
    now,
    actor,
    ...trace,
    action: 'duty.swapped',
    projectId: swap.project_id,
    subject: { kind: 'swap', id },
    data: { decision, from: swap.from_staff, to: swap.to_staff },
  });
  if (decision === 'withdrawn') return;
  const staff = [...new Set([swap.from_staff, swap.to_staff, swap.asked_by])].filter(
    (one) => one !== actor.id,
  );
  const kind = decision === 'agreed' ? 'swapAgreed' : 'swapDeclined';
  await tell(tx, { projectId: swap.project_id, staff, kind, subjectId: id, now });
}

async function findSwap(tx: Tx, id: string): Promise<SwapRow | null> {
  const [row] = await tx.query<SwapRow>({
    name: 'find-swap',
    text: `select x.*, x.on_day::text as day, s.name as to_name
           from duty_swap x join staff s on s.id = x.to_staff where x.id = $1`,
    values: [id],
  });
  return row ?? null;
}
