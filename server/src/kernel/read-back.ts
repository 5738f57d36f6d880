import type { Label } from '../directory/labels.ts';
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
    return clock.promise && at ? [{ promise: clock.promise, at: instantFrom(at) }] : [];
  });
  const zh = promises.map(({ promise, at }) => promise.zh.replace('{due}', spokenTime(at, now, 'zh')));
  const en = promises.map(({ promise, at }) => promise.en.replace('{due}', spokenTime(at, now, 'en')));
  return {
    zh: `${who ? `${who}，` : ''}${where ? `${where}，` : ''}${row.processLabel.zh}：${row.summary}。${zh.length ? `${zh.join('，')}。` : ''}编号 ${row.number}，您看对吗？`,
    en: `${who ? `${who}, ` : ''}${where ? `${where}, ` : ''}${row.processLabel.en}: ${row.summary}. ${en.length ? `${en.join('; ')}. ` : ''}Your number is ${row.number}. Is that right?`,
  };
}

const zone = 'Asia/Shanghai';

/** 今天 15:20 / 明天 09:00 / 3月12日 09:00, as one says it on the phone. */
export function spokenTime(at: Temporal.Instant, now: Temporal.Instant, language: 'zh' | 'en'): string {
  const local = at.toZonedDateTimeISO(zone);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = today.until(local.toPlainDate(), { largestUnit: 'day' }).days;
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const near = [
    ['今天', 'today'],
    ['明天', 'tomorrow'],
    ['后天', 'the day after tomorrow'],
  ][days];
  if (near) return language === 'zh' ? `${near[0]} ${clock}` : `${near[1]} at ${clock}`;
  if (language === 'zh') return `${local.month}月${local.day}日 ${clock}`;
  const month = local.toLocaleString('en-GB', { month: 'short' });
  return `${local.day} ${month} at ${clock}`;
}
