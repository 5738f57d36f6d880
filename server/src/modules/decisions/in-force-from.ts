import { label } from '../../directory/labels.ts';
import type { FieldError } from '../../platform/errors/fail.ts';
import { instantFrom } from '../../platform/time.ts';

const farthestYears = 3;

/** From when on a decision holds; a minute ago is now, for whoever chose it has taken a minute to send it. */
export function inForceFrom(
  told: string | undefined,
  now: Temporal.Instant,
): { at: Temporal.Instant; faults: FieldError[] } {
  if (!told) return { at: now, faults: [] };
  const at = instantFrom(told).round('millisecond');
  const isBefore = (other: Temporal.Instant) => Temporal.Instant.compare(at, other) < 0;
  const path = '/effectiveFrom';
  if (isBefore(now.subtract({ minutes: 1 })))
    return {
      at,
      faults: [{ path, message: label('生效时间不能早于现在', 'Nothing comes into force before now') }],
    };
  if (!isBefore(now.add({ hours: farthestYears * 366 * 24 })))
    return {
      at,
      faults: [
        {
          path,
          message: label(
            `生效时间不能晚于${farthestYears}年以后`,
            `No later than ${farthestYears} years from now`,
          ),
        },
      ],
    };
  return { at: isBefore(now) ? now : at, faults: [] };
}
