export interface AuditSearch {
  action?: string;
  actor?: string;
  subject?: string;
  from?: string;
  to?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What of an address narrows the audit; anything else in it is left out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const words = ['action', 'actor', 'subject'].filter((key) => typeof search[key] === 'string');
  const days = ['from', 'to'].filter((key) => day.test(String(search[key])));
  return Object.fromEntries([...words, ...days].map((key) => [key, search[key]]));
}
