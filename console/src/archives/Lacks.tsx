import { useQuery } from '@tanstack/react-query';
import type { Label } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import { upkeepQuery } from './archive-queries.ts';
import type { Gap } from './shapes.ts';

export type Kept = 'houses' | 'persons';

export const defaultMonths = 12;

/** What can be missing, named by the server: it alone knows what a complete file is. */
export function useGapLabels(of: Kept, project: string): Gap[] {
  const { data } = useQuery(upkeepQuery(project, defaultMonths));
  return data?.[of].missing ?? [];
}

/** What a row still lacks, which only names the fields. */
export function Lacks({ of, project, missing }: { of: Kept; project: string; missing: readonly string[] }) {
  const labels = useGapLabels(of, project);
  const bare = (field: string): Label => ({ zh: field, en: field });
  const gaps = missing.map((field) => ({
    field,
    label: labels.find((one) => one.field === field)?.label ?? bare(field),
  }));
  return <Gaps missing={gaps} most={3} />;
}

/** What a file still lacks, as words; `lead` is said before them where no column says it. */
export function Gaps({ missing, lead, most }: { missing: readonly Gap[]; lead?: string; most?: number }) {
  const { t, say } = useSpeech();
  if (missing.length === 0) return <span className="archive-complete">{t('archives.complete')}</span>;
  // One tag more takes no more room than saying that there is one more.
  const shown = most !== undefined && missing.length > most + 1 ? most : missing.length;
  const rest = missing.slice(shown);
  return (
    <span className="archive-gaps">
      {lead && <span>{lead}</span>}
      {missing.slice(0, shown).map(({ field, label }) => (
        <span key={field} className="archive-gap">
          {say(label)}
        </span>
      ))}
      {rest.length > 0 && (
        <span className="small quiet" title={rest.map((gap) => say(gap.label)).join(t('common.listJoin'))}>
          {t('archives.moreGaps', { n: rest.length })}
        </span>
      )}
    </span>
  );
}
