import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery, processesQuery } from '../api/queries.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import { type Draft, emptyDraft, emptyRequest } from './draft.ts';
import { LogForm } from './LogForm.tsx';
import { Saved } from './Saved.tsx';
import type { SavedContact } from './use-save.ts';
import './log.css';

const route = getRouteApi('/inside/cases/new');

/** One page for one contact: who, where, what; saved with a key, then the words to read back. */
export function LogPage() {
  const { t } = useSpeech();
  usePageTitle(t('log.title'));
  const { data: me } = useQuery(meQuery);
  const processes = useQuery(processesQuery);
  const from = route.useSearch();
  const [saved, setSaved] = useState<SavedContact | null>(null);
  const [more, setMore] = useState<Draft | null>(null);
  const [round, setRound] = useState(0);
  const again = (onto: Draft | null) => {
    setSaved(null);
    setMore(onto);
    setRound(round + 1);
  };
  useHotkey('n', () => saved && again(null));
  if (processes.isError && !processes.data) {
    return <Failed error={processes.error} onRetry={() => processes.refetch()} />;
  }
  if (!me || !processes.data) return <Loading lines={9} />;
  const mine = processes.data.filter((process) => process.opens.mayOpen);
  if (mine.length === 0) return <Empty title={t('log.noKind')} />;
  if (saved) {
    return (
      <Saved
        cases={saved.cases}
        known={saved.known}
        onAnother={() => again(null)}
        onMore={() => again(addingTo(saved))}
      />
    );
  }
  return (
    <LogForm
      key={`${round} ${from.person ?? ''} ${from.place ?? ''}`}
      me={me}
      processes={mine}
      from={round === 0 ? from : {}}
      more={more}
      onSaved={setSaved}
    />
  );
}

/** The same caller, house, channel and time; only what is asked is new. */
function addingTo({ id, cases, draft }: SavedContact): Draft {
  const [first] = cases;
  const before = draft.requests[0]!;
  const person = first?.person;
  return {
    ...emptyDraft(),
    caller: person
      ? { kind: 'known', id: person.id, name: person.name, salutation: person.salutation }
      : { kind: 'anonymous' },
    projectId: first?.project.id ?? draft.projectId,
    requests: [emptyRequest(before)],
    channel: draft.channel,
    onto: {
      id,
      occurredAt: first?.occurredAt ?? new Date(serverNow()).toISOString(),
      numbers: [...(draft.onto?.numbers ?? []), ...cases.map((one) => one.number)],
    },
  };
}
