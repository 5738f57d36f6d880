import { label } from '../../directory/labels.ts';
import { type Bilingual, fail } from '../../platform/errors/fail.ts';
import './decision.errors.ts';

/** Tells somebody that what he decides about is no longer what he looked at, and who has changed it. */
export function refuseStale(
  madeBy: string | null,
  what: Bilingual,
  details?: Record<string, unknown>,
): never {
  return fail('decision.stale', { who: madeBy ?? label('有人', 'Somebody'), what }, [], {
    who: madeBy,
    ...details,
  });
}
