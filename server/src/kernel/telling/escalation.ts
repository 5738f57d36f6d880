import type { Step } from '../define-process.ts';

/** The holder is warned at 80 %, the supervisor told when the promise breaks. */
export const warnThenSupervisor: readonly Step[] = [
  { key: 'warn', at: 0.8, tell: 'holder' },
  { key: 'breach', at: 1, tell: 'supervisor' },
];

/** Work that nobody holds: who is on duty and the supervisor hear at half time already, the manager when it breaks. */
export const nobodysWork: readonly Step[] = [
  { key: 'half', at: 0.5, tell: ['onDuty', 'supervisor'] },
  { key: 'breach', at: 1, tell: 'manager' },
];
