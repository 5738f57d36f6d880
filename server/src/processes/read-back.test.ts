import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackSentence } from '../kernel/opening/read-back.ts';
import { processes } from './processes.ts';

const repair = processes.get('repair')!;
const promised = Object.entries(repair.clocks).find(([, clock]) => clock.promise)![0];
const said = (due: Temporal.Instant, now: Temporal.Instant) =>
  readBackSentence(
    repair,
    {
      number: 'YX1',
      processLabel: { zh: '报修', en: 'Repair' },
      summary: '漏水',
      place: null,
      placeText: null,
      person: null,
      clocks: [{ key: promised, dueAt: due.toString() }],
    },
    now,
  );

test('the promise is said as the clock on the wall shows it, near days by their names', () => {
  const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Shanghai]`).toInstant();
  const now = at('2026-03-02T23:59');
  expect(said(at('2026-03-02T23:59:59'), now)).toMatchObject({ zh: expect.stringContaining('今天 23:59') });
  expect(said(at('2026-03-03T00:00'), now)).toMatchObject({ zh: expect.stringContaining('明天 00:00') });
  expect(said(at('2026-03-04T09:05'), now)).toMatchObject({ zh: expect.stringContaining('后天 09:05') });
  expect(said(at('2026-03-05T09:00'), now)).toMatchObject({ zh: expect.stringContaining('3月5日 09:00') });
  expect(said(at('2026-03-01T08:00'), now)).toMatchObject({ en: expect.stringContaining('1 Mar at 08:00') });
});

test('any time of a century is said as the calendar has it', () => {
  const times = fc
    .integer({ min: Date.UTC(1985, 0), max: Date.UTC(2085, 0) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
  fc.assert(
    fc.property(times, (due) => {
      const local = due.toZonedDateTimeISO('Asia/Shanghai');
      const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
      const { zh } = said(due, due.subtract({ hours: 24 * 40 }));
      expect(zh).toContain(`${local.month}月${local.day}日 ${clock}`);
    }),
    { numRuns: 500 },
  );
});
