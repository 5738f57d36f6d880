import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../api/queries.ts';
import { applySaid, refreshAll } from './apply-said.ts';
import { connectLive } from './connect-live.ts';
import type { Said } from './live-line.ts';
import { rightsWereRead, setLive } from './live-state.ts';

const saidAfterMs = 5_000;

/** Keeps every page current for whoever is signed in; `who` is null until that is known. */
export function useLive(who: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!who) return;
    let late: ReturnType<typeof setTimeout> | undefined;
    let first = true;
    const line = (up: boolean) => {
      clearTimeout(late);
      if (up) setLive({ up, lost: false });
      else {
        setLive({ up });
        // From here on the page asks by itself again.
        late = setTimeout(() => {
          setLive({ lost: true });
          refreshAll(client);
        }, saidAfterMs);
      }
    };
    const hear = (said: Said) => {
      if (said.kind === 'line') {
        // Another tab has the stream already: what this one read before it listened may have changed since.
        if (first && said.up) refreshAll(client);
        line(said.up);
      } else if (said.kind !== 'ended') applySaid(client, said);
      else if (said.reason === 'session') {
        // Where the same person has signed in again meanwhile, the page goes on; where not, asking leads to the door.
        client.fetchQuery({ ...meQuery, staleTime: 0 }).then(listen, () => undefined);
      } else {
        client.removeQueries({ type: 'inactive' });
        rightsWereRead();
        void client.invalidateQueries();
      }
      first = false;
    };
    let stop = () => {};
    let over = false;
    const listen = () => {
      stop();
      if (!over) stop = connectLive(who, hear);
    };
    listen();
    return () => {
      over = true;
      clearTimeout(late);
      stop();
      setLive({ up: false, lost: false });
    };
  }, [who, client]);
}
