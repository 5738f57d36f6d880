import { readFileSync } from 'node:fs';
import { chineseHolidays } from '../server/src/kernel/clocks/chinese-holidays.ts';

/**
 * Holds the holidays we ship against a table of another hand: CSV with the columns `date` and `type` (public_holiday or
 * transfer_workday). Prints every day on which the two differ, and ends with 1 where there is one.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Say which CSV to check against: npm run check-holidays -- FILE.csv');
const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
const columns = head.split(',');
const [date, type] = [columns.indexOf('date'), columns.indexOf('type')];
if (date < 0 || type < 0) throw new Error('The table needs the columns date and type.');

const { days } = chineseHolidays({ free: [], makeUp: [] });
const ours = new Map(Object.entries(days).map(([day, { kind }]) => [day, kind]));
const [first = '', last = ''] = [...ours.keys()]
  .sort()
  .filter((_, i, all) => i === 0 || i === all.length - 1);
const kinds: Record<string, string> = { public_holiday: 'holiday', transfer_workday: 'makeUp' };
const theirs = new Map(
  lines
    .map((line) => line.split(','))
    .filter(
      (cells) =>
        cells[date]!.slice(0, 4) >= first.slice(0, 4) && cells[date]!.slice(0, 4) <= last.slice(0, 4),
    )
    .map((cells) => [cells[date]!, kinds[cells[type]!] ?? cells[type]!]),
);
const differing = [...new Set([...ours.keys(), ...theirs.keys()])]
  .sort()
  .filter((day) => ours.get(day) !== theirs.get(day));
for (const day of differing)
  console.log(day, 'here:', ours.get(day) ?? 'like any', 'there:', theirs.get(day) ?? 'like any');
console.log(
  `${theirs.size} days of ${first.slice(0, 4)} to ${last.slice(0, 4)} compared, ${differing.length} differ`,
);
process.exitCode = differing.length > 0 ? 1 : 0;
