import { useQuery } from '@tanstack/react-query';
import { searchQuery } from '../api/queries.ts';
import type { Hit } from '../api/shapes.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useSpeech } from '../words/language.ts';

interface Found<Kind extends Hit['kind']> {
  hits: Extract<Hit, { kind: Kind }>[];
  /** They do not belong to the text yet. */
  busy: boolean;
  /** So much has been typed that an empty answer means something. */
  enough: boolean;
  /** What went wrong, or that it is still being looked for. */
  note: string | undefined;
}

/** Finds some kinds of things for a field, while one types. */
export function useFind<Kind extends Hit['kind']>(text: string, kinds: Kind[], least = 2): Found<Kind> {
  const { t } = useSpeech();
  const typed = text.trim();
  const q = useSettled(typed);
  const enough = [...q].length >= least;
  const { data, isFetching, error } = useQuery({ ...searchQuery(q, kinds, 10), enabled: enough });
  const busy = q !== typed || (enough && isFetching && !data);
  const hits = (enough && typed ? (data ?? []) : []).filter((hit): hit is Extract<Hit, { kind: Kind }> =>
    kinds.some((kind) => kind === hit.kind),
  );
  const note = error && typed ? sentenceFor(error, t) : busy && typed ? t('search.searching') : undefined;
  return { hits, busy, enough, note };
}
