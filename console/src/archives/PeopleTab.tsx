import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useSpeech } from '../words/language.ts';
import { personsQuery } from './archive-queries.ts';
import { isNarrowed, listSearch } from './archives-search.ts';
import { Filters } from './Filters.tsx';
import type { TabProps } from './HousesTab.tsx';
import { ListFrame } from './ListFrame.tsx';
import { NewPerson } from './NewPerson.tsx';
import { PersonRows } from './PersonRows.tsx';
import { mayWrite, readableProjects } from './rights.ts';

export function PeopleTab({ project, search, me }: TabProps) {
  const { t } = useSpeech();
  const [adding, setAdding] = useState(false);
  const asked = listSearch('people', search);
  const list = useInfiniteQuery(personsQuery(project, asked));
  const writes = mayWrite(me, project);
  useHotkey('n', () => writes && setAdding(true), { first: true });
  // Somebody of several projects may simply have opened the wrong one.
  const elsewhere = readableProjects(me).length > 1 ? t('archives.emptyElsewhere') : null;
  const emptyHelp = writes ? t('archives.emptyHousesHelp') : elsewhere;
  return (
    <div className="stack archive-main">
      <Filters tab="people" project={project} search={search}>
        {writes && (
          <Button type="primary" onClick={() => setAdding(true)} aria-keyshortcuts="n">
            {t('archives.newPerson')}
          </Button>
        )}
      </Filters>
      <ListFrame
        list={list}
        keys={t(writes ? 'archives.keysPeople' : 'archives.keysPeopleRead')}
        empty={isNarrowed(asked) ? t('archives.emptyFilter') : t('archives.emptyPeople')}
        emptyHelp={isNarrowed(asked) ? null : emptyHelp}
      >
        {(rows) => <PersonRows rows={rows} project={project} />}
      </ListFrame>
      {adding && <NewPerson project={project} onClose={() => setAdding(false)} />}
    </div>
  );
}
