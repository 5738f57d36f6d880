import { label } from '../directory/labels.ts';
import type { ActionDefinition } from '../kernel/define-process.ts';
import { form, words } from './fields.ts';

/**
 * The end that nobody agreed to: the manager asks, a supervisor or another manager carries it out with him. Its own
 * state, because no promise counts as kept by it; the customer may come back from there.
 */
export const forceClose = <const State extends string>(
  from: readonly State[],
): ActionDefinition<State | 'forced', never> => ({
  label: label('强制关闭', 'Close by force'),
  event: 'forceClosed',
  told: label('强制关闭', 'Closed by force'),
  from,
  to: 'forced',
  by: ['manager'],
  needsSecond: ['supervisor', 'manager'],
  input: form({
    reason: words({
      label: label('为什么不能按流程关闭', 'Why it cannot be closed in the usual way'),
      max: 500,
    }),
  }),
  danger: true,
});
