import type { Tx } from '../../platform/db/tx.ts';
import { type KnownCommand, knownCommand } from '../commands.ts';
import {
  type OpeningPerson,
  type OpeningPlace,
  type OpeningProject,
  personMeant,
  personShown,
} from './open-case.queries.ts';
import { askedAtContact, type ReceptionCase } from './reception-shown.ts';

export interface ReceptionOpening {
  project: OpeningProject | null;
  places: OpeningPlace[] | null;
  /** Of that project; null when the id asked for is none of its persons. */
  person: OpeningPerson | null;
  command: KnownCommand | null;
}

/** Everything a contact with several requests has to look up, in one round trip. */
export async function readReceptionOpening(
  tx: Tx,
  asked: { projectId: string | null; placeIds: string[]; personId: string | null; commandId: string },
): Promise<ReceptionOpening> {
  const [row] = await tx.query<{ opening: ReceptionOpening }>({
    name: 'read-reception-opening',
    text: `
      with project as (
        select id, code, name, time_zone from org_unit
        where kind = 'project' and id = coalesce($1::uuid, (select project_id from place where id = ($2::uuid[])[1]))
      )
      select jsonb_build_object(
        'project', (select ${projectShown} from project),
        'places', ${placesAmong(2)},
        'person', ${personMeant(3)},
        'command', ${knownCommand(4)}) as opening`,
    values: [asked.projectId, asked.placeIds, asked.personId, asked.commandId],
  });
  return row!.opening;
}

export interface KnownReception {
  id: string;
  channel: string;
  occurredAt: string;
  recordedAt: string;
  readBackAt: string | null;
  project: OpeningProject;
  person: OpeningPerson | null;
  receivedBy: { id: string; name: string } | null;
  cases: (ReceptionCase & { open: boolean; place: { id: string; name: string } | null; openedAt: string })[];
}

export interface FurtherOpening {
  reception: KnownReception | null;
  places: OpeningPlace[] | null;
  command: KnownCommand | null;
}

/** A contact with its cases, for whoever may see one of them, and what a further request to it has to look up. */
export async function readReception(
  tx: Tx,
  id: string,
  asked: { placeIds: string[]; commandId: string | null } = { placeIds: [], commandId: null },
): Promise<FurtherOpening> {
  const [row] = await tx.query<FurtherOpening>({
    name: 'read-reception',
    text: `
      select (${receptionShown}) as reception, ${placesAmong(2)} as places, ${knownCommand(3)} as command`,
    values: [id, asked.placeIds, asked.commandId],
  });
  return row!;
}

/** The cases that were opened together with this one, in the order they were asked for. */
export async function openedWith(tx: Tx, caseId: string): Promise<{ receptionId: string; ids: string[] }> {
  const rows = await tx.query<{ id: string; reception_id: string }>({
    name: 'opened-with',
    text: `select k.id, k.reception_id from cases c join cases k on k.reception_id = c.reception_id
             and k.opened_at = c.opened_at and k.parent_id is null
           where c.id = $1 order by k.id`,
    values: [caseId],
  });
  return { receptionId: rows[0]!.reception_id, ids: rows.map((row) => row.id) };
}

const projectShown = `jsonb_build_object('id', id, 'code', code, 'name', name, 'timeZone', time_zone)`;

const placesAmong = (parameter: number): string => `
  (select jsonb_agg(jsonb_build_object('id', p.id, 'projectId', p.project_id, 'kind', p.kind, 'name', p.name))
   from place p where p.id = any($${parameter}::uuid[]) and p.removed_at is null)`;

const receptionShown = `
  select jsonb_build_object('id', r.id, 'channel', r.channel, 'occurredAt', r.occurred_at,
    'recordedAt', r.recorded_at, 'readBackAt', r.read_back_at,
    'project', (select ${projectShown} from org_unit where id = r.project_id),
    'person', (select ${personShown} from person p where p.id = r.person_id),
    'receivedBy', (select jsonb_build_object('id', s.id, 'name', s.name) from staff s where s.id = r.received_by),
    'cases', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number, 'process', k.process,
        'state', k.state, 'open', k.closed_at is null, 'openedAt', k.opened_at, 'projectId', k.project_id,
        'teamId', k.team_id, 'assigneeId', k.assignee_id, 'receiverId', k.receiver_id, 'personId', k.person_id,
        'place', (select jsonb_build_object('id', l.id, 'name', l.name) from place l where l.id = k.place_id))
        order by k.id)
      from cases k where k.reception_id = r.id and ${askedAtContact}), '[]'))
  from reception r where r.id = $1`;
