import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OwnedSpan, overlap, overOwned } from './owned-shares.ts';

const days = Array.from({ length: 12 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
const day = fc.option(fc.constantFrom(...days), { nil: null });
const span: fc.Arbitrary<OwnedSpan> = fc
  .record({ from: day, to: day, share: fc.constantFrom(0.1, 0.25, 0.3333, 0.3334, 0.5, 0.75, 1) })
  .filter(({ from, to }) => from === null || to === null || from <= to);

// The day before and the day after stand for all that lies outside.
const everyDay = ['2025-12-31', ...days, '2026-01-13'];
const holds = ({ from, to }: Omit<OwnedSpan, 'share'>, on: string) =>
  (from === null || from <= on) && (to === null || on <= to);
const sumOn = (spans: readonly OwnedSpan[], on: string) =>
  Math.round(spans.filter((one) => holds(one, on)).reduce((sum, one) => sum + one.share, 0) * 10_000) /
  10_000;

test('too much is owned exactly when it is on some day', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 7 }), (spans) => {
      const first = everyDay.find((on) => sumOn(spans, on) > 1);
      const over = overOwned(spans);
      expect(over !== null).toBe(first !== undefined);
      if (over) expect(over.sum).toBe(sumOn(spans, over.date ?? '2025-12-31'));
    }),
  );
});

test('two spans overlap exactly when they share a day', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlap(a, b)).toBe(everyDay.some((on) => holds(a, on) && holds(b, on)));
    }),
  );
});

test('three thirds, written with four digits, are a whole', () => {
  const thirds = [0.3333, 0.3333, 0.3334].map((share) => ({ from: null, to: null, share }));
  expect(overOwned(thirds)).toBeNull();
});
