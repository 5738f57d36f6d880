import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { api } from '../api/api.ts';
import { ask } from '../api/ask.ts';
import { meQuery } from '../api/queries.ts';
import type { Answer, ItemOf } from '../api/shapes.ts';
import { has } from '../app/rights.ts';
import { spanOf } from '../time/days.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { WithRight } from '../ui/WithRight.tsx';
import { useSpeech } from '../words/language.ts';
import { type AuditSearch, readAuditSearch } from './audit-search.ts';
import { DayFields } from './DayFields.tsx';
import './privacy.css';

const route = getRouteApi('/inside/audit');
type Entry = ItemOf<'getAudit'>;

/** What was done by whom; a name or a subject narrows the list to itself. */
export function AuditPage() {
  return (
    <WithRight right="readAudit">
      <Audit />
    </WithRight>
  );
}

function Audit() {
  const { t, say } = useSpeech();
  usePageTitle(t('privacy.audit'));
  // What else stands in the address comes with it.
  const search = readAuditSearch({ ...route.useSearch() });
  const { data: me } = useQuery(meQuery);
  const navigate = route.useNavigate();
  const narrow = (change: Partial<Record<keyof AuditSearch, string | undefined>>) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    return navigate({ search: Object.fromEntries(next) });
  };
  const actions = useQuery({
    queryKey: ['audit-actions'],
    queryFn: ({ signal }) => api('GET', '/api/audit/actions', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { from: _from, to: _to, ...words } = search;
  const span = spanOf(search);
  const audit = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      ask<Answer<'getAudit'>>('GET', '/api/audit', {
        query: { ...words, ...span, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = audit.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page stack">
      <div className="row spread wrap">
        <h1>{t('privacy.audit')}</h1>
        {has(me, 'readReaders') && <Link to="/audit/readers">{t('privacy.whoRead')}</Link>}
      </div>
      <div className="row wrap log-filters">
        <Select
          aria-label={t('privacy.auditAction')}
          style={{ minWidth: 200 }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('privacy.auditAll')}
          value={search.action ?? null}
          onChange={(action) => narrow({ action: action ?? undefined })}
          options={(actions.data?.items ?? []).map(({ key, label }) => ({ value: key, label: say(label) }))}
        />
        <DayFields id="audit" search={search} narrow={narrow} />
        {Object.keys(search).length > 0 && (
          <Button onClick={() => navigate({ search: {} })}>{t('privacy.auditClear')}</Button>
        )}
      </div>
      <div className="card card-body">
        {audit.isPending && <Loading lines={8} />}
        {audit.isError && rows.length === 0 && <Failed error={audit.error} onRetry={() => audit.refetch()} />}
        {audit.isSuccess && rows.length === 0 && <Empty title={t('privacy.auditEmpty')} />}
        <ul className="log-lines">
          {rows.map((entry) => (
            <Line key={entry.id} entry={entry} narrow={narrow} />
          ))}
        </ul>
      </div>
      {audit.hasNextPage && (
        <div>
          <Button onClick={() => audit.fetchNextPage()} loading={audit.isFetchingNextPage}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Line({
  entry,
  narrow,
}: {
  entry: Entry;
  narrow: (change: Partial<Record<keyof AuditSearch, string>>) => unknown;
}) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { actor, subject } = entry;
  const kinds: Record<string, string> = {
    system: t('privacy.system'),
    nobody: t('privacy.nobody'),
    resident: t('privacy.resident'),
  };
  const name = actor.name ?? kinds[actor.kind] ?? actor.kind;
  return (
    <li className="stack tight">
      <div className="row wrap">
        <strong>{say(entry.actionLabel)}</strong>
        {actor.id ? (
          <Button
            type="link"
            size="small"
            title={t('privacy.auditOnly', { name })}
            onClick={() => narrow({ actor: actor.id! })}
          >
            {name}
          </Button>
        ) : (
          <span>{name}</span>
        )}
        {subject?.name && <Subject subject={subject} />}
        <time className="quiet small num log-time" dateTime={entry.at} title={exactTime(entry.at)}>
          {sayTime(entry.at, serverNow(), speech)}
        </time>
      </div>
      <div className="row wrap small quiet">
        {entry.project && <span>{entry.project.name}</span>}
        {entry.details.map((one) => (
          <span key={one.key}>
            {t('common.of', { label: say(one.label), value: say(one.valueLabel) || one.text })}
          </span>
        ))}
        {entry.ip && <span className="num">{entry.ip}</span>}
      </div>
    </li>
  );
}

function Subject({ subject }: { subject: NonNullable<Entry['subject']> }) {
  if (subject.kind === 'person')
    return (
      <Link to="/persons/$personId" params={{ personId: subject.id }}>
        {subject.name}
      </Link>
    );
  if (subject.kind === 'case')
    return (
      <Link to="/cases/$caseId" params={{ caseId: subject.id }} className="num">
        {subject.name}
      </Link>
    );
  return <span>{subject.name}</span>;
}
