import { fold } from '../platform/text/bigrams.ts';
import { readNumeral } from '../platform/text/chinese-numerals.ts';

/** Building, unit and room as one says a house, each without zeros in front; null where it was left out. */
export interface HouseName {
  building: string | null;
  unit: string | null;
  room: string | null;
}

/** How much is read as a house: in a text only what says so itself, in a name or a search also bare 3-501. */
export type Reading = 'text' | 'name' | 'query';

/**
 * Every house that is said in the text, and the text without them: 3-2-501, 3栋2单元501, 3#2-501, 3幢501室,
 * 03-02-0501, 3号楼二单元五零一, A座1201, 2单元501, 501室, 3栋.
 */
export function findHouses(text: string, reading: Reading): { houses: HouseName[]; rest: string } {
  let rest = fold(text).replaceAll(/[\u2010-\u2015\u2212\u2043]/g, '-');
  const houses: HouseName[] = [];
  for (const [pattern, readings] of patterns) {
    if (!readings.includes(reading)) continue;
    rest = rest.replace(pattern, (match, ...more) => {
      const parts = more.at(-1) as Record<string, string | undefined>;
      houses.push({
        building: partOf(parts.building),
        unit: partOf(parts.unit ?? parts.door),
        room: partOf(parts.room),
      });
      return ' '.repeat(match.length);
    });
  }
  return { houses, rest };
}

/** The token under which what was said is looked for. */
export const houseToken = ({ building, unit, room }: HouseName): string =>
  `^${building ?? ''}-${unit ?? ''}-${room ?? ''}`;

/** Under every shorter way of saying it, too: 3-2-501 is found as 3-501, 2-501 after a unit, 501室 and 3栋. */
export function houseTokens(text: string, reading: Reading): string[] {
  const tokens = new Set<string>();
  for (const { building, unit, room } of findHouses(text, reading).houses) {
    for (const b of [building, null]) {
      for (const u of [unit, null]) {
        for (const r of [room, null]) {
          if (b || r) tokens.add(houseToken({ building: b, unit: u, room: r }));
        }
      }
    }
  }
  return [...tokens];
}

const han = '[零〇一二两三四五六七八九十百千幺]';
const digit = '[零〇一二两三四五六七八九幺]';
const clear = `(?<![a-z\\d]|${han}|[a-z\\d]-)`;
const building = `${clear}(?<building>[a-z]?\\d{1,3}[a-z]?|[a-z]|${han}{1,4})`;
const marked = '(?:号楼|#楼|栋|幢|座|#)';
const unitMark = '(?:单元|门|梯)';
const unit = `(?<unit>\\d{1,2}|[a-z]|${han}{1,3})`;
const room = `(?<room>[a-z]?\\d{3,4}[a-z]?|\\d{1,2}(?=室|户|房)|${digit}{3,4}|${han}{3,7}(?=室|户|房))(?![\\d]|${han})`;
const roomMark = '(?:室|户|房|号房|号(?!楼))?';
const link = '\\s*-?\\s*';
const dash = '\\s*[-/.、]\\s*';

const everywhere: readonly Reading[] = ['text', 'name', 'query'];
const bareToo: readonly Reading[] = ['name', 'query'];

// The order matters: what is read first is blanked, so the fullest comes first.
const patterns: readonly (readonly [RegExp, readonly Reading[]])[] = [
  [
    `${building}\\s*(?:${marked}|号|楼(?=${link}[\\da-z零〇一二两三四五六七八九十]{1,3}\\s*${unitMark}))${link}(?:${unit}\\s*${unitMark}${link}|(?<door>\\d{1,2}|${han}{1,3})\\s*-\\s*)?${room}${roomMark}`,
    everywhere,
  ],
  [`${building}\\s*(?:${marked}|号|楼)${link}${unit}\\s*${unitMark}`, everywhere],
  [`${building}${dash}${unit}${dash}${room}${roomMark}(?!\\s*-)`, everywhere],
  [`${building}\\s+${unit}\\s+${room}${roomMark}`, ['query']],
  [`${building}\\s*-\\s*${room}${roomMark}(?!\\s*-)`, bareToo],
  [`${clear}${unit}\\s*${unitMark}${link}${room}${roomMark}`, everywhere],
  [`${building}\\s*${marked}`, everywhere],
  [`${clear}${room}(?:室|户|号房|房)`, everywhere],
].map(([pattern, readings]) => [new RegExp(pattern as string, 'g'), readings as readonly Reading[]] as const);

function partOf(written: string | undefined): string | null {
  if (written === undefined) return null;
  return readNumeral(written) ?? written.replace(/^0+(?=\d)/, '');
}
