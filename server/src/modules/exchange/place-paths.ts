import { derivedName, type ParentPlace } from '../../directory/place-tree.ts';
import type { Origin, PlaceDraft } from './drafts.ts';

/** Words that only say what a number is: 3栋 and 3 are one building. The database cleans codes by the same pattern. */
export const suffixes = '(期|号楼|栋|幢|座|楼|单元|门|室|户|房|号)';
const codeWithSuffix = new RegExp(`^([0-9A-Za-z]+)${suffixes}$`);

export const cleanCode = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim()
    .replace(codeWithSuffix, '$1');

/** The same place however it is written; compared, never shown as a code. */
export const pathOf = (codes: readonly (string | null)[]): string =>
  codes
    .filter((code) => code !== null && code !== '')
    .map((code) => code!.toUpperCase())
    .join('-');

const inside = /(?<=[0-9A-Z])(?:号楼|栋|幢|座|楼|单元|门|期|#)-?(?=.)/g;
const atTheEnd = /(?<=[0-9A-Z])(?:室|户|房|号|号楼|栋|幢|座|楼|单元)$/;

/** 3-2-501, 3栋2单元501室, 3#2-501, 1-0-S1 (no unit) as a path. */
export function pathFromWords(written: string): string {
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[/—–_]/g, '-');
  const parts = plain.replace(inside, '-').replace(atTheEnd, '').split('-');
  return parts.filter((part, i) => part !== '' && !(part === '0' && i > 0 && i < parts.length - 1)).join('-');
}

/** What a house stands in, from the top down, and the house itself; parts that were left out are not there. */
export interface HouseCodes {
  phase: string | null;
  building: string | null;
  unit: string | null;
  house: string | null;
}

/** The places a row of houses speaks of. `known` are names that buildings and units bear already. */
export function placesOf(
  origin: Origin,
  codes: HouseCodes,
  fields: Record<string, unknown>,
  known: ReadonlyMap<string, string>,
): PlaceDraft[] {
  const levels = [
    { kind: 'phase', letter: 'f', code: codes.phase },
    { kind: 'building', letter: 'b', code: codes.building },
    { kind: 'unit', letter: 'u', code: codes.unit },
    { kind: 'house', letter: 'h', code: codes.house },
  ] as const;
  const drafts: PlaceDraft[] = [];
  const above: string[] = [];
  for (const { kind, letter, code } of levels) {
    if (code === null) continue;
    above.push(code);
    const parent = drafts.at(-1);
    const key = `${letter}:${pathOf(above)}`;
    const name = known.get(key) ?? derivedName(kind, code, (parent ?? null) as ParentPlace | null);
    drafts.push({ ...origin, kind, code, key, parentKey: parent?.key ?? null, name, fields: {}, own: false });
  }
  const last = drafts.at(-1)!;
  last.fields = fields;
  last.own = true;
  return drafts;
}

/** A numbered space in a numbered car park. */
export function parkingPlaces(
  origin: Origin,
  lot: string,
  space: string,
  fields: Record<string, unknown>,
): PlaceDraft[] {
  const lotCode = `停车场${lot}`;
  const lotKey = `x:${pathOf([lotCode])}`;
  const lotName = `${lot}号停车场`;
  return [
    {
      ...origin,
      kind: 'publicArea',
      code: lotCode,
      key: lotKey,
      parentKey: null,
      name: lotName,
      fields: {},
      own: false,
    },
    {
      ...origin,
      kind: 'parkingSpace',
      code: space,
      key: `p:${pathOf([lotCode, space])}`,
      parentKey: lotKey,
      name: `${lotName}${space}`,
      fields,
      own: true,
    },
  ];
}
