import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { duplicatesQuery } from './archive-queries.ts';
import type { TabProps } from './HousesTab.tsx';
import { mayManage } from './rights.ts';
import type { PersonRow } from './shapes.ts';

/** People who may be one and the same, side by side, with why the machine thinks so. */
export function Duplicates({ project, me }: TabProps) {
  const { t, say } = useSpeech();
  const pairs = useQuery(duplicatesQuery(project));
  if (pairs.isPending) return <Loading lines={6} />;
  if (pairs.isError) return <Failed error={pairs.error} onRetry={() => pairs.refetch()} />;
  if (pairs.data.length === 0) {
    return (
      <div className="card">
        <Empty title={t('archives.noDuplicates')}>
          <p className="state-help">{t('archives.noDuplicatesHelp')}</p>
        </Empty>
      </div>
    );
  }
  return (
    <ul className="stack">
      {pairs.data.map(({ reason, reasonLabel, persons: [one, other] }) => {
        // Somebody may have been merged between the finding and the showing.
        if (!one || !other) return null;
        return (
          <li key={`${one.id} ${other.id} ${reason}`} className="card card-body stack tight">
            <div className="row spread wrap">
              <span className="archive-reason">{say(reasonLabel)}</span>
              {mayManage(me, project) && (
                <Link to="/persons/$personId/merge" params={{ personId: one.id }} search={{ with: other.id }}>
                  {t('archives.compare')}
                </Link>
              )}
            </div>
            <div className="pair-columns">
              <Side person={one} />
              <Side person={other} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Side({ person }: { person: PersonRow }) {
  const { t, say } = useSpeech();
  return (
    <div className="stack tight">
      <div>
        <Link to="/persons/$personId" params={{ personId: person.id }}>
          {person.name}
        </Link>
        {person.salutation && person.salutation !== person.name && (
          <span className="quiet"> {person.salutation}</span>
        )}
      </div>
      <div className="num small">{person.phones.join(t('common.listJoin')) || t('person.noPhones')}</div>
      <div className="small quiet">
        {person.places.map((place) => `${place.name} ${say(place.roleLabel)}`).join(t('common.listJoin')) ||
          t('person.noPlaces')}
      </div>
    </div>
  );
}
