import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { instantFrom } from '../../platform/time.ts';
import type { CaseRow } from '../case.ts';
import type { Kernel } from '../kernel.ts';
import { caseScope, maySee } from '../reading/read-case.ts';
import { channels } from './channels.ts';

/** The contact a case comes from, as its page reads it; times are instants, or texts as JSON gives them. */
export interface ShownReception {
  id: string;
  channel: string;
  occurredAt: Temporal.Instant | string;
  readBackAt: Temporal.Instant | string | null;
  receivedBy: { id: string; name: string } | null;
  /** The other cases of this contact; null where there are none. */
  cases: ReceptionCase[] | null;
}

export type ReceptionCase = Pick<CaseRow, 'id' | 'number' | 'process' | 'state' | ScopedBy>;
type ScopedBy = 'projectId' | 'teamId' | 'assigneeId' | 'receiverId' | 'personId';

/** Over the alias `k`: what was asked for at its contact, and no call-back or conversion that only carries it on. */
export const askedAtContact = `(k.parent_id is null or k.relation in ('child', 'split'))`;

/** Over the alias `c`: that contact, with what its other cases are judged by. */
export const receptionColumn = `
  (select jsonb_build_object('id', r.id, 'channel', r.channel, 'occurredAt', r.occurred_at, 'readBackAt', r.read_back_at,
     'receivedBy', (select jsonb_build_object('id', s.id, 'name', s.name) from staff s where s.id = r.received_by),
     'cases', (select jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number, 'process', k.process,
         'state', k.state, 'projectId', k.project_id, 'teamId', k.team_id, 'assigneeId', k.assignee_id,
         'receiverId', k.receiver_id, 'personId', k.person_id) order by k.id)
       from cases k where k.reception_id = r.id and ${askedAtContact} and k.id <> c.id))
   from reception r where r.id = c.reception_id) as reception`;

/** The contact as the wire carries it; of its other cases only those the actor may see. */
export function viewReceptionOf(kernel: Kernel, actor: Actor, shown: ShownReception | null) {
  if (!shown) return null;
  const scope = caseScope(actor);
  return {
    id: shown.id,
    channel: shown.channel,
    channelLabel: channels[shown.channel] ?? label(shown.channel, shown.channel),
    occurredAt: timeOf(shown.occurredAt),
    readBackAt: shown.readBackAt === null ? null : timeOf(shown.readBackAt),
    receivedBy: shown.receivedBy,
    cases: (shown.cases ?? []).filter((row) => maySee(scope, row)).map((row) => briefly(kernel, row)),
  };
}

export function briefly(kernel: Kernel, row: Pick<ReceptionCase, 'id' | 'number' | 'process' | 'state'>) {
  const process = kernel.processes.get(row.process);
  const stateLabel: Label = process?.states[row.state]?.label ?? label(row.state, row.state);
  return {
    id: row.id,
    number: row.number,
    processLabel: process?.label ?? label(row.process, row.process),
    stateLabel,
  };
}

const timeOf = (time: Temporal.Instant | string): string =>
  (typeof time === 'string' ? instantFrom(time) : time).toString();
