import { derivedName, type ParentPlace } from '../../directory/place-tree.ts';
import type { Origin, PlaceDraft } from './drafts.ts';

/** Words that only say what a number is: 3栋 and 3 are one building. */
const suffixes = '(期|号楼|栋|幢|座|楼|单元|门|室|户|房|号)';
const codeWithSuffix = new RegExp(`^([0-9A-Za-z]+)${suffixes}$`);

export const cleanCode = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim()
    .replace(codeWithSuffix, '$1');

/**
 * How codes are written to be compared, one after the other; the database does the same (`comparedCode`). What is done
 * to codes joined by dashes comes to the same as what is done to each of them, so that a path which somebody wrote as
 * one (3#2-501) meets the codes it was put together from.
 */
export const comparing: readonly [pattern: string, by: string][] = [
  ['[\\s\\u200b-\\u200f\\ufeff]+', ''],
  ['[/—–_]', '-'],
  ['(?<=[0-9A-Z])(?:期|号楼|栋|幢|座|楼|单元|门|室|户|房|号|#)(?=-|$)', ''],
  ['(?<=[0-9A-Z])(?:号楼|栋|幢|座|楼|单元|门|期|#)(?=[^-])', '-'],
  ['-{2,}', '-'],
  ['^-|-$', ''],
];
const steps = comparing.map(([pattern, by]) => [new RegExp(pattern, 'g'), by] as const);

const compared = (written: string): string =>
  steps.reduce((text, [pattern, by]) => text.replace(pattern, by), written.normalize('NFKC').toUpperCase());

/** A unit that is called 0 is none. */
export const noUnit = '-0(?=-)';
const withoutZeros = (path: string): string => path.replace(new RegExp(noUnit, 'g'), '');

/** The same place however it is written; compared, never shown as a code. */
export const pathOf = (codes: readonly (string | null)[]): string =>
  withoutZeros(
    codes
      .filter((code) => code !== null && code !== '')
      .map((code) => compared(code!) || code!)
      .join('-'),
  );

/** 3-2-501, 3栋2单元501室, 3#2-501, 1-0-S1 (no unit) as a path. */
export const pathFromWords = (written: string): string => withoutZeros(compared(written));

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
