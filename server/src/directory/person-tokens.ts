import { pinyin } from 'pinyin-pro';
import { bigrams } from '../platform/text/bigrams.ts';

/** What a person is found by: parts of the name, its pinyin and initials, the whole number and its last four digits. */
export function personTokens(name: string, numbers: readonly { hash: string; lastFour: string }[]): string[] {
  return [...new Set([...nameTokens(name), ...numbers.flatMap((n) => [`#${n.hash}`, `~${n.lastFour}`])])];
}

function nameTokens(name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', surname: 'head' });
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return [
    ...bigrams(name),
    ...[...name].map((character) => `=${character}`),
    ...(syllables.length > 0 ? [`@${initials}`, `@${syllables.join('')}`] : []),
  ];
}

export const placeTokens = (name: string): string[] => bigrams(name);
