import type { NumberKind } from '../platform/crypto/recognise.ts';
import { hasRightIn, type RightName } from './access.ts';
import type { Actor } from './actor.ts';

const rights: Record<NumberKind, RightName> = {
  phone: 'revealPhones',
  plate: 'revealPhones',
  idNumber: 'revealIdNumbers',
  bankCard: 'revealIdNumbers',
};

/** Whether numbers of this kind may be shown in full to the actor, for a reason, in this project. */
export const mayReveal = (actor: Actor, kind: NumberKind, projectId: string): boolean =>
  hasRightIn(actor, rights[kind], projectId);
