import { type Label, label } from '../../directory/labels.ts';
import { remembering } from '../../platform/remember.ts';
import { instantFrom } from '../../platform/time.ts';
import type { Process } from '../define-process.ts';

interface Spoken {
  number: string;
  processLabel: Label;
  summary: string;
  place: { name: string } | null;
  placeText: string | null;
  person: { name: string; salutation: string | null } | null;
  clocks: readonly { key: string; dueAt: string | null }[];
}

/** The sentence the desk reads back (复述确认): who, where, what, and what we promise until when. */
export function readBackSentence(process: Process, row: Spoken, now: Temporal.Instant): Label {
  const where = row.place?.name ?? row.placeText ?? '';
  const who = row.person ? (row.person.salutation ?? row.person.name) : '';
  const due = (key: string) => row.clocks.find((clock) => clock.key === key)?.dueAt ?? null;
  const promises = Object.entries(process.clocks).flatMap(([key, clock]) => {
    const at = due(key);
    return clock.promise && at
      ? [{ promise: clock.promise, due: spokenTime(instantFrom(at), now, zone) }]
      : [];
  });
  const zh = promises.map(({ promise, due }) => promise.zh.replace('{due}', due.zh));
  const en = promises.map(({ promise, due }) => promise.en.replace('{due}', due.en));
  return {
    zh: `${who ? `${who}，` : ''}${where ? `${where}，` : ''}${row.processLabel.zh}：${row.summary}。${zh.length ? `${zh.join('，')}。` : ''}编号 ${row.number}，您看对吗？`,
    en: `${who ? `${who}, ` : ''}${where ? `${where}, ` : ''}${row.processLabel.en}: ${row.summary}. ${en.length ? `${en.join('; ')}. ` : ''}Your number is ${row.number}. Is that right?`,
  };
}

const zone = 'Asia/Shanghai';
const dayMs = 86_400_000;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
/** Written out once: to format one costs more than everything else on the page. */
const monthNames = Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2026, month)));

/** 今天 15:20 / 明天 09:00 / 3月12日 09:00, as one says it on the phone. */
function spokenTime(at: Temporal.Instant, now: Temporal.Instant, timeZone: string): Label {
  const local = localMs(at, timeZone);
  const day = Math.floor(local / dayMs);
  const clock = hourAndMinute(local - day * dayMs);
  const near = nearDays[day - Math.floor(localMs(now, timeZone) / dayMs)];
  if (near) return { zh: `${near.zh} ${clock}`, en: `${near.en} at ${clock}` };
  const { zh, en } = spokenDay(String(day));
  return { zh: `${zh} ${clock}`, en: `${en} at ${clock}` };
}

/** Milliseconds since the beginning of 1970 as the clocks of the zone counted them. */
const localMs = (at: Temporal.Instant, timeZone: string): number => {
  const ms = at.epochMilliseconds;
  return ms + offsetMs(`${Math.floor(ms / quarterMs)} ${timeZone}`);
};

// No zone changes its offset but at a quarter of an hour; asking each time was a twentieth of reading a case.
const quarterMs = 900_000;
const offsetMs = remembering(5_000, (key: string): number => {
  const [quarter, timeZone] = key.split(' ') as [string, string];
  const at = Temporal.Instant.fromEpochMilliseconds(Number(quarter) * quarterMs);
  return at.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
});

const spokenDay = remembering(1_000, (day: string): Label => {
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: Number(day) });
  return label(`${date.month}月${date.day}日`, `${date.day} ${monthNames[date.month - 1]}`);
});

function hourAndMinute(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const nearDays: readonly Label[] = [
  label('今天', 'today'),
  label('明天', 'tomorrow'),
  label('后天', 'the day after tomorrow'),
];
