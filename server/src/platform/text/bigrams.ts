/**
 * Pairs of neighbouring characters: how Chinese is searched without guessing at words. Width, case and punctuation
 * do not matter; a pair never spans a punctuation mark.
 */
export function bigrams(text: string): string[] {
  const pairs = new Set<string>();
  for (const run of runs(text)) {
    if (run.length === 1) pairs.add(run[0]!);
    for (let i = 0; i + 1 < run.length; i++) pairs.add(run[i]! + run[i + 1]!);
  }
  return [...pairs];
}

/** The text as searching sees it: runs of letters and digits, each a list of code points. */
function runs(text: string): string[][] {
  return [...fold(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => [...match[0]]);
}

/** Full-width and upper-case forms folded together. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
