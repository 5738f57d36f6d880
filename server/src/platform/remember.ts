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

/** Keeps a value in a map of at most `most`: where it is full, what was put in first makes room. */
export function keepAmong<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  if (map.size >= most && !map.has(key)) map.delete(map.keys().next().value!);
  map.set(key, value);
}
