/** Numbers that look random and are the same for the same seed, so that what failed can be run again. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  below(below: number): number;
  one<T>(of: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32: small, and even enough to spread requests. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (of) => of[below(of.length)]!, chance: (share) => next() < share };
}
