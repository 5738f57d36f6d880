import type { Actor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import type { CaseRow } from '../case.ts';
import type { Limited, Limits } from '../define-process.ts';
import { rolesInWords } from '../second/second.ts';
import { actorMay } from './who-may.ts';

/** How often and how long this actor may let this case wait. */
export const limitsFor = <L extends Limits>({ limits, wider }: Limited<L>, actor: Actor, row: CaseRow): L =>
  wider && actorMay(actor, wider.by, row) ? wider : limits;

/** Ends the sentence that names a limit with who is not bound by it; says nothing where nobody is. */
export function andWhoMayGoOn({ wider }: Limited, met: Limits): Label {
  if (!wider || met === wider) return label('', '');
  const roles = rolesInWords(wider.by);
  return label(`；${roles.zh}可以放宽`, `; a wider limit holds for: ${roles.en}`);
}
