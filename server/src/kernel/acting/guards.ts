import { type Label, label } from '../../directory/labels.ts';
import type { CaseRow } from '../case.ts';
import type { ActionDefinition, GuardName, Process } from '../define-process.ts';

/** After this many tries at different times the promise to ask is kept without an answer. */
export const attemptsBeforeGivingUp = 3;

export interface Child {
  id: string;
  number: string;
  process: string;
  relation: string;
  state: string;
  open: boolean;
}

/** Oldest first. */
export type Family = readonly Child[];

type Guard = (row: CaseRow, family: Family) => Label | null;

/** Each answers with the reason why not, or null. */
const guards: Record<GuardName, Guard> = {
  heldByNobody: (row) => (row.assigneeId ? label('已经有人接单了', 'Somebody has already taken it') : null),
  heldBySomebody: (row) =>
    row.assigneeId || row.teamId ? null : label('还没有派给任何人', 'Nobody has been given this yet'),
  childrenClosed: (_, family) => {
    // A case that was converted, or is called back about, has ended; what it left behind does not hold it.
    const numbers = family
      .filter((child) => child.open && child.relation === 'child')
      .map(({ number }) => number);
    if (numbers.length === 0) return null;
    return label(`还有未完成的子单：${numbers.join('、')}`, `Still open below it: ${numbers.join(', ')}`);
  },
  attemptsMade: (row) =>
    attempts(row) >= attemptsBeforeGivingUp
      ? null
      : label(
          `至少要在不同时间联系 ${attemptsBeforeGivingUp} 次，已联系 ${attempts(row)} 次`,
          `Needs ${attemptsBeforeGivingUp} attempts at different times; ${attempts(row)} made so far`,
        ),
  personKnown: (row) => (row.personId ? null : nobodyNamed),
  attemptsLeft: (row) =>
    attempts(row) < attemptsBeforeGivingUp ? null : label('联系次数已满', 'All attempts have been made'),
};

export const nobodyNamed = label('这张工单没有登记是哪位客户', 'This case does not say who asked');

const attempts = (row: CaseRow): number => Number(row.facts.attempts ?? 0);

export function reasonAgainst(names: readonly GuardName[], row: CaseRow, family: Family): Label | null {
  for (const name of names) {
    const reason = guards[name](row, family);
    if (reason) return reason;
  }
  return null;
}

/** Whether the action belongs to a case of this kind at all. */
export const suits = (action: ActionDefinition<string, string>, row: Pick<CaseRow, 'facts'>): boolean =>
  !action.only || action.only.is.includes(String(row.facts[action.only.fact]));

/** Why the moment forbids an action that state and post allow; null when nothing does. */
export function reasonNotTo(
  process: Process,
  action: ActionDefinition<string, string>,
  row: CaseRow,
  family: Family,
): Label | null {
  const ends =
    action.to !== undefined && process.states[action.to]?.final && !process.states[row.state]?.final;
  const goesOnElsewhere = action.effects?.includes('convert');
  const guards = [
    ...(action.guards ?? []),
    ...(ends && !goesOnElsewhere ? (['childrenClosed'] as const) : []),
  ];
  return reasonAgainst(guards, row, family);
}
