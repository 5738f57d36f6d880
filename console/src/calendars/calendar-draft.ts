import { unready } from '../form/check-form.ts';
import { dayName } from '../time/names.ts';
import type { Speech } from '../words/language.ts';
import type { CalendarDetail, Frame } from './calendar-queries.ts';
import { sayFrames, tidyTime } from './say-hours.ts';

/** A day that is not like its weekday, while it is being written. */
export interface OwnDay {
  id: number;
  on: string | undefined;
  zh: string;
  en: string;
  frames: Frame[];
}

export interface CalendarDraft {
  key: string;
  zh: string;
  en: string;
  zone: string;
  week: Frame[][];
  follows: boolean;
  free: Frame[];
  makeUp: Frame[];
  days: OwnDay[];
  /** Null: at once; '' while the time is still to be said. */
  effectiveFrom: string | null;
  note: string;
  applyTo: 'new' | 'running';
}

const nine: Frame = { from: '09:00', to: '18:00' };

/** A calendar that does not exist yet: an office's week, which is what most begin from. */
export const newDraft = (): CalendarDraft => ({
  key: '',
  zh: '',
  en: '',
  zone: 'Asia/Shanghai',
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [nine] : [])),
  follows: true,
  free: [],
  makeUp: [nine],
  days: [],
  effectiveFrom: null,
  note: '',
  applyTo: 'new',
});

/** The form as it opens: with the hours that hold now. */
export const draftOf = (detail: CalendarDetail): CalendarDraft => ({
  ...newDraft(),
  key: detail.key,
  zh: detail.label.zh,
  en: detail.label.en,
  zone: detail.zone,
  ...hoursOf({ week: detail.week ?? [], own: detail.own, following: detail.following }),
});

/** The duty of nights and holidays: all the hours that this calendar does not work. */
export function complementDraft(detail: CalendarDetail): CalendarDraft | null {
  const { complement, label, zone } = detail;
  if (!complement) return null;
  const en = `Outside ${label.en.charAt(0).toLowerCase()}${label.en.slice(1)}`;
  return {
    ...newDraft(),
    key: keyFrom(en),
    zh: `${label.zh}以外`,
    en,
    zone,
    ...hoursOf(complement),
  };
}

function hoursOf({ week, own, following }: NonNullable<CalendarDetail['complement']>) {
  return {
    week: [0, 1, 2, 3, 4, 5, 6].map((day) => week[day] ?? []),
    follows: following !== null,
    free: following?.free ?? [],
    makeUp: following?.makeUp ?? [],
    days: own.map(({ on, name, frames }, id) => ({ id, on, zh: name.zh, en: name.en, frames })),
  };
}

/** For a line that is added, a number that no other has: fields keep their places when one is taken out. */
export const nextId = (lines: readonly { id: number }[]): number =>
  Math.max(-1, ...lines.map(({ id }) => id)) + 1;

/** What the server is asked to make. */
export function bodyOf(unitId: string, seen: number, draft: CalendarDraft) {
  const { zh, en, zone, follows, effectiveFrom, note, applyTo } = draft;
  // Enter sends what is typed before its field has been left.
  const tidy = (frames: Frame[]) =>
    frames.map(({ from, to }) => ({ from: tidyTime(from), to: tidyTime(to) }));
  const [week, free, makeUp] = [draft.week.map(tidy), tidy(draft.free), tidy(draft.makeUp)];
  const days = draft.days.map((day) => ({ ...day, frames: tidy(day.frames) }));
  return {
    unitId,
    label: { zh: zh.trim(), en: en.trim() },
    zone,
    week,
    ...(days.length > 0
      ? {
          days: days.map((day) => ({
            on: day.on === unready ? '' : (day.on ?? ''),
            name: { zh: day.zh.trim(), en: day.en.trim() },
            frames: day.frames,
          })),
        }
      : {}),
    ...(follows ? { follows: { free, makeUp } } : {}),
    ...(effectiveFrom ? { effectiveFrom } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    seen,
    applyTo,
  };
}

/** "Night duty" is kept as nightDuty; a name that begins with no letter gets one. */
export function keyFrom(name: string): string {
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map((word, i) => (i === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const key = /^[a-z]/.test(joined) ? joined : `c${joined}`;
  return joined === '' ? '' : key.slice(0, 40);
}

export interface Change {
  what: string;
  from: string;
  to: string;
}

/** Every difference to what holds now, in words; the day of the week, the holidays and the days of its own. */
export function changesIn(
  detail: CalendarDetail,
  draft: CalendarDraft,
  { t, language }: Pick<Speech, 't' | 'language'>,
): Change[] {
  const before = draftOf(detail);
  const changes: Change[] = [];
  const compare = (what: string, from: string, to: string) => {
    if (from !== to) changes.push({ what, from, to });
  };
  compare(t('calendars.zone'), before.zone, draft.zone);
  for (const [day, frames] of draft.week.entries()) {
    compare(dayName(day, language), sayFrames(before.week[day]!, t), sayFrames(frames, t));
  }
  const followed = (one: CalendarDraft, frames: Frame[]) =>
    one.follows ? sayFrames(frames, t) : t('calendars.likeOthers');
  compare(t('calendars.free'), followed(before, before.free), followed(draft, draft.free));
  compare(t('calendars.makeUp'), followed(before, before.makeUp), followed(draft, draft.makeUp));
  const days = [before, draft].map(
    (one) => new Map(one.days.map((day) => [day.on ?? '', `${day.zh} ${sayFrames(day.frames, t)}`])),
  );
  for (const on of new Set([...days[0]!.keys(), ...days[1]!.keys()])) {
    if (!on || on === unready) continue;
    const none = t('calendars.likeOthers');
    compare(on, days[0]!.get(on) ?? none, days[1]!.get(on) ?? none);
  }
  return changes;
}
