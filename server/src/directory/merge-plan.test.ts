import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OccupancySpan, planOccupancies } from './merge-plan.ts';
import { overlap } from './owned-shares.ts';

const days = Array.from({ length: 9 }, (_, i) => `2026-01-0${i + 1}`);

/** Somebody's occupancies as the archives allow them: none of one place and role overlap. */
const occupancies = (person: string): fc.Arbitrary<OccupancySpan[]> =>
  fc
    .array(
      fc.record({
        place: fc.constantFrom('a', 'b'),
        role: fc.constantFrom('owner', 'tenant'),
        from: fc.option(fc.constantFrom(...days), { nil: null }),
        to: fc.option(fc.constantFrom(...days), { nil: null }),
      }),
      { maxLength: 6 },
    )
    .map((list) => {
      const kept: OccupancySpan[] = [];
      for (const [i, { place, role, from, to }] of list.entries()) {
        if (from !== null && to !== null && to < from) continue;
        const one = {
          id: `${person}${i}`,
          person_id: person,
          place_id: place,
          place_name: place,
          role,
          from_on: from,
          to_on: to,
          share: null,
          moved_in_on: null,
        };
        if (!kept.some((other) => isDouble(other, one))) kept.push(one);
      }
      return kept;
    });

const isDouble = (a: OccupancySpan, b: OccupancySpan) =>
  a.place_id === b.place_id &&
  a.role === b.role &&
  overlap({ from: a.from_on, to: a.to_on }, { from: b.from_on, to: b.to_on });

test('merging leaves no doubles, forgets no row, and keeps every known day of both', () => {
  fc.assert(
    fc.property(occupancies('x'), occupancies('y'), (mine, other) => {
      const plan = planOccupancies(mine, other);
      const dropped = new Set(plan.dropped.map((one) => one.id));
      const changed = new Map(
        [...plan.moved, ...plan.joined.map((one) => one.after)].map((one) => [one.id, one]),
      );
      const after = [...mine, ...other]
        .filter((one) => !dropped.has(one.id))
        .map((one) => changed.get(one.id) ?? one);
      for (const [i, one] of after.entries())
        expect(after.slice(i + 1).some((two) => isDouble(one, two))).toBe(false);
      expect(plan.moved.map((one) => one.id).sort()).toEqual(
        other
          .map((one) => one.id)
          .filter((id) => !dropped.has(id))
          .sort(),
      );
      for (const gone of plan.dropped) expect(after.some((one) => isDouble(one, gone))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('where both name a share one of them or both together stay, as is said, and never more than the whole', () => {
  const row = (id: string, person_id: string, share: number | null): OccupancySpan => ({
    id,
    person_id,
    share,
    place_id: 'a',
    place_name: 'a',
    role: 'owner',
    from_on: null,
    to_on: null,
    moved_in_on: null,
  });
  const shareAfter = (one: number | null, two: number | null, keep?: 'this' | 'other' | 'sum') =>
    planOccupancies([row('x', '1', one)], [row('y', '2', two)], keep ? { x: keep } : {}).joined[0]!.after
      .share;
  expect([shareAfter(0.5, 0.3), shareAfter(0.5, null), shareAfter(null, 0.3)]).toEqual([0.5, 0.5, 0.3]);
  expect([shareAfter(0.5, 0.3, 'other'), shareAfter(0.5, 0.3, 'sum')]).toEqual([0.3, 0.8]);
  expect(shareAfter(0.7, 0.7, 'sum')).toBe(0.7);
});
