import { dayFrom } from '../time/days.ts';

export interface AuditSearch {
  action?: string;
  actor?: string;
  subject?: string;
  from?: string;
  to?: string;
}

export interface ReadersSearch {
  person?: string;
  from?: string;
  to?: string;
}

/** What of an address narrows the audit; anything else in it is left out. */
export const readAuditSearch = (search: Record<string, unknown>): AuditSearch =>
  keep(search, ['action', 'actor', 'subject']);

export const readReadersSearch = (search: Record<string, unknown>): ReadersSearch => keep(search, ['person']);

function keep(search: Record<string, unknown>, words: readonly string[]): Record<string, string> {
  const kept = [
    ...words.filter((key) => typeof search[key] === 'string'),
    ...['from', 'to'].filter((key) => dayFrom(search[key])),
  ];
  return Object.fromEntries(kept.map((key) => [key, String(search[key])]));
}
