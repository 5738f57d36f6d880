import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useSpeech } from '../words/language.ts';
import { upkeepQuery } from './archive-queries.ts';
import type { ListSearch } from './archives-search.ts';
import type { TabProps } from './HousesTab.tsx';
import { defaultMonths } from './Lacks.tsx';
import type { UpkeepCount } from './shapes.ts';

/** How complete and how fresh the files are; every figure opens its rows. */
export function UpkeepTab({ project, search }: TabProps) {
  const { t } = useSpeech();
  const [months, setMonths] = useState(defaultMonths);
  const upkeep = useQuery({ ...upkeepQuery(project, months), placeholderData: (before) => before });
  return (
    <div className="stack">
      <div className="row wrap">
        <span className="quiet">{t('archives.upkeepMonths')}</span>
        <Segmented<number>
          aria-label={t('archives.upkeepMonths')}
          value={months}
          options={[3, 6, 12, 24].map((n) => ({ value: n, label: t('archives.months', { n }) }))}
          onChange={setMonths}
        />
      </div>
      {upkeep.isPending && <Loading lines={6} />}
      {upkeep.isError && <Failed error={upkeep.error} onRetry={() => upkeep.refetch()} />}
      {upkeep.data && (
        <div className="upkeep-columns">
          <Counts of="houses" count={upkeep.data.houses} months={months} project={search.project} />
          <Counts of="people" count={upkeep.data.persons} months={months} project={search.project} />
        </div>
      )}
    </div>
  );
}

interface CountsProps {
  of: 'houses' | 'people';
  count: UpkeepCount;
  months: number;
  project: string | undefined;
}

function Counts({ of, count, months, project }: CountsProps) {
  const { t, say } = useSpeech();
  const rows = (filter: ListSearch) => ({ project, tab: of === 'houses' ? undefined : of, ...filter });
  const gaps = count.missing.filter((gap) => gap.count > 0).toSorted((a, b) => b.count - a.count);
  return (
    <section className="card card-body stack" aria-labelledby={`upkeep-${of}`}>
      <div className="row spread wrap">
        <h2 id={`upkeep-${of}`}>{t(`archives.${of}`)}</h2>
        <Link to="/archives" search={rows({})} className="num">
          {t('archives.upkeepTotal', { n: count.total })}
        </Link>
      </div>
      {count.total === 0 && <p className="quiet">{t('archives.upkeepNone')}</p>}
      {count.total > 0 && (
        <ul className="upkeep-list">
          <Gap
            label={t('archives.upkeepStale', { n: months })}
            count={count.stale}
            total={count.total}
            search={rows({ staleMonths: months })}
          />
          {gaps.map(({ field, label, count: n }) => (
            <Gap
              key={field}
              label={t('archives.missingOf', { field: say(label) })}
              count={n}
              total={count.total}
              search={rows({ missing: field })}
            />
          ))}
        </ul>
      )}
      {count.total > 0 && gaps.length === 0 && (
        <p className="archive-complete">{t('archives.upkeepComplete')}</p>
      )}
    </section>
  );
}

function Gap({
  label,
  count,
  total,
  search,
}: {
  label: string;
  count: number;
  total: number;
  search: Record<string, unknown>;
}) {
  const { t } = useSpeech();
  const share = total > 0 ? count / total : 0;
  return (
    <li className="upkeep-gap">
      <span>{label}</span>
      {count > 0 ? (
        <Link to="/archives" search={search} className="num" title={t('archives.upkeepShow', { n: count })}>
          {count}
        </Link>
      ) : (
        <span className="num quiet">0</span>
      )}
      <span className="num small quiet upkeep-share">{percent(share)}</span>
      <span className="upkeep-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </li>
  );
}

/** A few of many thousands must not read as none. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  return `${Math.floor(share * 100)}%`;
}
