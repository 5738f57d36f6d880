/** From one day to another, both counted; null is open. The share is a part of one: 0.5. */
export interface OwnedSpan {
  from: string | null;
  to: string | null;
  share: number;
}

const tenThousandths = 10_000;

/** The first day on which owners would hold more than the whole, with their sum; null when there is none. */
export function overOwned(spans: readonly OwnedSpan[]): { date: string | null; sum: number } | null {
  // The sum only rises on days when somebody begins to own, so no other day has to be looked at.
  const days = [...new Set(spans.map((span) => span.from))].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
  for (const date of days) {
    const owning = spans.filter((span) => includes(span, date));
    const sum = owning.reduce((total, span) => total + Math.round(span.share * tenThousandths), 0);
    if (sum > tenThousandths) return { date, sum: sum / tenThousandths };
  }
  return null;
}

/** Whether two spans share a day. */
export function overlap(a: Omit<OwnedSpan, 'share'>, b: Omit<OwnedSpan, 'share'>): boolean {
  return startsBy(a, b.to) && startsBy(b, a.to);
}

function includes(span: OwnedSpan, date: string | null): boolean {
  if (date === null) return span.from === null;
  return startsBy(span, date) && (span.to === null || date <= span.to);
}

function startsBy({ from }: { from: string | null }, date: string | null): boolean {
  return from === null || date === null || from <= date;
}
