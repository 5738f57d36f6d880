import type { Clock, Label, Process } from '../api/shapes.ts';
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

type Due = Pick<Clock, 'key' | 'label' | 'dueAt'>;

/** What its clocks promise, as far as it can still be kept: nobody promises a time that has passed. */
export function promisesOf(
  process: Process | undefined,
  clocks: readonly Due[],
  now: number,
  speech: Speech,
): string[] {
  return (process?.clocks ?? []).flatMap(({ key, promise }) => {
    const dueAt = promise && clocks.find((one) => one.key === key)?.dueAt;
    return dueAt && Date.parse(dueAt) > now ? [fill(promise, Date.parse(dueAt), now, speech)] : [];
  });
}

/** Of a contact written down late, what has passed already. */
export function passedIn(clocks: readonly Due[], now: number, speech: Speech): string[] {
  return clocks.flatMap(({ label, dueAt }) =>
    dueAt && Date.parse(dueAt) <= now
      ? [speech.t('log.passed', { clock: speech.say(label), time: sayTime(dueAt, now, speech) })]
      : [],
  );
}

const paused = (words: string, t: Speech['t']) => (words ? `${words}${t('log.pause')}` : '');
const tidy = (what: string) => what.trim().replace(/[。.！!？?\s]+$/, '');
const nth = (n: number, language: Speech['language']) =>
  language === 'en'
    ? String(n)
    : (['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][n - 1] ?? String(n));

function fill(promise: Label, due: number, now: number, speech: Speech): string {
  return promise[speech.language].replace('{due}', sayTime(due, now, speech));
}
