import type { Action, Process } from '../api/shapes.ts';

/**
 * The step to put first: the one that keeps a promise whose clock is running, else the first that leads onward, else
 * the first that takes rested work up again. None where the ways on are different endings: which one it was is not for the page to suggest.
 */
export function leadingStep(actions: Action[], process: Process | undefined, state: string): string | null {
  if (!process) return null;
  const order = process.states.map((one) => one.key);
  const leadsTo = (step: Action) => process.actions.find((one) => one.key === step.key)?.to ?? null;
  const ends = (step: Action) => process.states.find((one) => one.key === leadsTo(step))?.final ?? false;
  const running = process.clocks.filter((clock) => clock.counts.includes(state));
  const free = actions.filter((step) => !step.disabledReason && !step.danger);
  const keeping = free.filter((step) => running.some((clock) => clock.met.includes(leadsTo(step) ?? '')));
  if (keeping.length > 1 && keeping.every(ends)) return null;
  const onward = (step: Action) => order.indexOf(leadsTo(step) ?? '') > order.indexOf(state);
  const takesUp = (step: Action) =>
    process.clocks.some((clock) => clock.counts.includes(leadsTo(step) ?? ''));
  const open = !process.states.find((one) => one.key === state)?.final;
  return (keeping[0] ?? free.find(onward) ?? (open ? free.find(takesUp) : undefined))?.key ?? null;
}
