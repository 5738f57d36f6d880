import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { childrenQuery } from './archive-queries.ts';
import type { WhereProps } from './PlaceTree.tsx';
import { shortName } from './short-name.ts';

/** The tree where there is room for one level only: a list one goes down into, and back up. */
export function PlaceDrill(props: WhereProps & { name: string | null }) {
  const { project, projectName, under, ancestors, name, choose } = props;
  const { t } = useSpeech();
  const below = useQuery(childrenQuery(project, under ?? null));
  const parent = ancestors.at(-1);
  return (
    <nav className="card archive-drill" aria-label={t('archives.tree')}>
      {under && (
        <button
          type="button"
          className="drill-line drill-up"
          aria-label={`${t('archives.up')}${t('common.colon')}${parent?.name ?? projectName}`}
          onClick={() => choose(parent?.id)}
        >
          <LeftOutlined aria-hidden="true" />
          <span className="tree-name">{parent?.name ?? projectName}</span>
        </button>
      )}
      {below.isPending && <Loading lines={3} />}
      {below.isError && <Failed error={below.error} onRetry={() => below.refetch()} />}
      <ul aria-label={t('archives.level')}>
        {below.data?.map((place) => (
          <li key={place.id}>
            <button type="button" className="drill-line" onClick={() => choose(place.id)}>
              <span className="tree-name">{shortName(place.name, name)}</span>
              {place.childCount > 0 && <span className="num small quiet">{place.childCount}</span>}
              <RightOutlined aria-hidden="true" className="quiet" />
            </button>
          </li>
        ))}
      </ul>
      {!under && below.data?.length === 0 && (
        <p className="quiet small archive-tree-note">{t('archives.emptyTree')}</p>
      )}
    </nav>
  );
}
