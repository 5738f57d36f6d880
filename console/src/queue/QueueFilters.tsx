import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { processesQuery } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import { type QueueSearch, type Whose, whoseList } from './queue-search.ts';

export function QueueFilters({
  search,
  projects,
  children,
}: {
  search: QueueSearch;
  projects: Me['projects'];
  /** What may be done with the whole list. */
  children?: ReactNode;
}) {
  const { t, say } = useSpeech();
  const navigate = useNavigate();
  const { data: processes = [] } = useQuery(processesQuery);
  const narrow = (change: Partial<QueueSearch>) =>
    navigate({ to: '/', search: { ...search, ...change }, replace: true });
  return (
    <div className="row wrap queue-filters">
      <Segmented<Whose>
        aria-label={t('queue.whose')}
        value={search.whose ?? 'all'}
        options={whoseList.map((whose) => ({ value: whose, label: t(`queue.${whose}`) }))}
        onChange={(whose) => narrow({ whose: whose === 'all' ? undefined : whose, holder: undefined })}
      />
      <Segmented<string>
        aria-label={t('queue.status')}
        value={search.closed ? 'closed' : 'open'}
        options={['open', 'closed'].map((status) => ({ value: status, label: t(`queue.${status}`) }))}
        onChange={(status) => narrow({ closed: status === 'closed' ? true : undefined })}
      />
      <Select
        className="queue-select"
        aria-label={t('queue.process')}
        value={search.process ?? ''}
        options={[
          { value: '', label: t('queue.anyProcess') },
          ...processes.map((process) => ({ value: process.key, label: say(process.label) })),
        ]}
        onChange={(process) => narrow({ process: process || undefined })}
      />
      {projects.length > 1 && (
        <Select
          className="queue-select"
          aria-label={t('queue.project')}
          value={search.project ?? ''}
          options={[
            { value: '', label: t('queue.anyProject') },
            ...projects.map((project) => ({ value: project.id, label: project.name })),
          ]}
          onChange={(project) => narrow({ project: project || undefined })}
        />
      )}
      {search.holder && (
        <span className="row small">
          {t('staff.holder')}
          <Button size="small" type="link" onClick={() => narrow({ holder: undefined })}>
            {t('staff.showAll')}
          </Button>
        </span>
      )}
      {children}
    </div>
  );
}
