import type { Label, Process, ProcessClock } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import type { Speech } from '../words/language.ts';

interface Spoken {
  process: Process;
  /** What the process's form holds; a target may depend on it. */
  facts: Record<string, unknown>;
  who: string;
  where: string;
  what: string;
  /** When the contact was, in milliseconds. */
  at: number;
  now: number;
}

/** The words to read out before anything is saved, from the process's own promises and targets. */
export function readBackWords(spoken: Spoken, speech: Speech): string {
  const { t, say, language } = speech;
  const promises = spoken.process.clocks.flatMap((clock) => {
    const seconds = firstPromise(spoken.process, clock, spoken.facts);
    if (seconds === null) return [];
    return [fill(clock.promise!, sayTime(spoken.at + seconds * 1000, spoken.now, speech), language)];
  });
  return [
    [spoken.who, spoken.where]
      .filter(Boolean)
      .map((part) => `${part}${t('log.pause')}`)
      .join(''),
    t('log.readBackWhat', { kind: say(spoken.process.label), what: spoken.what }),
    promises.length > 0 ? `${promises.join(t('log.also'))}${t('log.stop')}` : '',
    t('log.readBackAsk'),
  ].join('');
}

/** Seconds promised by a clock that starts as the case opens; null where it promises nothing yet. */
function firstPromise(process: Process, clock: ProcessClock, facts: Record<string, unknown>): number | null {
  if (!clock.promise || !clock.counts.includes(process.opens.state)) return null;
  const fits = (when: Record<string, unknown> | null) =>
    !when || Object.entries(when).every(([fact, value]) => facts[fact] === value);
  return clock.targets.find((target) => fits(target.when))?.seconds ?? null;
}

const fill = (promise: Label, due: string, language: 'zh' | 'en') => promise[language].replace('{due}', due);
