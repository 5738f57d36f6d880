import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { occupancyLabels, placeKindLabels } from '../../directory/archive-fields.ts';
import { shownPhone } from '../../directory/write-phones.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { listCases } from '../../kernel/reading/list-cases.queries.ts';
import { renderMasked, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { Id, Instant, Label, Named, nullable } from '../../platform/http/shapes.ts';
import { CaseRowView } from '../cases/case.schema.ts';
import { personal } from '../privacy/personal.ts';
import { gapsOf, houseGaps, isCurrent } from './archive-filters.ts';
import { gapLabels, placeLabel } from './labels-of.ts';

const Project = Type.Object({ id: Id, code: Type.String(), name: Type.String() });
const phones = Type.Array(Type.String({ description: 'Masked' }));
const optional = {
  string: nullable(Type.String()),
  integer: nullable(Type.Integer()),
  label: nullable(Label),
};
const personFields = {
  id: Id,
  name: Type.String(personal('name')),
  salutation: nullable(Type.String(personal('detail'))),
  phones,
};

const occupancyFields = {
  id: Id,
  role: Type.String(),
  roleLabel: Label,
  share: nullable(Type.Number({ description: 'Part of one: 0.5 is a half' })),
  fromOn: optional.string,
  toOn: optional.string,
  movedInOn: optional.string,
  current: Type.Boolean(),
  version: Type.Integer(),
};

export const OccupancyOfPlace = Type.Object({ ...occupancyFields, person: Type.Object(personFields) });
export const OccupancyOfPerson = Type.Object({
  ...occupancyFields,
  place: Type.Object({ id: Id, name: Type.String(), kind: Type.String(), kindLabel: Label }),
});

export const PlaceDetail = Type.Object({
  id: Id,
  name: Type.String(),
  code: Type.String(),
  kind: Type.String(),
  kindLabel: Label,
  parentId: nullable(Id),
  project: Project,
  ancestors: Type.Array(Named),
  childCount: Type.Integer(),
  removed: Type.Boolean(),
  usage: optional.string,
  usageLabel: optional.label,
  occupiedAs: optional.string,
  occupiedAsLabel: optional.label,
  floor: optional.integer,
  storeys: optional.integer,
  hasLift: nullable(Type.Boolean()),
  area: nullable(Type.Number()),
  innerArea: nullable(Type.Number()),
  layout: optional.string,
  orientation: optional.string,
  orientationLabel: optional.label,
  fitOut: optional.string,
  fitOutLabel: optional.label,
  handedOverOn: optional.string,
  residents: optional.integer,
  noteText: nullable(Type.String({ description: 'Numbers in it masked' })),
  missing: Type.Array(Type.Object({ field: Type.String(), label: Label })),
  version: Type.Integer({ description: 'Send it back with the next correction' }),
  updatedAt: Instant,
  occupants: Type.Array(
    Type.Object({ person: Type.Object(personFields), role: Type.String(), roleLabel: Label }),
  ),
  occupancies: Type.Array(OccupancyOfPlace),
  openCases: Type.Array(CaseRowView),
});

interface PlaceColumns {
  id: string;
  parent_id: string | null;
  kind: string;
  code: string;
  name: string;
  usage: string | null;
  occupied_as: string | null;
  floor: number | null;
  storeys: number | null;
  has_lift: boolean | null;
  area: number | null;
  inner_area: number | null;
  layout: string | null;
  orientation: string | null;
  fit_out: string | null;
  handed_over_on: string | null;
  residents: number | null;
  note: string | null;
  note_numbers: TextNumber[] | null;
  removed_at: string | null;
  version: number;
}

interface PlaceFound {
  row: PlaceColumns;
  updated_at: string;
  project: { id: string; code: string; name: string };
  ancestors: { id: string; name: string }[] | null;
  child_count: number;
  missing: string[];
  occupancies: OccupancyFound[] | null;
}

export interface OccupancyFound {
  id: string;
  role: string;
  share: number | null;
  fromOn: string | null;
  toOn: string | null;
  movedInOn: string | null;
  current: boolean;
  version: number;
  person: { id: string; name: string; salutation: string | null; phones: string[] | null };
  place: { id: string; name: string; kind: string };
}

/** An occupancy o with person and place, as JSON. */
export const occupancyShown = (whom: 'person' | 'place'): string => `jsonb_build_object(
  'id', o.id, 'role', o.role, 'share', o.share, 'fromOn', o.from_on, 'toOn', o.to_on, 'movedInOn', o.moved_in_on,
  'current', ${isCurrent('o')}, 'version', o.version,
  ${
    whom === 'person'
      ? `'person', (select jsonb_build_object('id', who.id, 'name', who.name, 'salutation', who.salutation,
           'phones', (select jsonb_agg(encode(n.sealed, 'base64') order by n.position, n.id)
                      from person_phone n where n.person_id = who.id))
         from person who where who.id = o.person_id)`
      : `'place', (select jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind) from place l where l.id = o.place_id)`
  })`;

/** A place with everything the archives know of it. Throws notFound. */
export async function viewPlace(kernel: Kernel, tx: Tx, actor: Actor, now: Temporal.Instant, id: string) {
  const found = (await findPlace(tx, projectsWith(actor, 'readArchives'), now, id)) ?? fail('notFound');
  const { row, project } = found;
  const open = await listCases(kernel, tx, actor, now, { placeId: id, open: true, order: 'due', limit: 50 });
  const numbers = row.note_numbers ?? [];
  const occupancies = (found.occupancies ?? []).map((one) => ({
    ...one,
    roleLabel: occupancyLabels[one.role]!,
    person: {
      ...one.person,
      phones: (one.person.phones ?? []).map((sealed) => shownPhone(kernel.keys, sealed)),
    },
  }));
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    kind: row.kind,
    kindLabel: placeKindLabels[row.kind]!,
    parentId: row.parent_id,
    project,
    ancestors: found.ancestors ?? [],
    childCount: found.child_count,
    removed: row.removed_at !== null,
    usage: row.usage,
    usageLabel: placeLabel('usage', row.usage),
    occupiedAs: row.occupied_as,
    occupiedAsLabel: placeLabel('occupiedAs', row.occupied_as),
    floor: row.floor,
    storeys: row.storeys,
    hasLift: row.has_lift,
    area: row.area,
    innerArea: row.inner_area,
    layout: row.layout,
    orientation: row.orientation,
    orientationLabel: placeLabel('orientation', row.orientation),
    fitOut: row.fit_out,
    fitOutLabel: placeLabel('fitOut', row.fit_out),
    handedOverOn: row.handed_over_on,
    residents: row.residents,
    noteText: row.note === null ? null : renderMasked(kernel.keys, row.note, numbers),
    missing: row.kind === 'house' ? gapLabels(houseGaps, found.missing) : [],
    version: row.version,
    updatedAt: found.updated_at,
    occupants: occupancies
      .filter((one) => one.current)
      .map(({ person, role, roleLabel }) => ({ person, role, roleLabel })),
    occupancies,
    openCases: open.items,
  };
}

async function findPlace(
  tx: Tx,
  projectIds: readonly string[],
  now: Temporal.Instant,
  id: string,
): Promise<PlaceFound | null> {
  const [row] = await tx.query<PlaceFound>({
    name: 'view-place',
    text: `
      with recursive above as (
        select p.id, p.name, p.parent_id, 0 as height from place p
        where p.id = (select parent_id from place where id = $2)
        union all select p.id, p.name, p.parent_id, height + 1 from place p join above a on p.id = a.parent_id)
      select to_jsonb(p) as row, to_json(p.updated_at) #>> '{}' as updated_at,
        jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) as project,
        (select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by height desc) from above) as ancestors,
        (select count(*)::int from place c where c.parent_id = p.id and c.removed_at is null) as child_count,
        ${here(gapsOf(houseGaps))} as missing,
        (select jsonb_agg(${here(occupancyShown('person'))} order by o.to_on desc nulls first, o.role <> 'owner', o.from_on, o.id)
         from occupancy o where o.place_id = p.id) as occupancies
      from place p join org_unit u on u.id = p.project_id
      where p.id = $2 and p.project_id = any($1::uuid[])`,
    values: [projectIds, id, now.toString()],
  });
  return row ?? null;
}

/** Today is the day it is in the project of the row. */
export const here = (text: string): string =>
  text.replaceAll('$today::date', () => '($3::timestamptz at time zone u.time_zone)::date');
