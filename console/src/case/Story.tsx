import { Link } from '@tanstack/react-router';
import type { StoryEvent } from '../api/shapes.ts';
import { exactTime, sayDuration, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { FaceShape } from '../ui/ClockChip.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { CaseFile } from './CaseFile.tsx';
import { Photo } from './Photo.tsx';
import { sayValue } from './say-value.ts';

/** What happened, newest first, people and clocks in one line of time. */
export function Story({ events }: { events: StoryEvent[] }) {
  const { t } = useSpeech();
  if (events.length === 0) return <p className="quiet">{t('case.storyEmpty')}</p>;
  return (
    <ol className="story">
      {events.toReversed().map((event) => (
        <Moment key={event.seq} event={event} />
      ))}
    </ol>
  );
}

function Moment({ event }: { event: StoryEvent }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const kind = event.clock
    ? event.kind === 'clockBreached'
      ? 'clock moment-over'
      : 'clock'
    : event.visibility
      ? event.visibility
      : 'step';
  return (
    <li className={`moment moment-${kind}`}>
      <div className="row wrap moment-head">
        {event.clock && <FaceShape face={event.kind === 'clockBreached' ? 'over' : 'soon'} />}
        <strong>{say(event.label)}</strong>
        {event.clock && <span>{say(event.clock)}</span>}
        <span className="moment-who">{actorName(event, t)}</span>
        {event.visibility && <span className="moment-mark">{t(`case.${event.visibility}`)}</span>}
        {event.reportedLate && <span className="moment-mark">{t('case.reportedLate')}</span>}
        <time className="moment-time num" dateTime={event.at} title={exactTime(event.at)}>
          {sayTime(event.at, serverNow(), speech)}
        </time>
      </div>
      <Entries event={event} speech={speech} />
      <Retargeted event={event} speech={speech} />
      {event.otherCase && (
        <Link to="/cases/$caseId" params={{ caseId: event.otherCase.id }} className="num">
          {t('case.otherCase', { number: event.otherCase.number })}
        </Link>
      )}
      {event.photos.length > 0 && (
        <div className="photos-strip">
          {event.photos.map((id) => (
            <Photo
              key={id}
              id={id}
              alt={t('case.photoAlt', { time: sayTime(event.at, serverNow(), speech) })}
            />
          ))}
        </div>
      )}
      {event.file && <CaseFile file={event.file} />}
      {event.approvedBy && <p className="small">{t('second.approvedBy', { name: event.approvedBy })}</p>}
      {isRecordedLater(event) && (
        <p className="small quiet">
          {t('case.recorded', { time: sayTime(event.recordedAt, serverNow(), speech) })}
        </p>
      )}
    </li>
  );
}

function Entries({ event, speech }: { event: StoryEvent; speech: Speech }) {
  // A comment is its words; naming its only field would say nothing.
  if (event.visibility) {
    return event.entries.map((entry) => (
      <p key={entry.key} className="words">
        {entry.text}
      </p>
    ));
  }
  if (event.entries.length === 0) return null;
  return (
    <dl className="moment-entries">
      {event.entries.map((entry) => (
        <div key={entry.key}>
          <dt>{speech.say(entry.label)}</dt>
          <dd className="words">{sayValue(entry.text, entry.valueLabel, speech)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which times a decision moved, from when to when. */
function Retargeted({ event, speech }: { event: StoryEvent; speech: Speech }) {
  const { t, say } = speech;
  if (event.retargeted.length === 0) return null;
  const due = (at: string | null) => (at ? sayTime(at, serverNow(), speech) : t('standards.trialHeld'));
  return (
    <dl className="moment-entries">
      {event.retargeted.map((one) => (
        <div key={one.clock.en}>
          <dt>{say(one.clock)}</dt>
          <dd className="num">
            {sayDuration(one.from.targetSeconds, t)} → {sayDuration(one.to.targetSeconds, t)} ·{' '}
            {t('standards.trialDue', { from: due(one.from.dueAt), to: due(one.to.dueAt) })}
            {one.withdrawn ? ` · ${t('standards.withdrawn')}` : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function actorName(event: StoryEvent, t: Speech['t']): string {
  if (event.actor.kind === 'system') return t('case.system');
  if (event.actor.kind === 'import') return event.actor.name || t('case.imported');
  return event.actor.name;
}

const isRecordedLater = (event: StoryEvent) => Date.parse(event.recordedAt) - Date.parse(event.at) > 60_000;
