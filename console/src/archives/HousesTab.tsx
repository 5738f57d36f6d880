import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { placeQuery } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import { housesQuery } from './archive-queries.ts';
import { type ArchivesSearch, isNarrowed, listSearch } from './archives-search.ts';
import { Filters } from './Filters.tsx';
import { HouseRows } from './HouseRows.tsx';
import { ListFrame } from './ListFrame.tsx';
import { NewPlace } from './NewPlace.tsx';
import { PlaceDrill } from './PlaceDrill.tsx';
import { PlaceTree } from './PlaceTree.tsx';
import { mayWrite, readableProjects } from './rights.ts';

export interface TabProps {
  project: string;
  search: ArchivesSearch;
  me: Me;
}

/** Left where, right what is there. */
export function HousesTab({ project, search, me }: TabProps) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [adding, setAdding] = useState(false);
  const asked = listSearch('houses', search);
  const list = useInfiniteQuery(housesQuery(project, asked));
  const { data: chosen } = useQuery({
    ...placeQuery(search.under ?? ''),
    enabled: Boolean(search.under),
  });
  const under = search.under ? (chosen ?? null) : null;
  const writes = mayWrite(me, project);
  useHotkey('n', () => writes && setAdding(true), { first: true });
  const choose = (id: string | undefined) =>
    navigate({ to: '/archives', search: { ...search, under: id }, replace: true });
  const projectName = me.projects.find((one) => one.id === project)?.name ?? '';
  const where = { project, projectName, under: search.under, ancestors: under?.ancestors ?? [], choose };
  // Somebody of several projects may simply have opened the wrong one.
  const elsewhere = readableProjects(me).length > 1 ? t('archives.emptyElsewhere') : null;
  const emptyHelp = writes ? t('archives.emptyHousesHelp') : elsewhere;
  return (
    <div className="archive-columns">
      {narrow ? <PlaceDrill {...where} name={under?.name ?? null} /> : <PlaceTree {...where} />}
      <div className="stack archive-main">
        {under && (
          <div className="row spread wrap">
            <h2>{under.name}</h2>
            <Link to="/places/$placeId" params={{ placeId: under.id }}>
              {t('archives.openFile', { name: under.name })}
            </Link>
          </div>
        )}
        <Filters tab="houses" project={project} search={search}>
          {writes && (
            <Button type="primary" onClick={() => setAdding(true)} aria-keyshortcuts="n">
              {t('archives.newHouse')}
            </Button>
          )}
        </Filters>
        <ListFrame
          list={list}
          keys={t(writes ? 'archives.keys' : 'archives.keysRead')}
          empty={isNarrowed(asked) ? t('archives.emptyFilter') : t('archives.emptyHouses')}
          emptyHelp={isNarrowed(asked) ? null : emptyHelp}
        >
          {(rows) => <HouseRows rows={rows} project={project} above={under?.name ?? null} />}
        </ListFrame>
      </div>
      {adding && (
        <NewPlace
          project={project}
          parent={under ? { id: under.id, name: under.name, kind: under.kind } : null}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
