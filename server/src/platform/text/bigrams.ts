/**
 * Pairs of neighbouring characters: how Chinese is searched without guessing at words. Width, case and punctuation
 * do not matter; a pair never spans a punctuation mark.
 */
export function bigrams(text: string): string[] {
  const pairs = new Set<string>();
  for (const run of runs(text)) {
    const characters = [...run];
    if (characters.length === 1) pairs.add(run);
    for (let i = 0; i + 1 < characters.length; i++) pairs.add(characters[i]! + characters[i + 1]!);
  }
  return [...pairs];
}

/** Numbers of three digits and more, whole: their pairs stand in every other text, in any order. */
export function wholeNumbers(text: string): string[] {
  return [...new Set(fold(text).match(/(?<!\d)\d{3,20}(?!\d)/g) ?? [])];
}

/** The text as searching sees it: runs of letters and digits. */
export function runs(text: string): string[] {
  return Array.from(fold(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => match[0]);
}

/** Full-width and upper-case forms folded together. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
