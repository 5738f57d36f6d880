import type { TObject } from 'typebox';
import type { Actor } from '../directory/actor.ts';
import type { Label } from '../directory/labels.ts';
import type { CaseRow } from './case.ts';
import type { ActionDefinition, Process } from './define-process.ts';
import { type Family, reasonAgainst } from './guards.ts';
import { actorMay } from './who-may.ts';

export interface OfferedAction {
  key: string;
  label: Label;
  /** JSON Schema of the input; every screen draws its form from this. */
  form: TObject | Record<string, never>;
  disabledReason?: Label;
  danger?: true;
}

/**
 * The only place that says what this actor may do next with this case, and why not. What the actor's post never does
 * is left out; what only this moment forbids is there with its reason.
 */
export function offeredActions(
  process: Process,
  row: CaseRow,
  actor: Actor,
  family: Family,
): OfferedAction[] {
  return Object.entries(process.actions)
    .filter(([, action]) => action.from.includes(row.state) && actorMay(actor, action.by, row))
    .map(([key, action]) => ({
      key,
      label: action.label,
      form: action.input ?? {},
      ...withReason(reasonNotTo(process, action, row, family)),
      ...(action.danger ? { danger: true as const } : {}),
    }));
}

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

const withReason = (reason: Label | null) => (reason ? { disabledReason: reason } : {});
