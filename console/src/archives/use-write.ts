import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api.ts';
import type { Label } from '../api/shapes.ts';
import { type Problems, problemsFrom } from '../form/check-form.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { type Speech, useSpeech } from '../words/language.ts';

interface Writing {
  /** True once the server has taken it. */
  write: (send: () => Promise<unknown>) => Promise<boolean>;
  busy: boolean;
  problems: Problems;
  setProblems: (problems: Problems) => void;
  /** What went wrong beyond the fields, in words. */
  notice: string | null;
  /** Somebody else was faster; the newer file has been fetched. */
  stale: boolean;
  forget: () => void;
}

/** One write to the archives: what is wrong at its fields, and when somebody was faster, who and with what. */
export function useWrite(): Writing {
  const speech = useSpeech();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [notice, setNotice] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  const forget = () => {
    setProblems({});
    setNotice(null);
    setStale(false);
  };
  const refresh = () =>
    Promise.all(
      ['archives', 'place', 'person', 'places', 'search'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const write = async (send: () => Promise<unknown>) => {
    setBusy(true);
    forget();
    try {
      await send();
      await refresh();
      return true;
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : [];
      const wasFaster = error instanceof ApiError && error.code === 'archive.stale';
      if (wasFaster) await refresh();
      setStale(wasFaster);
      setProblems(problemsFrom(fields));
      setNotice(fields.length > 0 && !wasFaster ? null : writeWords(error, speech));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { write, busy, problems, setProblems, notice, stale, forget };
}

function writeWords(error: unknown, speech: Speech): string {
  if (!(error instanceof ApiError) || error.code !== 'archive.stale') return sentenceFor(error, speech.t);
  const { who, what, at } = error.details as { who?: string | null; what?: Label | null; at?: string | null };
  if (!what || !at) return sentenceFor(error, speech.t);
  return speech.t('archives.stale', {
    who: who || speech.t('case.staleSomebody'),
    what: speech.say(what),
    at: sayTime(at, serverNow(), speech),
  });
}
