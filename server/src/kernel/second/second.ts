import { type TObject, Type } from 'typebox';
import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { type Role, roleLabels } from '../../directory/roles.ts';
import { visible } from '../../platform/http/formats.ts';
import { hours, instantFrom } from '../../platform/time.ts';
import { type Family, reasonNotTo } from '../acting/guards.ts';
import type { OfferedAction } from '../acting/offered-actions.ts';
import { actorMay } from '../acting/who-may.ts';
import type { CaseRow, CaseSnapshot, EventRow } from '../case.ts';
import type { ActionDefinition, Process } from '../define-process.ts';

/** How long a request waits for its second person unless it says otherwise. */
export const secondWithin = hours(24);

/** What the second person, or whoever asked, may do about a request; offered beside the actions of the process. */
export const secondVerbs = ['approveSecond', 'declineSecond', 'withdrawSecond'] as const;
export type SecondVerb = (typeof secondVerbs)[number];

export const isSecondVerb = (key: string): key is SecondVerb =>
  (secondVerbs as readonly string[]).includes(key);

/** A request on a case that nobody has decided, and nothing has overtaken. */
export interface WaitingSecond {
  approval: string;
  action: string;
  askedBy: string;
  asked: EventRow;
  expiresAt: Temporal.Instant;
}

/**
 * The request that waits on this case. It is folded from the events, as clocks are: a newer version, a decision and
 * the passing of its time each end it without anything being written.
 */
export function waitingSecond(
  { case: row, events }: CaseSnapshot,
  now: Temporal.Instant,
): WaitingSecond | null {
  const last = lastRequest(events);
  if (!last || last.decided || last.asked.version !== row.version) return null;
  if (Temporal.Instant.compare(last.expiresAt, now) <= 0) return null;
  return last;
}

export function lastRequest(
  events: readonly EventRow[],
): (WaitingSecond & { decided: EventRow | null }) | null {
  const asked = events.findLast((event) => event.kind === 'secondAsked');
  const second = asked?.data.second;
  if (!asked || !second?.action || !second.expiresAt) return null;
  const decided = events.find(
    (event) => event.seq > asked.seq && event.data.second?.approval === second.approval,
  );
  return {
    approval: second.approval,
    action: second.action,
    askedBy: asked.actor.id!,
    asked,
    expiresAt: instantFrom(second.expiresAt),
    decided: decided ?? null,
  };
}

/** Why there is nothing to decide on this case, in words. */
export function reasonNotWaiting(snapshot: CaseSnapshot): Label {
  const last = lastRequest(snapshot.events);
  if (!last) return label('没有等待第二人同意的申请', 'Nothing waits for a second person here');
  if (last.decided) return alreadyDecided;
  if (last.asked.version !== snapshot.case.version) return overtaken;
  return expired;
}

export const overtaken = label(
  '工单后来有了变化，原申请已失效，需要重新申请',
  'The case has moved on since; the request no longer stands and must be made anew',
);
export const replaced = label(
  '您看到的申请已被另一项申请取代，请重新查看',
  'Another request has taken the place of the one you saw; please look again',
);
export const alreadyAsked = label(
  '已有一项申请在等待第二人同意',
  'A request already waits for a second person',
);
export const alreadyDecided = label('这项申请已经处理过了', 'This request has been decided already');
export const expired = label('申请已过期，需要重新申请', 'The request has expired and must be made anew');

/** Never whoever asked, whatever other posts he holds; a post in the project, as the action demands it. */
export const mayBeSecond = (
  actor: Actor,
  roles: readonly Role[] | undefined,
  row: CaseRow,
  askedBy: string,
): boolean => actor.kind === 'staff' && actor.id !== askedBy && actorMay(actor, roles ?? [], row);

/** What this actor may do about a request that waits. */
export function offeredOfSecond(
  process: Process,
  row: CaseRow,
  actor: Actor,
  family: Family,
  waiting: WaitingSecond,
): OfferedAction[] {
  const action = process.actions[waiting.action];
  if (!action) return [];
  if (actor.kind === 'staff' && actor.id === waiting.askedBy) {
    return [{ key: 'withdrawSecond', label: about(withdraw, action), form: thisRequest(waiting) }];
  }
  if (!mayBeSecond(actor, action.needsSecond, row, waiting.askedBy)) return [];
  const reason = reasonNotTo(process, action, row, family);
  return [
    {
      key: 'approveSecond',
      label: about(approve, action),
      form: thisRequest(waiting),
      ...(reason ? { disabledReason: reason } : {}),
      danger: true,
      ...(action.preview ? { preview: true as const } : {}),
    },
    { key: 'declineSecond', label: about(decline, action), form: thisRequest(waiting, declineForm) },
  ];
}

/** The form names the request it was offered for: another may have taken its place since. */
const thisRequest = ({ approval }: WaitingSecond, form: TObject = Type.Object({})): TObject =>
  Type.Object(
    { approval: Type.Optional(Type.Literal(approval)), ...form.properties },
    { additionalProperties: false },
  );

export const declineForm: TObject = Type.Object(
  {
    reason: Type.String({
      format: 'text',
      minLength: 1,
      maxLength: 500,
      pattern: visible,
      label: label('不同意的原因', 'Why not'),
    }),
  },
  { additionalProperties: false },
);

const approve = label('同意', 'Approve');
const decline = label('不同意', 'Decline');
const withdraw = label('撤回申请', 'Withdraw');

const about = (verb: Label, action: ActionDefinition<string, string>): Label =>
  label(`${verb.zh}：${action.label.zh}`, `${verb.en}: ${action.label.en}`);

/** How the story tells what happened to a request. */
export function toldOfSecond(process: Process, event: EventRow): Label | null {
  const told = secondEvents[event.kind];
  if (!told) return null;
  const action = process.actions[event.data.second?.action ?? '']?.label ?? label('操作', 'action');
  return label(`${told.zh}：${action.zh}`, `${told.en}: ${action.en}`);
}

/** What asking for a second person writes beside the action itself. */
export const secondEvents: Record<string, Label> = {
  secondAsked: label('申请，等待第二人同意', 'Asked for; needs a second person'),
  secondDeclined: label('第二人不同意', 'Declined by the second person'),
  secondWithdrawn: label('撤回申请', 'Request withdrawn'),
};

/** The posts of which any one will do, for sentences that say whose consent is needed. */
export const rolesInWords = (roles: readonly Role[]): Label =>
  label(
    roles.map((role) => roleLabels[role].zh).join('、'),
    roles.map((role) => roleLabels[role].en).join(', '),
  );
