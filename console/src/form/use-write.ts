import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api.ts';
import type { Label } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { type Drawn, elsewhereIn, type Problems, problemsFrom } from './check-form.ts';

interface Writing {
  /** True once the server has taken it; what is only tried makes nothing old. */
  write: (send: () => Promise<unknown>, makesOld?: readonly string[]) => Promise<boolean>;
  busy: boolean;
  problems: Problems;
  setProblems: (problems: Problems) => void;
  /** What went wrong beyond the fields, in words. */
  notice: string | null;
  /** Somebody else was faster; what holds now has been fetched. */
  stale: boolean;
  forget: () => void;
}

/**
 * One write and what it makes old, by the beginnings of its queries' keys. What is wrong is told at the fields that are
 * drawn, and in words where there is none to tell it at; when somebody was faster, who and with what.
 */
export function useWrite(refreshes: readonly string[], drawn: Drawn = {}): Writing {
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
  const refresh = (keys: readonly string[]) =>
    Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const write = async (send: () => Promise<unknown>, makesOld = refreshes) => {
    setBusy(true);
    forget();
    try {
      await send();
      await refresh(makesOld);
      return true;
    } catch (error) {
      const wasFaster = isStale(error);
      if (wasFaster) await refresh(refreshes);
      setStale(wasFaster);
      setProblems(error instanceof ApiError ? problemsFrom(error.fields) : {});
      setNotice(wasFaster ? staleWords('archives.stale', error, speech) : noticeOf(error, drawn, speech.t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { write, busy, problems, setProblems, notice, stale, forget };
}

/** What a form has to say above its fields: all that none of them says. */
export function noticeOf(error: unknown, drawn: Drawn, t: Speech['t']): string | null {
  if (!(error instanceof ApiError) || error.fields.length === 0) return sentenceFor(error, t);
  return elsewhereIn(drawn, error.fields);
}

const isStale = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code.endsWith('.stale');

/** Who was faster, with what and when, in the words of the key. */
export function staleWords(key: 'archives.stale' | 'case.stale', error: ApiError, speech: Speech): string {
  const { who, what, at } = error.details as { who?: string | null; what?: Label | null; at?: string | null };
  if (typeof what !== 'object' || !what || !at) return sentenceFor(error, speech.t);
  return speech.t(key, {
    who: who || speech.t('case.staleSomebody'),
    what: speech.say(what),
    at: sayTime(at, serverNow(), speech),
  });
}
