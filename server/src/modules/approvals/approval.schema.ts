import { Type } from 'typebox';
import { AnyObject, Id, Instant, Label, Named, nullable } from '../../platform/http/shapes.ts';

export const ApprovalView = Type.Object({
  id: Id,
  kind: Type.String({ description: 'caseAction, or what else is asked for: export.persons' }),
  label: Label,
  state: Type.String({
    description: 'waiting, approved, used, declined, withdrawn, expired, or overtaken: the case has moved on',
  }),
  stateLabel: Label,
  entries: Type.Array(
    Type.Object({ key: Type.String(), label: Label, text: Type.String(), valueLabel: nullable(Label) }),
    { description: 'What exactly is asked, numbers masked' },
  ),
  projects: Type.Array(Named),
  case: nullable(Type.Object({ id: Id, number: Type.String() })),
  askedBy: Named,
  askedAt: Instant,
  expiresAt: Instant,
  decidedBy: nullable(Named),
  decidedAt: nullable(Instant),
  reason: nullable(Type.String()),
  mayDecide: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  use: nullable(
    Type.Object(
      { url: Type.String(), body: AnyObject, until: Instant },
      { description: 'What you asked for, approved and not yet used: send this' },
    ),
  ),
});

/** Of what answers 202: a second person must agree first. */
export const ApprovalAsked = Type.Object({
  approvalId: Id,
  expiresAt: Instant,
  message: Label,
});
