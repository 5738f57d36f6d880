/**
 * `work`, with its latest answers kept: for what depends on nothing but its key and is asked over and over. Holds at
 * least the `most` last ones, at the most twice as many; null is not kept, so that nobody fills it with nonsense.
 */
export function remembering<Result>(most: number, work: (key: string) => Result): (key: string) => Result {
  let young = new Map<string, Result>();
  let old = young;
  return (key) => {
    const known = young.get(key) ?? old.get(key);
    const result = known ?? work(key);
    if (result !== null && !young.has(key)) {
      if (young.size >= most) {
        old = young;
        young = new Map();
      }
      young.set(key, result);
    }
    return result;
  };
}
