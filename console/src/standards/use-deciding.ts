import { useState } from 'react';
import { useWrite } from '../form/use-write.ts';

interface Deciding {
  /** The beginnings of the keys of queries that a decision makes old. */
  refreshes: readonly string[];
  /** The paths of what the form draws. */
  drawn: RegExp;
  /** What is decided, as it is compared with what has been tried. */
  about: string;
  /** The number of what holds now, as far as the page knows. */
  holds: number;
}

/** Tries and makes a decision; what was tried counts only for what it was tried with. */
export function useDeciding<Trial>({ refreshes, drawn, about, holds }: Deciding) {
  const { write, problems, notice, stale } = useWrite(refreshes, drawn);
  const [doing, setDoing] = useState<'trial' | 'save' | null>(null);
  const [tried, setTried] = useState<{ about: string; trial: Trial } | null>(null);
  // What this was written against, whatever has been fetched since: somebody faster is never overwritten unseen.
  const [seen, setSeen] = useState(holds);
  if (stale && seen !== holds) setSeen(holds);
  const tryOut = async (ask: () => Promise<Trial>) => {
    setDoing('trial');
    await write(async () => setTried({ about, trial: await ask() }), []);
    setDoing(null);
  };
  const decide = async (send: (seen: number) => Promise<unknown>) => {
    setDoing('save');
    const isDecided = await write(() => send(seen));
    setDoing(null);
    return isDecided;
  };
  return {
    tryOut,
    decide,
    doing,
    problems,
    notice,
    stale,
    trial: tried?.about === about ? tried.trial : null,
  };
}
