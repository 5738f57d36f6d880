import type { Statement, Tx } from '../platform/db/tx.ts';
import { commandColumn, type KnownCommand } from './commands.ts';

export interface OpeningProject {
  id: string;
  code: string;
  timeZone: string;
}

export interface OpeningPlace {
  id: string;
  projectId: string;
  kind: string;
  name: string;
  /** Persons who live in or own it today. */
  occupants: string[];
}

export interface Opening {
  project: OpeningProject | null;
  place: OpeningPlace | null;
  /** Of that project; null when the id asked for is none of its persons. */
  person: { id: string; name: string } | null;
  /** The first case of this very contact, if it has been pushed before. */
  knownCaseId: string | null;
  command: KnownCommand | null;
}

interface OpeningAsked {
  projectId: string | null;
  placeId: string | null;
  personId: string | null;
  channel: string;
  externalId: string | null;
  commandId: string | null;
}

/** Everything opening a case has to look up, in one round trip. */
export async function readOpening(tx: Tx, asked: OpeningAsked): Promise<Opening> {
  const [row] = await tx.query<Opening>(openingStatement(asked));
  return row!;
}

export function openingStatement(asked: OpeningAsked): Statement {
  return {
    name: 'read-opening',
    text: `
      with place as (
        select p.id, p.project_id, p.kind, p.name,
          (select coalesce(jsonb_agg(o.person_id), '[]') from occupancy o
           where o.place_id = p.id and (o.to_on is null or o.to_on >= current_date)) as occupants
        from place p where p.id = $2
      ), project as (
        select id, code, time_zone from org_unit
        where kind = 'project' and id = coalesce($1::uuid, (select project_id from place))
      )
      select
        (select jsonb_build_object('id', id, 'code', code, 'timeZone', time_zone) from project) as project,
        (select jsonb_build_object('id', id, 'projectId', project_id, 'kind', kind, 'name', name, 'occupants', occupants)
         from place) as place,
        (select jsonb_build_object('id', p.id, 'name', p.name) from person p
         where p.id = $5 and p.project_id = (select id from project)) as person,
        (select c.id from reception r join cases c on c.reception_id = r.id
         where r.project_id = (select id from project) and r.channel = $3 and r.external_id = $4
         order by c.opened_at, c.id limit 1) as "knownCaseId",
        ${commandColumn(6)}`,
    values: [
      asked.projectId,
      asked.placeId,
      asked.channel,
      asked.externalId,
      asked.personId,
      asked.commandId,
    ],
  };
}
