import type { Lookup } from '../../platform/db/lookup.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { type KnownCommand, knownCommand } from '../commands.ts';
import { phonesOf } from '../reading/case-view.queries.ts';

export interface OpeningProject {
  id: string;
  code: string;
  name: string;
  timeZone: string;
}

export interface OpeningPlace {
  id: string;
  projectId: string;
  kind: string;
  name: string;
}

/** As the case's page shows whoever asks; phones sealed. */
export interface OpeningPerson {
  id: string;
  name: string;
  salutation: string | null;
  phones: string[] | null;
}

export interface Opening {
  project: OpeningProject | null;
  place: OpeningPlace | null;
  /** Of that project; null when the id asked for is none of its persons. */
  person: OpeningPerson | null;
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
  return openingFrom(await tx.query(openingStatement(asked)));
}

/** Whether somebody lives in or owns a place today. */
export async function isAtHomeIn(tx: Tx, placeId: string, personId: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'is-at-home-in',
    text: `select from occupancy o where o.place_id = $1 and o.person_id = $2
           and (o.to_on is null or o.to_on >= current_date) limit 1`,
    values: [placeId, personId],
  });
  return rows.length > 0;
}

/** For somebody who was not known before this case, or who asks for himself. */
export async function readPerson(tx: Tx, id: string): Promise<OpeningPerson> {
  const [row] = await tx.query<{ person: OpeningPerson }>({
    name: 'read-opening-person',
    text: `select ${personShown} as person from person p where p.id = $1`,
    values: [id],
  });
  return row!.person;
}

export const personShown = `json_build_object('id', p.id, 'name', p.name, 'salutation', p.salutation, 'phones', ${phonesOf('p.id')})`;

/** The person an id stands for in the project at hand: of one who was merged into another, the other. */
export const personMeant = (parameter: number): string =>
  `(select ${personShown} from person p where p.project_id = (select id from project)
    and p.id = (select coalesce(merged_into, id) from person where id = $${parameter}) and p.anonymised_at is null)`;

/** The rows of an opening statement, whoever sent it. */
export const openingFrom = (rows: readonly unknown[]): Opening =>
  (rows as { opening: Opening }[])[0]!.opening;

export function openingStatement(asked: OpeningAsked): Lookup {
  const isPush = asked.externalId !== null;
  return {
    name: isPush ? 'read-opening-push' : 'read-opening',
    text: `
      with place as (
        select p.id, p.project_id, p.kind, p.name from place p where p.id = $2 and p.removed_at is null
      ), project as (
        select id, code, name, time_zone from org_unit
        where kind = 'project' and id = coalesce($1::uuid, (select project_id from place))
      )
      select json_build_object(
        'project', (select json_build_object('id', id, 'code', code, 'name', name, 'timeZone', time_zone) from project),
        'place', (select json_build_object('id', id, 'projectId', project_id, 'kind', kind, 'name', name) from place),
        'person', ${personMeant(3)},
        'knownCaseId', ${isPush ? knownPush : 'null'},
        'command', ${knownCommand(4)}) as opening`,
    types: ['uuid', 'uuid', 'uuid', 'text', ...(isPush ? ['text', 'text'] : [])],
    values: [
      asked.projectId,
      asked.placeId,
      asked.personId,
      asked.commandId,
      ...(isPush ? [asked.channel, asked.externalId] : []),
    ],
  };
}

const knownPush = `(select c.id from reception r join cases c on c.reception_id = r.id
  where r.project_id = (select id from project) and r.channel = $5 and r.external_id = $6
  order by c.opened_at, c.id limit 1)`;
