import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery, processesQuery } from '../api/queries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { LogForm } from './LogForm.tsx';
import { Saved } from './Saved.tsx';
import './log.css';

const route = getRouteApi('/inside/cases/new');

/** One page for one contact: who, where, what; saved with a key, then the words to read back. */
export function LogPage() {
  const { t } = useSpeech();
  usePageTitle(t('log.title'));
  const { data: me } = useQuery(meQuery);
  const processes = useQuery(processesQuery);
  const from = route.useSearch();
  const [saved, setSaved] = useState<{ detail: CaseDetail; known: boolean } | null>(null);
  const [round, setRound] = useState(0);
  const again = () => {
    setSaved(null);
    setRound(round + 1);
  };
  useHotkey('n', () => saved && again());
  if (processes.isError && !processes.data) {
    return <Failed error={processes.error} onRetry={() => processes.refetch()} />;
  }
  if (!me || !processes.data) return <Loading lines={9} />;
  const mine = processes.data.filter((process) => process.opens.mayOpen);
  if (mine.length === 0) return <Empty title={t('log.noKind')} />;
  if (saved) return <Saved detail={saved.detail} known={saved.known} onAnother={again} />;
  return (
    <LogForm
      key={`${round} ${from.person ?? ''} ${from.place ?? ''}`}
      me={me}
      processes={mine}
      from={round === 0 ? from : {}}
      onSaved={(detail, known) => setSaved({ detail, known })}
    />
  );
}
