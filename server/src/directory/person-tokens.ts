import { pinyin } from 'pinyin-pro';
import { remembering } from '../platform/remember.ts';
import { bigrams, fold } from '../platform/text/bigrams.ts';
import { findHouses, houseToken, houseTokens } from './house-names.ts';

/** What a person is found by: parts of the name, its pinyin and initials, the whole number and its last four digits. */
export function personTokens(name: string, numbers: readonly { hash: string; lastFour: string }[]): string[] {
  return [
    ...new Set([
      ...nameTokens(name),
      wholeToken(name),
      ...numbers.flatMap((n) => [`#${n.hash}`, `~${n.lastFour}`]),
    ]),
  ];
}

/** What a place is found by: parts of its name, and the house it says in every shorter way of saying it. */
export const placeTokens = (name: string): string[] => [
  ...placeNameTokens(name),
  wholeToken(name),
  ...findHouses(name, 'name')
    .houses.slice(0, 1)
    .map((house) => wholeToken(houseToken(house))),
];

export const placeNameTokens = remembering(2500, (name): string[] => [
  ...bigrams(name),
  ...houseTokens(name, 'name'),
]);

/** What is called exactly so comes before what only holds it: building 3 before its five hundred houses. */
export const wholeToken = (name: string): string => `!${fold(name).trim()}`;

/**
 * Of a name alone: pairs, single characters, and its sound as people type it: wxl, wangxiulan, wangxl, xiulan. The same
 * people call again, and working out how a name sounds costs more than the rest of its case.
 */
export const nameTokens = remembering(2500, (name): string[] => [
  ...bigrams(name),
  ...[...name].map((character) => `=${character}`),
  ...sounds(name).map((sound) => `@${sound}`),
]);

/** More syllables than this are a company: typed by initials or in full, not by a mixture. */
const longestMixed = 4;

/** wxl for 王秀兰. */
export const initialsOf = (name: string): string => sounds(name)[0] ?? '';

function sounds(name: string): string[] {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    nonZh: 'removed',
    surname: 'head',
    v: true,
  }).filter((syllable) => syllable !== '');
  if (syllables.length === 0) return [];
  const given = syllables.length > 2 ? [syllables.slice(1)] : [];
  return [syllables, ...given].flatMap((said) =>
    said.length <= longestMixed
      ? mixtures(said)
      : [said.map((syllable) => syllable[0]).join(''), said.join('')],
  );
}

/** Each syllable whole or by its first letter. */
const mixtures = (syllables: readonly string[]): string[] =>
  syllables.reduce<string[]>(
    (begun, syllable) => begun.flatMap((sound) => [sound + syllable[0], sound + syllable]),
    [''],
  );
