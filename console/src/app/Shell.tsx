import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { channelsQuery, meQuery, processesQuery } from '../api/queries.ts';
import { LiveLost } from '../live/LiveLost.tsx';
import { unlessTold } from '../live/live-state.ts';
import { useLive } from '../live/use-live.ts';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useSpeech } from '../words/language.ts';
import { BottomBar } from './BottomBar.tsx';
import { has } from './rights.ts';
import { StaffOnly } from './StaffOnly.tsx';
import { TopBar } from './TopBar.tsx';
import { Warnings } from './Warnings.tsx';
import './shell.css';

const SearchPanel = lazy(() =>
  import('../search/SearchPanel.tsx').then((module) => ({ default: module.SearchPanel })),
);

/** What stays around every page: where one can go, searching, notices, and who one is. */
export function Shell() {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const [searching, setSearching] = useState(false);
  const { data: me } = useQuery({
    ...meQuery,
    // An export that waits for a second person is no change of any case, so no stream tells of it.
    refetchInterval: (query) => (has(query.state.data, 'beSecond') ? 30_000 : unlessTold(30_000)()),
  });
  const { data: processes } = useQuery({
    ...processesQuery,
    enabled: me?.kind === 'staff' && has(me, 'readProcesses'),
  });
  const mayLog = processes?.some((process) => process.opens.mayOpen) ?? false;
  // Fetched before it is needed, so that a call can be written down while the server is away.
  useQuery({ ...channelsQuery, enabled: mayLog });
  const main = useFreshPage();
  useLive(me?.kind === 'staff' ? me.id : null);
  useHotkey('/', () => has(me, 'search') && setSearching(true));
  useHotkey('n', () => mayLog && navigate({ to: '/cases/new' }));
  if (!me) return null;
  if (me.kind !== 'staff') return <StaffOnly />;
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <TopBar me={me} mayLog={mayLog} onSearch={() => setSearching(true)} />
      <Warnings />
      <LiveLost />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <BottomBar me={me} mayLog={mayLog} onSearch={() => setSearching(true)} />
      {searching && (
        <Suspense>
          <SearchPanel onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Moves the reading position to a page just opened, unless that page has put the cursor somewhere itself. */
function useFreshPage() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const moved = before.current !== undefined && before.current !== pathname;
    before.current = pathname;
    if (moved && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
