import type { TObject } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import type { Label } from '../../directory/labels.ts';
import type { CaseSnapshot } from '../case.ts';
import type { Clock } from '../clocks/clock.ts';
import type { ActionDefinition, Process } from '../define-process.ts';
import { alreadyAsked, offeredOfSecond, rolesInWords, type WaitingSecond } from '../second/second.ts';
import { clocksLeft, formOfDelay, reasonNotToDelay } from './delays.ts';
import { type Family, reasonNotTo, suits } from './guards.ts';
import { reasonNotToHold } from './holds.ts';
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
  /** When the clocks would be due after it can be asked before. */
  movesClocks?: true;
}

/**
 * The only place that says what this actor may do next with this case, and why not. What the actor's post never does
 * is left out; what only this moment forbids is there with its reason.
 */
export function offeredActions(
  process: Process,
  snapshot: CaseSnapshot,
  actor: Actor,
  family: Family,
  waiting: WaitingSecond | null,
  now: Temporal.Instant,
  clocks: readonly Clock[],
): OfferedAction[] {
  const row = snapshot.case;
  const own = Object.entries(process.actions)
    .filter(
      ([, action]) =>
        action.from.includes(row.state) && suits(action, row) && actorMay(actor, action.by, row),
    )
    .map(([key, action]) => {
      const left = key === process.delays?.action ? clocksLeft(process, actor, snapshot, clocks) : null;
      const tooLong = isReason(left) ? left : reasonNotToHold(process, key, actor, snapshot, now);
      const form = action.input ?? {};
      return {
        key,
        label: action.label,
        form: left && !isReason(left) ? formOfDelay(process, form as TObject, left) : form,
        ...withReason(
          reasonNotTo(process, action, row, family) ??
            tooLong ??
            (action.needsSecond && waiting ? alreadyAsked : null),
        ),
        ...(action.danger ? { danger: true as const } : {}),
        ...(action.needsSecond ? { needsSecond: rolesInWords(action.needsSecond) } : {}),
        ...(movesClocks(process, key, action) ? { movesClocks: true as const } : {}),
        ...(action.preview ? { preview: true as const } : {}),
      };
    });
  return waiting ? [...offeredOfSecond(process, row, actor, family, waiting), ...own] : own;
}

/** Why no further hold or delay is to be had, whatever would be filled in. */
export const reasonToWaitNoLonger = (...asked: Parameters<typeof reasonNotToHold>): Label | null =>
  reasonNotToHold(...asked) ?? reasonNotToDelay(...asked);

/** Whether taking the action gives clocks another due time that can be looked at before. */
export const movesClocks = (
  { holds, delays }: Process,
  key: string,
  action: ActionDefinition<string, string>,
): boolean =>
  key === holds?.action ||
  key === delays?.action ||
  (action.effects?.some((effect) => effect === 'retarget' || effect === 'convert') ?? false);

const isReason = (left: Clock[] | Label | null): left is Label => left !== null && !Array.isArray(left);

const withReason = (reason: Label | null) => (reason ? { disabledReason: reason } : {});
