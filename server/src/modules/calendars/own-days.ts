import type { Calendar } from '../../kernel/clocks/calendar.ts';

/** The days that a unit has made other than the rest, by date; those of the State Council are not its own. */
export const ownDays = ({ days = {} }: Pick<Calendar, 'days'>) =>
  Object.entries(days).filter(([, { kind }]) => kind === 'local');
