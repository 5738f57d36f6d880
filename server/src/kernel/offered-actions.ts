import type { TObject } from 'typebox';
import type { Actor } from '../directory/actor.ts';
import type { Label } from '../directory/labels.ts';
import type { CaseRow } from './case.ts';
import type { Process } from './define-process.ts';
import { type Family, reasonNotTo, suits } from './guards.ts';
import { alreadyAsked, offeredOfSecond, rolesInWords, type WaitingSecond } from './second.ts';
import { actorMay } from './who-may.ts';

export interface OfferedAction {
  key: string;
  label: Label;
  /** JSON Schema of the input; every screen draws its form from this. */
  form: TObject | Record<string, never>;
  disabledReason?: Label;
  danger?: true;
  /** Taking it only asks for it: somebody else with one of these posts must agree. */
  needsSecond?: Label;
  /** What it would do can be looked at before. */
  preview?: true;
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
  waiting: WaitingSecond | null,
): OfferedAction[] {
  const own = Object.entries(process.actions)
    .filter(
      ([, action]) =>
        action.from.includes(row.state) && suits(action, row) && actorMay(actor, action.by, row),
    )
    .map(([key, action]) => ({
      key,
      label: action.label,
      form: action.input ?? {},
      ...withReason(
        reasonNotTo(process, action, row, family) ?? (action.needsSecond && waiting ? alreadyAsked : null),
      ),
      ...(action.danger ? { danger: true as const } : {}),
      ...(action.needsSecond ? { needsSecond: rolesInWords(action.needsSecond) } : {}),
      ...(action.preview ? { preview: true as const } : {}),
    }));
  return waiting ? [...offeredOfSecond(process, row, actor, family, waiting), ...own] : own;
}

const withReason = (reason: Label | null) => (reason ? { disabledReason: reason } : {});
