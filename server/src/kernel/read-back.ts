import { type Label, label } from '../directory/labels.ts';
import { instantFrom } from '../platform/time.ts';
import type { Process } from './define-process.ts';

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
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
/** Written out once: to format one costs more than everything else on the page. */
const monthNames = Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2026, month)));

/** 今天 15:20 / 明天 09:00 / 3月12日 09:00, as one says it on the phone. */
function spokenTime(at: Temporal.Instant, now: Temporal.Instant, timeZone: string): Label {
  const local = at.toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate();
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const near = nearDays[today.until(day, { largestUnit: 'day' }).days];
  if (near) return { zh: `${near.zh} ${clock}`, en: `${near.en} at ${clock}` };
  return {
    zh: `${local.month}月${local.day}日 ${clock}`,
    en: `${local.day} ${monthNames[local.month - 1]} at ${clock}`,
  };
}

const nearDays: readonly Label[] = [
  label('今天', 'today'),
  label('明天', 'tomorrow'),
  label('后天', 'the day after tomorrow'),
];
