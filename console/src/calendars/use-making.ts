import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '../api/api.ts';
import type { Answer } from '../api/shapes.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { bodyOf, type CalendarDraft } from './calendar-draft.ts';
import { type CalendarDetail, type Calendars, calendarQuery } from './calendar-queries.ts';

export type Trial = Answer<'postCalendarsByKeyTrial'>;

/** Tries and makes a version; what was refused is said at its field, and what somebody else changed is fetched. */
export function useMaking(
  unit: Calendars['unit'],
  detail: CalendarDetail | null,
  draft: CalendarDraft,
  onMade: (key: string) => void,
) {
  const { t } = useSpeech();
  const client = useQueryClient();
  const [problems, setProblems] = useState<Problems>({});
  const [refusals, setRefusals] = useState(0);
  const [notice, setNotice] = useState<string | null>(null);
  const [busy, setBusy] = useState<'trial' | 'save' | null>(null);
  // What this was written against, whatever has been fetched since: somebody faster is never overwritten unseen.
  const [seen, setSeen] = useState(detail?.seen ?? 0);
  const [tried, setTried] = useState<{ about: string; trial: Trial } | null>(null);
  const { effectiveFrom: _, note: __, seen: ___, applyTo: ____, ...hours } = bodyOf(unit.id, 0, draft);
  const about = JSON.stringify(hours);

  const attempt = async (what: 'trial' | 'save', work: () => Promise<void>) => {
    setBusy(what);
    setProblems({});
    setNotice(null);
    try {
      await work();
    } catch (error) {
      const found = error instanceof ApiError ? problemsFrom(error.fields) : {};
      setProblems(found);
      setRefusals((n) => n + 1);
      if (error instanceof ApiError && error.code === 'decision.stale') {
        await client.invalidateQueries({ queryKey: ['calendars'] });
        if (detail) {
          const asked = { key: draft.key, unit: unit.id, year: undefined };
          setSeen((await client.fetchQuery(calendarQuery(asked))).seen);
        }
        setNotice(t('calendars.stale', { message: error.message }));
      } else if (Object.keys(found).length > 0) setNotice(t('calendars.fix'));
      else setNotice(sentenceFor(error, t));
    } finally {
      setBusy(null);
    }
  };
  const params = { key: draft.key };
  const tryIt = () =>
    attempt('trial', async () => {
      setTried({
        about,
        trial: await api('POST', '/api/calendars/{key}/trial', { params, body: hours }),
      });
    });
  const save = () =>
    attempt('save', async () => {
      const body = bodyOf(unit.id, seen, draft);
      await api('POST', '/api/calendars/{key}/versions', { params, body });
      await client.invalidateQueries({ queryKey: ['calendars'] });
      await client.invalidateQueries({ queryKey: ['standards'] });
      onMade(draft.key);
    });
  return {
    problems,
    refusals,
    notice,
    busy,
    trial: tried?.about === about ? tried.trial : null,
    tryIt,
    save,
  };
}
