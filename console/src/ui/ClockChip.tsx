import type { Clock } from '../api/shapes.ts';
import { clockView, type Face } from '../time/clock-face.ts';
import { countdown, exactTime } from '../time/format.ts';
import { useNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import './clock-chip.css';

/** One clock as a colour, a shape and a word, ticking where time runs. */
export function ClockChip({ clock, withName = true }: { clock: Clock; withName?: boolean }) {
  const { t, say } = useSpeech();
  const now = useNow();
  const { face, seconds } = clockView(clock, now);
  const time = seconds === null ? '' : countdown(seconds, t);
  return (
    <span
      className={`clock-chip clock-${face}`}
      data-clock={clock.key}
      data-clock-state={clock.state}
      title={clock.dueAt ? `${t('clock.due')}${t('common.colon')}${exactTime(clock.dueAt)}` : undefined}
    >
      <FaceShape face={face} />
      {withName && <span className="clock-name">{say(clock.label)}</span>}
      <span className="num clock-word">{t(words[face], { time })}</span>
    </span>
  );
}

const words: Record<Face, string> = {
  running: 'clock.left',
  soon: 'clock.soon',
  over: 'clock.over',
  held: 'clock.heldLeft',
  met: 'clock.met',
  metLate: 'clock.metLate',
  reportedLate: 'clock.reportedLate',
  stopped: 'clock.stopped',
};

/** Told apart without any colour: ring, half disc, diamond, bars, tick, tick in a diamond, dash. */
export function FaceShape({ face }: { face: Face }) {
  return (
    <svg className="clock-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {shapes[face]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round' } as const;
const tick = <path d="m4.5 8.3 2.4 2.4 4.6-5" {...line} strokeLinejoin="round" />;
const diamond = <path d="M8 1 15 8l-7 7-7-7z" fill="currentColor" />;

const shapes: Record<Face, React.ReactNode> = {
  running: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 4.8V8l2 1.5" {...line} />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  over: (
    <>
      {diamond}
      <path d="M8 4.5v4.2M8 11.2v.2" {...line} stroke="#fff" />
    </>
  ),
  held: <path d="M5.5 3.5v9M10.5 3.5v9" {...line} strokeWidth={2.6} />,
  met: tick,
  metLate: (
    <>
      <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" {...line} strokeWidth={1.4} />
      <path d="m5.6 8.2 1.7 1.7 3.2-3.5" {...line} strokeWidth={1.5} />
    </>
  ),
  reportedLate: (
    <>
      <circle cx="8" cy="8" r="6.3" {...line} strokeWidth={1.4} strokeDasharray="2 2.4" />
      <path d="m5.6 8.2 1.7 1.7 3.2-3.5" {...line} strokeWidth={1.5} />
    </>
  ),
  stopped: <path d="M4 8h8" {...line} strokeWidth={2.4} />,
};
