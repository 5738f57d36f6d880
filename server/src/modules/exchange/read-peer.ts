import type { Drafts, OccupancyDraft, Origin } from './drafts.ts';
import { birthYearFrom, type PeerCells, peerColumns } from './peer-columns.ts';
import { parkingPlaces, pathOf, placesOf } from './place-paths.ts';
import { maskSpacedToo } from './problem-words.ts';
import { tooMuchInside } from './read-ours.ts';
import { type RowRead, readSheet } from './read-sheet.ts';
import type { Workbook } from './workbook/open-workbook.ts';

/** Sheets of the other system that hold nothing for the archives. */
const ignored: Record<string, { zh: string; en: string }> = {
  费用设置: { zh: '收费不在客户档案里', en: 'charges are no part of the archives' },
};

export const hasPeers = ({ sheets }: Workbook): boolean => sheets.some(({ name }) => name in peerColumns);

interface Reading {
  drafts: Drafts;
  known: ReadonlyMap<string, string>;
  year: number;
  /** Owners by the number the workbook gives them. */
  owners: Map<string, Owner>;
  /** Family, tenants and guests, who live where their owner owns. */
  others: { origin: Origin; owner: string; person: number; role: string }[];
}

interface Owner {
  row: number;
  person: number | null;
  places: string[];
}

/** Reads a workbook exported for, or out of, the other system: both of its layouts. */
export async function readPeer(
  workbook: Workbook,
  drafts: Drafts,
  known: ReadonlyMap<string, string>,
  today: Temporal.PlainDate,
): Promise<void> {
  const reading: Reading = { drafts, known, year: today.year, owners: new Map(), others: [] };
  // Owners come before what they own, whatever the order of the sheets.
  const steps: [string, (reading: Reading, row: RowRead) => Promise<void>][] = [
    ['楼栋单元', readUnit],
    ['业主信息', readOwner],
    ['房屋信息', readHouse],
    ['车位信息', readParking],
    ['资产信息', readAsset],
  ];
  for (const [name, readRow] of steps) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet) continue;
    for await (const row of readSheet(sheet, peerColumns[name]!, workbook.from1904, drafts)) {
      await readRow(reading, row);
    }
  }
  for (const { origin, owner, person, role } of reading.others) {
    for (const path of reading.owners.get(owner)?.places ?? []) {
      await drafts.occupancy({ ...origin, path, person, fields: { role } });
    }
  }
  for (const { name } of workbook.sheets) {
    if (ignored[name])
      await drafts.problem({
        sheet: name,
        row: 1,
        column: null,
        code: 'sheetIgnored',
        params: { why: ignored[name] },
      });
  }
}

const originOf = ({ sheet, row }: RowRead): Origin => ({ sheet, row });
const unitOf = (unit: unknown): string | null => (unit === undefined || unit === '0' ? null : String(unit));

async function readUnit({ drafts, known }: Reading, row: RowRead): Promise<void> {
  if (row.troubled) return;
  const { building, unit, ...fields } = row.values as PeerCells;
  const codes = { phase: null, building: building as string, unit: unitOf(unit), house: null };
  if (fields.has_lift !== undefined) fields.has_lift = fields.has_lift === 'yes';
  for (const place of placesOf(originOf(row), codes, fields, known)) await drafts.place(place);
}

async function readOwner(reading: Reading, row: RowRead): Promise<void> {
  const { owners, others } = reading;
  const { owner, role, ...values } = row.values as PeerCells;
  const number = owner === undefined ? null : String(owner);
  const ownsHimself = role === 'owner';
  if (number !== null && role !== undefined) {
    const known = owners.get(number);
    if (ownsHimself && known)
      await row.trouble(
        { code: 'ownerTwice', params: { owner: maskSpacedToo(number), row: known.row } },
        'owner',
      );
  }
  const person = row.troubled ? null : await addPerson(reading, row, values, `#${number} ${row.row}`);
  if (number === null) return;
  if (ownsHimself) {
    if (!owners.has(number)) owners.set(number, { row: row.row, person, places: [] });
  } else if (person !== null && role !== undefined) {
    others.push({ origin: originOf(row), owner: number, person, role: String(role) });
  }
}

async function addPerson(
  { drafts, year }: Reading,
  row: RowRead,
  values: PeerCells,
  weakKey: string,
): Promise<number | null> {
  const { name, gender, age, phones, id_number } = values;
  return drafts.person({
    ...originOf(row),
    givenId: null,
    fields: {
      name: String(name),
      // Who is not known is written down as a man of one year.
      ...(gender === 'female' ? { gender } : {}),
      ...birthYearFrom(age as number | undefined, year),
    },
    phones: ((phones as string[] | undefined) ?? []).map((number) => ({ number, label: 'mobile' })),
    idNumber: (id_number as string | undefined) ?? null,
    masked: row.masked,
    weakKey,
  });
}

async function readHouse(reading: Reading, row: RowRead): Promise<void> {
  const { drafts, known } = reading;
  const { building, unit, house, owner, ...fields } = row.values as PeerCells;
  forgetCopiedArea(fields);
  if (tooMuchInside(fields)) await row.trouble({ code: 'innerAboveWhole' }, 'inner_area');
  const holder = await ownerOf(reading, row, owner);
  if (row.troubled) return;
  const codes = { phase: null, building: building as string, unit: unitOf(unit), house: house as string };
  const places = placesOf(originOf(row), codes, fields, known);
  for (const place of places) await drafts.place(place);
  await settle(drafts, row, holder, pathOf([codes.building, codes.unit, codes.house]), { role: 'owner' });
}

async function readParking(reading: Reading, row: RowRead): Promise<void> {
  const { lot, space, kind, area, owner, deal, from_on, to_on } = row.values as PeerCells;
  const holder = await ownerOf(reading, row, owner);
  if (row.troubled) return;
  const fields = { ...(area === undefined ? {} : { area }), ...(kind === undefined ? {} : { layout: kind }) };
  const places = parkingPlaces(originOf(row), String(lot), String(space), fields);
  for (const place of places) await reading.drafts.place(place);
  const rented = deal === 'rented';
  const occupancy = {
    role: rented ? 'tenant' : 'owner',
    ...(from_on === undefined ? {} : { from_on }),
    // A space that was sold bears the last day their calendar knows.
    ...(rented && to_on !== undefined && to_on !== '2037-01-01' ? { to_on } : {}),
  };
  await settle(reading.drafts, row, holder && { ...holder, places: [] }, places[1]!.key.slice(2), occupancy);
}

async function ownerOf({ owners }: Reading, row: RowRead, owner: unknown): Promise<Owner | null> {
  if (owner === undefined) return null;
  const known = owners.get(String(owner));
  if (!known) {
    await row.trouble({ code: 'ownerUnknown', params: { owner: maskSpacedToo(String(owner)) } }, 'owner');
  } else if (known.person === null) {
    await row.trouble({ code: 'personRefused', params: { sheet: '业主信息', row: known.row } }, 'owner');
  }
  return known ?? null;
}

async function settle(
  drafts: Drafts,
  row: RowRead,
  holder: Owner | null,
  path: string,
  fields: OccupancyDraft['fields'],
): Promise<void> {
  if (!holder || holder.person === null) return;
  holder.places.push(path);
  await drafts.occupancy({ ...originOf(row), path, person: holder.person, fields });
}

async function readAsset(reading: Reading, row: RowRead): Promise<void> {
  const { drafts, known } = reading;
  const { building, unit, house, storeys, has_lift, name, gender, phones, id_number, role, ...fields } =
    row.values as PeerCells;
  forgetCopiedArea(fields);
  if (tooMuchInside(fields)) await row.trouble({ code: 'innerAboveWhole' }, 'inner_area');
  if (row.troubled) return;
  const codes = { phase: null, building: building as string, unit: unitOf(unit), house: house as string };
  const places = placesOf(originOf(row), codes, fields, known);
  const above = places.at(-2);
  if (above) {
    if (storeys !== undefined) above.fields.storeys = storeys;
    if (has_lift !== undefined) above.fields.has_lift = has_lift === 'yes';
  }
  for (const place of places) await drafts.place(place);
  const path = pathOf([codes.building, codes.unit, codes.house]);
  // Several owners of one house stand in one cell; the number is that of the first.
  const names = String(name ?? '')
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter(Boolean);
  for (const [i, one] of names.entries()) {
    const own = i === 0 ? { gender, phones, id_number } : {};
    const person = await addPerson(reading, row, { name: one, ...own } as PeerCells, `${path} ${one}`);
    if (person !== null)
      await drafts.occupancy({ ...originOf(row), path, person, fields: { role: String(role ?? 'owner') } });
  }
}

/** Where the inner area is not known it is written down as the whole. */
function forgetCopiedArea(fields: PeerCells): void {
  if (fields.inner_area === fields.area) delete fields.inner_area;
}
