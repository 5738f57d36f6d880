import type { Drafts, PhoneDraft } from './drafts.ts';
import { placesOf } from './place-paths.ts';
import { type RowRead, readSheet } from './read-sheet.ts';
import { exampleMark, houseColumns, personColumns, sheetNames } from './template.ts';
import type { Workbook } from './workbook/open-workbook.ts';

/** Reads a workbook of our own template: the sheets 房屋 and 住户, in any order, either may be missing. */
export async function readOurs(
  workbook: Workbook,
  drafts: Drafts,
  known: ReadonlyMap<string, string>,
  today: Temporal.PlainDate,
): Promise<void> {
  const { sheets, from1904 } = workbook;
  const named = (name: string) => sheets.find((sheet) => sheet.name === name);
  const houses = named(sheetNames.houses);
  const persons = named(sheetNames.persons);
  if (houses) {
    for await (const row of readSheet(houses, houseColumns, from1904, drafts)) {
      if (!isExample(row, 'phase')) await readHouse(row, drafts, known);
    }
  }
  if (persons) {
    for await (const row of readSheet(persons, personColumns, from1904, drafts)) {
      if (!isExample(row, 'name')) await readPerson(row, drafts, today);
    }
  }
}

export const hasOurs = ({ sheets }: Workbook): boolean =>
  sheets.some(({ name }) => name === sheetNames.houses || name === sheetNames.persons);

const isExample = ({ values }: RowRead, key: string): boolean =>
  String(values[key] ?? '').startsWith(exampleMark);

async function readHouse(row: RowRead, drafts: Drafts, known: ReadonlyMap<string, string>): Promise<void> {
  const { phase, building, unit, house, ...fields } = row.values;
  if (tooMuchInside(fields)) await row.trouble({ code: 'innerAboveWhole' }, 'inner_area');
  if (building === undefined && unit !== undefined)
    await row.trouble({ code: 'needed', params: { field: '楼栋' } }, 'building');
  if (row.troubled) return;
  const codes = {
    phase: (phase as string) ?? null,
    building: (building as string) ?? null,
    unit: unit === '0' ? null : ((unit as string) ?? null),
    house: house as string,
  };
  for (const place of placesOf({ sheet: row.sheet, row: row.row }, codes, fields, known)) {
    await drafts.place(place);
  }
}

export const tooMuchInside = ({ area, inner_area: inner }: Record<string, unknown>): boolean =>
  typeof area === 'number' && typeof inner === 'number' && inner > area;

const phoneKeys = ['mobile', 'home', 'work', 'other'] as const;
const mostPhones = 8;

async function readPerson(row: RowRead, drafts: Drafts, today: Temporal.PlainDate): Promise<void> {
  const { values } = row;
  const { role, place, share, from_on, to_on, moved_in_on, person_id, id_number, ...rest } = values;
  const fields: Record<string, unknown> = { ...rest };
  const phones: PhoneDraft[] = [];
  for (const label of phoneKeys) {
    for (const number of (fields[label] as string[] | undefined) ?? []) {
      if (!phones.some((phone) => phone.number === number)) phones.push({ number, label });
    }
    delete fields[label];
  }
  if (phones.length > mostPhones) await row.trouble({ code: 'tooManyPhones', params: { limit: mostPhones } });
  const given = (key: string) => Boolean(row.cells.get(key));
  if (given('role') !== given('place'))
    await row.trouble({ code: 'roleNeedsPlace' }, given('role') ? 'place' : 'role');
  if (typeof from_on === 'string' && typeof to_on === 'string' && to_on < from_on)
    await row.trouble({ code: 'endBeforeStart' }, 'to_on');
  if (share !== undefined && role !== 'owner') await row.trouble({ code: 'shareNotOwner' }, 'share');
  await checkKind(row, fields, today);
  if (row.troubled) return;
  const origin = { sheet: row.sheet, row: row.row };
  const position = await drafts.person({
    ...origin,
    givenId: (person_id as string) ?? null,
    fields: fields as { name: string },
    phones,
    idNumber: (id_number as string) ?? null,
    masked: row.masked,
    weakKey: `${(place as string) ?? ''} ${String(fields.name)}`,
  });
  if (position === null || place === undefined) return;
  const occupancy = { role: role as string, ...onlyGiven({ share, from_on, to_on, moved_in_on }) };
  await drafts.occupancy({ ...origin, path: place as string, person: position, fields: occupancy });
}

const onlyGiven = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A company has no birthday, and a human being no register number; the same as where one is written down by hand. */
async function checkKind(
  row: RowRead,
  fields: Record<string, unknown>,
  today: Temporal.PlainDate,
): Promise<void> {
  const { kind, birth_year: born } = fields;
  const said = (keys: readonly string[]) => keys.find((key) => row.values[key] !== undefined);
  const ofCompanies = said(['register_no', 'contact_name']);
  if (kind === undefined && ofCompanies) fields.kind = 'company';
  const wrong = fields.kind === 'company' ? said(['gender', 'birth_year', 'id_number']) : ofCompanies;
  if (wrong) await row.trouble({ code: fields.kind === 'company' ? 'onlyHumans' : 'onlyCompanies' }, wrong);
  if (typeof born === 'number' && born > today.year)
    await row.trouble({ code: 'bornInFuture' }, 'birth_year');
}
