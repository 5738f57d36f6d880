import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api.ts';
import type { FieldSchema, Label } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { type Speech, useSpeech } from '../words/language.ts';
import { elsewhereIn, type Problems, problemsFrom } from './check-form.ts';

interface Writing {
  /** True once the server has taken it. */
  write: (send: () => Promise<unknown>) => Promise<boolean>;
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
 * One write and what it makes old, by the beginnings of its queries' keys. What is wrong is told at the fields of the
 * schema and in words where there is none to tell it at; when somebody was faster, who and with what.
 */
export function useWrite(refreshes: readonly string[], schema: FieldSchema = {}): Writing {
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
  const refresh = () => Promise.all(refreshes.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const write = async (send: () => Promise<unknown>) => {
    setBusy(true);
    forget();
    try {
      await send();
      await refresh();
      return true;
    } catch (error) {
      const wasFaster = isStale(error);
      if (wasFaster) await refresh();
      setStale(wasFaster);
      setProblems(error instanceof ApiError ? problemsFrom(error.fields) : {});
      setNotice(wasFaster ? staleWords(error, speech) : noticeOf(error, schema, speech.t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { write, busy, problems, setProblems, notice, stale, forget };
}

/** What a form has to say above its fields: all that none of them says. */
export function noticeOf(error: unknown, schema: FieldSchema, t: Speech['t']): string | null {
  if (!(error instanceof ApiError) || error.fields.length === 0) return sentenceFor(error, t);
  return elsewhereIn(schema, error.fields);
}

const isStale = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code.endsWith('.stale');

function staleWords(error: ApiError, speech: Speech): string {
  const { who, what, at } = error.details as { who?: string | null; what?: Label | null; at?: string | null };
  if (typeof what !== 'object' || !what || !at) return sentenceFor(error, speech.t);
  return speech.t('archives.stale', {
    who: who || speech.t('case.staleSomebody'),
    what: speech.say(what),
    at: sayTime(at, serverNow(), speech),
  });
}
