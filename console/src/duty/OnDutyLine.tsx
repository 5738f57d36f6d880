import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/queries.ts';
import { has } from '../app/rights.ts';
import { useSpeech } from '../words/language.ts';
import { onDutyQuery } from './duty-queries.ts';

/** Who is on duty at this moment, over the list of work; leads to the roster. */
export function OnDutyLine({ project }: { project: string | undefined }) {
  const { t } = useSpeech();
  const { data: me } = useQuery(meQuery);
  const may = has(me, 'readDuty');
  const { data } = useQuery({ ...onDutyQuery(project), enabled: may });
  if (!may || !data) return null;
  const names = [...new Set(data.map(({ staff }) => staff.name))].join(t('common.listJoin'));
  return (
    <Link to="/duty" search={project ? { project } : {}} className="small">
      {t('common.of', { label: t('duty.now'), value: names || t('duty.nobody') })}
    </Link>
  );
}
