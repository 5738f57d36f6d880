import { findHouses, houseToken, houseTokens } from '../../directory/house-names.ts';
import { type Label, label } from '../../directory/labels.ts';
import { initialsOf } from '../../directory/person-tokens.ts';
import { fold } from '../../platform/text/bigrams.ts';
import type { Understood, Way } from './understand-query.ts';

export interface Match {
  by: string;
  byLabel: Label;
  /** What of the hit it is, to be marked; null where there is nothing to show. */
  text: string | null;
}

/** What a hit shows that may have been meant. */
export interface HitParts {
  kind: 'case' | 'person' | 'place';
  number?: string;
  texts?: readonly string[];
  person?: string | null;
  /** Its name, or the places somebody lives in. */
  places?: readonly string[];
}

/** Why this is a hit: for each piece of the query the ways that led to it. */
export function explain({ terms }: Understood, flags: readonly boolean[], hit: HitParts): Match[] {
  const matches = terms.flat().flatMap((way, i) => {
    if (way.house && hit.kind === 'person') return matchOf(way, hit);
    return flags[i] ? matchOf(way, hit) : [];
  });
  const seen = new Set<string>();
  return matches.filter(({ by, text }) => !seen.has(`${by} ${text}`) && seen.add(`${by} ${text}`));
}

/** Whether the whole query is what this is called, or its number: such a hit comes first. */
export function isExact({ terms }: Understood, matches: readonly Match[], q: string, hit: HitParts): boolean {
  const [name] = hit.kind === 'place' ? (hit.places ?? []) : [hit.person];
  if (hit.kind !== 'case' && name && fold(name) === fold(q).trim()) return true;
  if (terms.length !== 1) return false;
  const [ways] = terms;
  if (hit.kind === 'case')
    return matches.some(({ by }) => by === 'number') && compact(hit.number ?? '') === compact(ways![0]!.text);
  if (hit.kind === 'person') return matches.some(({ by }) => by === 'phone');
  const own = findHouses(name ?? '', 'name').houses[0];
  return own !== undefined && ways!.some(({ house }) => house && houseToken(house) === houseToken(own));
}

const compact = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

function matchOf(way: Way, hit: HitParts): Match[] {
  const { person, places = [], texts = [] } = hit;
  const as = (by: keyof typeof byLabels, text: string | null) => [{ by, byLabel: byLabels[by]!, text }];
  if (way.by === 'sound') {
    const initials = initialsOf(person ?? '');
    const short = way.text === initials || way.text === initials.slice(1);
    return person ? as(short ? 'initials' : 'pinyin', person) : [];
  }
  if (way.by === 'house') {
    const place = places.find((name) => houseTokens(name, 'name').includes(way.tokens[0]!));
    if (hit.kind === 'person' && !place) return [];
    return as('house', place ?? null);
  }
  if (way.by !== 'words' && way.by !== 'name') return as(way.by, way.text);
  const holds = (text: string) => fold(text).includes(way.text);
  if (person && holds(person)) return as('name', way.text);
  if (places.some(holds)) return as(hit.kind === 'place' ? 'name' : 'house', way.text);
  return texts.some(holds) ? as('words', way.text) : [];
}

const byLabels: Record<string, Label> = {
  number: label('工单编号', 'Case number'),
  words: label('内容', 'Words'),
  name: label('名称', 'Name'),
  phone: label('电话', 'Phone'),
  phoneTail: label('电话尾号', 'End of the phone number'),
  pinyin: label('拼音', 'Pinyin'),
  initials: label('拼音首字母', 'Initials'),
  house: label('房号', 'House'),
};
