import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nearbyQuery } from '../api/family-queries.ts';
import { meQuery } from '../api/queries.ts';
import { hasIn } from '../app/rights.ts';
import { DuplicateWords } from '../case/DuplicateWords.tsx';
import { useSpeech } from '../words/language.ts';
import '../case/merge.css';

/** What may have been logged already: open cases of the same place, or of the same kind next door. */
export function Nearby(props: { place: string; process: string; projectId: string }) {
  const { t } = useSpeech();
  const { data: me } = useQuery(meQuery);
  const may = hasIn(me, 'readAllCases', props.projectId);
  const { data = [] } = useQuery({ ...nearbyQuery(props.place, props.process), enabled: may });
  if (data.length === 0) return null;
  return (
    <section className="log-nearby stack tight" aria-label={t('merge.duplicates')}>
      <p>
        <strong>{t('merge.duplicates')}</strong> <span className="small">{t('merge.duplicatesHelp')}</span>
      </p>
      <ul className="stack tight">
        {data.map((one) => (
          <li key={one.id}>
            <Link to="/cases/$caseId" params={{ caseId: one.id }} target="_blank">
              <DuplicateWords duplicate={one} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
