import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Label } from '../api/shapes.ts';
import { ExportButton } from '../exchange/ExportButton.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';
import { type ArchivesSearch, isNarrowed, type ListSearch, listSearch } from './archives-search.ts';
import { occupiedAsWords, personKindWords, roleWords, usageWords } from './fields.ts';
import { useGapLabels } from './Lacks.tsx';

interface FiltersProps {
  tab: 'houses' | 'people';
  project: string;
  search: ArchivesSearch;
  children?: ReactNode;
}

/** What narrows a list, what it can be taken away as, and what begins a new row. */
export function Filters({ tab, project, search, children }: FiltersProps) {
  const { t, say } = useSpeech();
  const navigate = useNavigate();
  const gaps = useGapLabels(tab === 'houses' ? 'houses' : 'persons', project);
  const narrow = (change: Partial<ListSearch>) =>
    navigate({ to: '/archives', search: { ...search, ...change }, replace: true });
  const asked = listSearch(tab, search);
  const select = (key: 'usage' | 'occupiedAs' | 'role' | 'kind', name: string, any: string, of: Words) => (
    <Select
      className="archive-select"
      aria-label={name}
      value={search[key] ?? ''}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: any },
        ...Object.entries(of).map(([value, label]) => ({ value, label: say(label) })),
      ]}
      onChange={(value) => narrow({ [key]: value || undefined })}
    />
  );
  return (
    <div className="row wrap archive-filters">
      <FilterBox
        label={t(tab === 'houses' ? 'archives.filterHouses' : 'archives.filterPeople')}
        text={search.q ?? ''}
        onText={(q) => narrow({ q: q || undefined })}
      />
      {tab === 'houses' ? (
        <>
          {select('occupiedAs', t('archives.state'), t('archives.stateAny'), occupiedAsWords)}
          {select('usage', t('archives.usage'), t('archives.usageAny'), usageWords)}
        </>
      ) : (
        <>
          {select('role', t('archives.role'), t('archives.roleAny'), roleWords)}
          {select('kind', t('archives.kind'), t('archives.kindAny'), personKindWords)}
        </>
      )}
      <Select
        className="archive-select"
        aria-label={t('archives.missing')}
        value={search.missing ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('archives.missingAny') },
          ...gaps.map(({ field, label }) => ({
            value: field,
            label: t('archives.missingOf', { field: say(label) }),
          })),
        ]}
        onChange={(missing) => narrow({ missing: missing || undefined })}
      />
      <Select
        className="archive-select"
        aria-label={t('archives.staleFilter')}
        value={search.staleMonths ?? 0}
        popupMatchSelectWidth={false}
        options={[
          { value: 0, label: t('archives.staleAny') },
          ...[...new Set([3, 6, 12, 24, ...(search.staleMonths ? [search.staleMonths] : [])])]
            .toSorted((a, b) => a - b)
            .map((n) => ({ value: n, label: t('archives.staleOver', { n }) })),
        ]}
        onChange={(months) => narrow({ staleMonths: months || undefined })}
      />
      {isNarrowed(asked) && (
        <Button
          type="text"
          onClick={() =>
            navigate({
              to: '/archives',
              search: { tab: search.tab, project: search.project, under: search.under },
            })
          }
        >
          {t('archives.clear')}
        </Button>
      )}
      <div className="row archive-acts">
        <ExportButton of={tab === 'houses' ? 'houses' : 'persons'} search={{ project, ...asked }} />
        {children}
      </div>
    </div>
  );
}

type Words = Record<string, Label>;

/** Typed here, asked a moment later; what the address says wins when it is changed from elsewhere. */
function FilterBox({ label, text, onText }: { label: string; text: string; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const settled = useSettled(typed.trim(), 250);
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the typing settles, not when the address moves.
  useEffect(() => {
    if (settled !== text && settled === typed.trim()) onText(settled);
  }, [settled]);
  return (
    <Input.Search
      className="archive-box"
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(value) => onText(value.trim())}
    />
  );
}
