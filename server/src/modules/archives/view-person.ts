import { Type } from 'typebox';
import { projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import {
  occupancyLabels,
  personKindLabels,
  phoneLabels,
  placeKindLabels,
} from '../../directory/archive-fields.ts';
import { fromBytea, shownIdNumber } from '../../directory/archive-values.ts';
import { shownPhone } from '../../directory/write-phones.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { listCases } from '../../kernel/reading/list-cases.queries.ts';
import { renderMasked, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { CaseRowView } from '../cases/case.schema.ts';
import { NamedPerson, personal } from '../privacy/personal.ts';
import { gapsOf, personGaps } from './archive-filters.ts';
import { gapLabels, personLabel } from './labels-of.ts';
import { here, type OccupancyFound, OccupancyOfPerson, occupancyShown } from './view-place.ts';

const hidden = nullable(Type.String(personal('detail')));
const text = nullable(Type.String());

export const PersonDetail = Type.Object({
  id: Id,
  name: Type.String(personal('name')),
  salutation: hidden,
  kind: Type.String(),
  kindLabel: Label,
  phones: Type.Array(Type.String({ description: 'Masked' })),
  phoneList: Type.Array(
    Type.Object({ id: Id, masked: Type.String(), label: Type.String(), labelText: Label }),
  ),
  project: Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
  gender: hidden,
  genderLabel: nullable(Type.Object(Label.properties, personal('detail'))),
  birthYear: nullable(Type.Integer(personal('detail'))),
  language: hidden,
  serviceNeedsText: nullable(Type.String({ description: 'Numbers in it masked', ...personal('detail') })),
  noteText: nullable(Type.String({ description: 'Numbers in it masked', ...personal('detail') })),
  idNumberMasked: text,
  registerNo: hidden,
  contactName: nullable(Type.String(personal('name'))),
  missing: Type.Array(Type.Object({ field: Type.String(), label: Label })),
  version: Type.Integer({ description: 'Send it back with the next correction' }),
  updatedAt: Instant,
  mergedFrom: nullable(NamedPerson),
  places: Type.Array(Type.Object({ id: Id, name: Type.String(), role: Type.String(), roleLabel: Label })),
  occupancies: Type.Array(OccupancyOfPerson),
  cases: Type.Array(CaseRowView),
});

interface PersonColumns {
  id: string;
  kind: string;
  name: string;
  salutation: string | null;
  gender: string | null;
  birth_year: number | null;
  language: string | null;
  service_needs: string | null;
  service_needs_numbers: TextNumber[] | null;
  note: string | null;
  note_numbers: TextNumber[] | null;
  id_sealed: string | null;
  register_no: string | null;
  contact_name: string | null;
  version: number;
}

interface PersonFound {
  row: PersonColumns;
  updated_at: string;
  project: { id: string; code: string; name: string };
  phones: { id: string; sealed: string; label: string }[] | null;
  missing: string[];
  occupancies: OccupancyFound[] | null;
  asked_name: string;
}

/** A person; one who was merged into another answers as the other, and says so. Throws notFound. */
export async function viewPerson(kernel: Kernel, tx: Tx, actor: Actor, now: Temporal.Instant, id: string) {
  const found = (await findPerson(tx, projectsWith(actor, 'readArchives'), now, id)) ?? fail('notFound');
  const { row } = found;
  const cases = await listCases(kernel, tx, actor, now, { personId: row.id, order: '-openedAt', limit: 10 });
  const words = (body: string | null, numbers: TextNumber[] | null) =>
    body === null ? null : renderMasked(kernel.keys, body, numbers ?? []);
  const phoneList = (found.phones ?? []).map((phone) => ({
    id: phone.id,
    masked: shownPhone(kernel.keys, phone.sealed),
    label: phone.label,
    labelText: phoneLabels[phone.label]!,
  }));
  const occupancies = (found.occupancies ?? []).map((one) => ({
    ...one,
    roleLabel: occupancyLabels[one.role]!,
    place: { ...one.place, kindLabel: placeKindLabels[one.place.kind]! },
  }));
  const idSealed = fromBytea(row.id_sealed);
  return {
    id: row.id,
    name: row.name,
    salutation: row.salutation,
    kind: row.kind,
    kindLabel: personKindLabels[row.kind]!,
    phones: phoneList.map((phone) => phone.masked),
    phoneList,
    project: found.project,
    gender: row.gender,
    genderLabel: personLabel('gender', row.gender),
    birthYear: row.birth_year,
    language: row.language,
    serviceNeedsText: words(row.service_needs, row.service_needs_numbers),
    noteText: words(row.note, row.note_numbers),
    idNumberMasked: idSealed === null ? null : shownIdNumber(kernel.keys, idSealed),
    registerNo: row.register_no,
    contactName: row.contact_name,
    missing: gapLabels(personGaps, found.missing),
    version: row.version,
    updatedAt: found.updated_at,
    mergedFrom: row.id === id.toLowerCase() ? null : { id, name: found.asked_name },
    places: occupancies
      .filter((one) => one.current)
      .map(({ place, role, roleLabel }) => ({ id: place.id, name: place.name, role, roleLabel })),
    occupancies,
    cases: cases.items,
  };
}

async function findPerson(
  tx: Tx,
  projectIds: readonly string[],
  now: Temporal.Instant,
  id: string,
): Promise<PersonFound | null> {
  const [row] = await tx.query<PersonFound>({
    name: 'view-person',
    text: `
      select to_jsonb(p) as row, to_json(p.updated_at) #>> '{}' as updated_at, asked.name as asked_name,
        jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) as project,
        (select jsonb_agg(jsonb_build_object('id', n.id, 'sealed', encode(n.sealed, 'base64'), 'label', n.label)
           order by n.position, n.id) from person_phone n where n.person_id = p.id) as phones,
        ${here(gapsOf(personGaps))} as missing,
        (select jsonb_agg(${here(occupancyShown('place'))} order by o.to_on desc nulls first, o.role <> 'owner', o.from_on, o.id)
         from occupancy o where o.person_id = p.id) as occupancies
      from person asked join person p on p.id = coalesce(asked.merged_into, asked.id)
      join org_unit u on u.id = p.project_id
      where asked.id = $2 and p.project_id = any($1::uuid[])`,
    values: [projectIds, id, now.toString()],
  });
  return row ?? null;
}
