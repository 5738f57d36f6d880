import { queryOptions, useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';
import { sayCounted, sayDuration } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sayMoment } from '../time/say-range.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { type Speech, useSpeech } from '../words/language.ts';
import { Changes, Rules } from './Grounds.tsx';
import { Timeline } from './Timeline.tsx';
import { Where } from './Where.tsx';
import './why.css';

export type Explanation = Answer<'getCasesByIdClocksByKey'>;

const whyQuery = (id: string, key: string) =>
  queryOptions({
    // Below the case, so that what refreshes it refreshes this.
    queryKey: ['case', id, 'clock', key],
    queryFn: ({ signal }) => api('GET', '/api/cases/{id}/clocks/{key}', { params: { id, key }, signal }),
    refetchInterval: 60_000,
  });

/** Why a clock is due when it is, for somebody who has never heard of a clock; after a breach, where the time went. */
export function WhyDrawer({
  caseId,
  clock,
  onClose,
}: {
  caseId: string;
  clock: string;
  onClose: () => void;
}) {
  const { t, say } = useSpeech();
  const narrow = useNarrow();
  const { data, error, refetch } = useQuery(whyQuery(caseId, clock));
  return (
    <Drawer
      open
      title={t('why.title', { clock: data ? say(data.clock.label) : '' })}
      onClose={onClose}
      size={narrow ? '100%' : 560}
      className="why"
    >
      {!data && error && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading lines={9} />}
      {data && (
        <div className="stack why-body">
          <Lead why={data} />
          {data.brokenAt && <Where why={data} />}
          <Timeline why={data} />
          <Changes why={data} />
          <Rules why={data} />
        </div>
      )}
    </Drawer>
  );
}

/** The answer in three sentences, before any detail. */
function Lead({ why }: { why: Explanation }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { clock, terms } = why;
  const first = why.changes[0];
  const target = sayCounted(terms.targetSeconds, terms.calendar.ref, t);
  const time = sayMoment(Date.parse(clock.startedAt), serverNow(), speech);
  const told = first?.by && first.by.recordedAt.slice(0, 16) > first.by.at.slice(0, 16) ? first.by : null;
  return (
    <section className="why-lead stack tight">
      <p className={why.brokenAt ? 'why-due why-due-over' : 'why-due'}>{sayDue(why, speech)}</p>
      <p className="why-result">{sayResult(why, speech)}</p>
      <p>
        {first?.by
          ? t('why.startedBy', { time, target, what: say(first.by.label) })
          : t('why.started', { time, target })}
        {told && ' '}
        {told && t('why.recordedLate', { time: sayMoment(Date.parse(told.recordedAt), serverNow(), speech) })}
      </p>
      <p>
        {terms.calendar.ref.startsWith('always@')
          ? t('why.always')
          : t('why.hours', { hours: say(terms.calendar.hours) })}{' '}
        {terms.calendar.holidays && t('why.holidays')}
      </p>
      {why.run > 1 && <p>{t('why.again', { n: why.run })}</p>}
      {why.estimatedFrom && (
        <p className="why-estimated">{t('why.estimated', { year: why.estimatedFrom.slice(0, 4) })}</p>
      )}
    </section>
  );
}

function sayDue({ clock, brokenAt }: Explanation, speech: Speech): string {
  const { t } = speech;
  if (brokenAt) return t('why.brokenAt', { time: sayMoment(Date.parse(brokenAt), serverNow(), speech) });
  return clock.dueAt
    ? t('why.due', { time: sayMoment(Date.parse(clock.dueAt), serverNow(), speech) })
    : t('why.heldNow');
}

function sayResult({ clock, brokenAt, endedAt }: Explanation, speech: Speech): string {
  const { t } = speech;
  const between = (from: string, to: string) => sayDuration((Date.parse(to) - Date.parse(from)) / 1000, t);
  const time = sayMoment(Date.parse(clock.metAt ?? endedAt), serverNow(), speech);
  if (clock.metAt) {
    if (clock.reportedLate) return t('why.reportedLate', { time });
    if (brokenAt) return t('why.metLate', { time, late: between(brokenAt, clock.metAt) });
    return clock.dueAt
      ? t('why.metInTime', { time, left: between(clock.metAt, clock.dueAt) })
      : t('why.met', { time });
  }
  if (clock.state === 'stopped') return t('why.stopped', { time });
  return t('why.sum', {
    spent: sayCounted(clock.spentSeconds, clock.calendar, t),
    target: sayCounted(clock.targetSeconds, clock.calendar, t),
  });
}
