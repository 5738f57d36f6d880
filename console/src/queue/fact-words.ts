import { useQuery } from '@tanstack/react-query';
import { processesQuery } from '../api/queries.ts';
import { formOf, type Label } from '../api/shapes.ts';

/** The words for a value a case carries, as its process's own form names them; null where it goes without saying. */
export function useFactWords(process: string, field: string, value: string | null): Label | null {
  const { data } = useQuery(processesQuery);
  if (!value) return null;
  const definition = data?.find((one) => one.key === process);
  const asked = definition && formOf(definition).properties?.[field];
  return asked && asked.default !== value ? (asked.labels?.[value] ?? null) : null;
}
