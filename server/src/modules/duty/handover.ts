import { hasRightIn } from '../../directory/access.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { tokenise } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { tellStaff } from '../notices/tell-staff.queries.ts';
import type { Writing } from '../privacy/audit-of.ts';
import { turnsBetween } from './roster.queries.ts';
import { turnToTake } from './turn-to-take.ts';
import { incomingIn, isAfter } from './view-roster.ts';

/** Whoever goes writes what whoever comes has to know; he is told that it waits for him. */
export async function handOver(
  tx: Tx,
  keys: KeyRing,
  writing: Writing,
  asked: { shift: string; day: string; note: string },
): Promise<string> {
  const { actor, now } = writing;
  const turn = await turnToTake(tx, actor, asked);
  const projectId = turn.project_id;
  if (turn.staff_id !== actor.id) fail('duty.notYours', { name: turn.staff });
  if (isAfter(turn.starts_at, now)) fail('duty.notBegun');
  const { body, numbers } = tokenise(keys, asked.note);
  const id = newId();
  const made = await tx.query({
    name: 'hand-over',
    text: `insert into duty_handover (id, project_id, shift_id, on_day, staff_id, note, note_numbers, written_at)
           values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8) on conflict (shift_id, on_day) do nothing returning id`,
    values: [id, projectId, asked.shift, asked.day, actor.id, body, JSON.stringify(numbers), now.toString()],
  });
  if (made.length === 0) fail('duty.handedOver');
  await writeAudit(tx, {
    ...writing,
    action: 'duty.noteWritten',
    projectId,
    subject: { kind: 'handover', id },
  });
  // Who comes within the hour after the turn, or is there beyond it.
  const next = await turnsBetween(tx, [projectId], turn.ends_at, turn.ends_at.add({ hours: 1 }));
  const staff = next
    .filter((one) => one.is_there && one.team_id === turn.team_id && one.staff_id !== actor.id)
    .map((one) => one.staff_id);
  await tellStaff(tx, { projectId, staff: [...new Set(staff)], kind: 'handedOver', subjectId: id, now });
  return id;
}

/** Whoever takes over has read it. */
export async function confirmHandover(tx: Tx, writing: Writing, id: string): Promise<void> {
  const { actor, now } = writing;
  const [note] = await tx.query<{ project_id: string; staff_id: string }>({
    name: 'find-handover',
    text: 'select project_id, staff_id from duty_handover where id = $1',
    values: [id],
  });
  if (!note || !hasRightIn(actor, 'takeDuty', note.project_id)) return fail('notFound');
  if (note.staff_id === actor.id) fail('duty.ownNote');
  const manages = hasRightIn(actor, 'manageDuty', note.project_id);
  if (!manages && !(await incomingIn(tx, note.project_id, now)).has(actor.id!)) fail('duty.ownNote');
  const confirmed = await tx.query({
    name: 'confirm-handover',
    text: `update duty_handover set confirmed_by = $2, confirmed_at = $3
           where id = $1 and confirmed_at is null returning id`,
    values: [id, actor.id, now.toString()],
  });
  if (confirmed.length === 0) fail('duty.confirmed');
  await writeAudit(tx, {
    ...writing,
    action: 'duty.handedOver',
    projectId: note.project_id,
    subject: { kind: 'handover', id },
  });
}
