interface Stretch {
  from: number;
  to: number;
}

/** The stretches between two instants (milliseconds) that nothing covers. */
export function holesBetween(covered: readonly Stretch[], from: number, to: number): Stretch[] {
  const holes: Stretch[] = [];
  let upTo = from;
  for (const one of [...covered].sort((a, b) => a.from - b.from)) {
    if (one.from >= to) break;
    if (one.from > upTo) holes.push({ from: upTo, to: one.from });
    upTo = Math.max(upTo, one.to);
  }
  if (upTo < to) holes.push({ from: upTo, to });
  return holes;
}
