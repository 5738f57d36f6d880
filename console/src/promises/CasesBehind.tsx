import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import { casesQuery, type Figure, type Month } from './promise-queries.ts';

/** As many as the server shows. */
const most = 200;

/** The cases that a figure counted. */
export function CasesBehind(props: {
  figure: Figure;
  month: Month;
  project: string | undefined;
  onClose: () => void;
}) {
  const { figure, month, project, onClose } = props;
  const speech = useSpeech();
  const { t, say } = speech;
  const narrow = useNarrow();
  const { data, error, refetch } = useQuery(casesQuery(figure, month, project));
  const what = t(`promises.${figure.only ?? figure.outcome}`);
  const at = (iso: string) => sayTime(iso, serverNow(), speech);
  return (
    <Drawer
      open
      title={t('promises.cases', { what, n: data?.length ?? '' })}
      onClose={onClose}
      size={narrow ? '100%' : 560}
    >
      <p className="quiet">{say(figure.promise.sentence)}</p>
      {!data && error && <Failed error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data?.length === 0 && <Empty title={t('promises.casesNone')} />}
      {data?.length === most && <p className="small quiet">{t('promises.casesMost')}</p>}
      <ul>
        {data?.map((one) => (
          <li key={`${one.id} ${one.decidedAt} ${one.dueAt}`} className="promise-case">
            <div className="row spread wrap">
              <Link to="/cases/$caseId" params={{ caseId: one.id }} className="num">
                {one.number}
              </Link>
              <span>{say(one.stateLabel)}</span>
            </div>
            <p className="quiet small">
              {[
                one.place ?? one.project,
                one.dueAt && t('promises.due', { time: at(one.dueAt) }),
                one.metAt ? t('promises.met', { time: at(one.metAt) }) : t('promises.notMet'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
