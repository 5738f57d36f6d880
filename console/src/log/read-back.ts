import type { Clock, Label, Process, ProcessClock } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import type { Speech } from '../words/language.ts';

export interface SpokenRequest {
  kind: Label;
  where: string;
  what: string;
  /** What is promised, ready to be said. */
  promises: string[];
  /** Once it has one. */
  number?: string;
}

/** The words to read out for one contact: who, then each thing asked for, on a line of its own, with its promises. */
export function readBackWords(who: string, requests: SpokenRequest[], speech: Speech): string {
  const { t } = speech;
  const [first] = requests;
  const oneWhere = requests.every((request) => request.where === first?.where) ? (first?.where ?? '') : null;
  const told = requests.map((request, index) =>
    [
      requests.length > 1 ? t('log.readBackNth', { n: nth(index + 1, speech.language) }) : '',
      oneWhere === null ? paused(request.where, t) : '',
      t('log.readBackWhat', { kind: speech.say(request.kind), what: tidy(request.what) }),
      request.promises.length > 0 ? `${request.promises.join(t('log.also'))}${t('log.stop')}` : '',
      request.number ? t('log.readBackNumber', { number: request.number }) : '',
    ].join(''),
  );
  return [
    paused(who, t),
    paused(oneWhere ?? '', t),
    requests.length > 1 ? t('log.readBackCount', { n: requests.length }).trim() : '',
    requests.length > 1 ? `\n${told.map((one) => one.trim()).join('\n')}\n` : told.join(''),
    t('log.readBackAsk'),
  ].join('');
}

/** What the process promises for a contact of that moment, before anything is saved. */
export function expectedPromises(
  process: Process,
  facts: Record<string, unknown>,
  at: number,
  now: number,
  speech: Speech,
): string[] {
  return process.clocks.flatMap((clock) => {
    const seconds = firstPromise(process, clock, facts);
    return seconds === null ? [] : [fill(clock.promise!, at + seconds * 1000, now, speech)];
  });
}

/** What is promised now that the case is held and its clocks run. */
export function heldPromises(
  process: Process | undefined,
  clocks: readonly Pick<Clock, 'key' | 'dueAt'>[],
  now: number,
  speech: Speech,
): string[] {
  return (process?.clocks ?? []).flatMap((clock) => {
    const dueAt = clock.promise && clocks.find((one) => one.key === clock.key)?.dueAt;
    return dueAt ? [fill(clock.promise!, Date.parse(dueAt), now, speech)] : [];
  });
}

const paused = (words: string, t: Speech['t']) => (words ? `${words}${t('log.pause')}` : '');
const tidy = (what: string) => what.trim().replace(/[。.！!\s]+$/, '');
const nth = (n: number, language: Speech['language']) =>
  language === 'en'
    ? String(n)
    : (['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][n - 1] ?? String(n));

/** Seconds promised by a clock that starts as the case opens; null where it promises nothing yet. */
function firstPromise(process: Process, clock: ProcessClock, facts: Record<string, unknown>): number | null {
  if (!clock.promise || !clock.counts.includes(process.opens.state)) return null;
  const fits = (when: Record<string, unknown> | null) =>
    !when || Object.entries(when).every(([fact, value]) => facts[fact] === value);
  return clock.targets.find((target) => fits(target.when))?.seconds ?? null;
}

function fill(promise: Label, due: number, now: number, speech: Speech): string {
  return promise[speech.language].replace('{due}', sayTime(due, now, speech));
}
