import { createHash } from 'node:crypto';
import { type Actor, systemFor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { CaseRow, EventData, EventRow } from '../case.ts';
import { keepWords } from '../case-texts.ts';
import type { Change } from '../change.ts';
import type { ActionDefinition, Effect, Share } from '../define-process.ts';
import { inheritRunning } from '../family/inherit.ts';
import { usedUp } from '../family/used-up.ts';
import { fieldsOf, fillIn } from '../forms.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { addCase } from '../opening/add-case.ts';
import { forgetRequester, refuseToForget, type ToForget } from '../privacy/anonymise.ts';
import { prepareCopy } from '../privacy/personal-copy.ts';
import { searchRowOf } from '../reading/case-search.ts';
import { type FoundCase, findCaseFor } from '../reading/read-case.ts';
import { happeningOf, lastStep, record } from '../record.ts';
import { projectForCases } from '../telling/project.queries.ts';
import { processIn } from '../terms/process-in.ts';

export interface Acting {
  kernel: Kernel;
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  occurredAt: Temporal.Instant;
  /** What was filled in, words still as typed. */
  input: Record<string, unknown>;
  change: Change;
}

/** The case as the action itself leaves it: state, holder, rung, facts. */
export function changedRow(
  { to, effects = [] }: Pick<ActionDefinition<string, string>, 'to' | 'effects'>,
  row: CaseRow,
  actor: Actor,
  input: Record<string, unknown>,
  kept: Record<string, unknown>,
): CaseRow {
  let next = { ...row, state: to ?? row.state };
  for (const effect of effects) {
    if (effect === 'holdByInput' || effect === 'holdByInputOrActor') {
      const assigneeId = namedIn(input) ?? (effect === 'holdByInput' || input.teamId ? null : actor.id);
      next = {
        ...next,
        assigneeId,
        teamId: (input.teamId as string | undefined) ?? (assigneeId ? next.teamId : null),
      };
    } else if (effect === 'holdByActor') {
      next = { ...next, assigneeId: actor.kind === 'staff' ? actor.id : next.assigneeId };
    } else if (effect === 'holdByNobody') {
      next = { ...next, assigneeId: null, teamId: null };
    } else if (effect === 'raiseRung') {
      next = { ...next, rung: next.rung + 1 };
    } else if (effect === 'countAttempt') {
      next = { ...next, facts: { ...next.facts, attempts: Number(next.facts.attempts ?? 0) + 1 } };
    } else if (effect === 'keepInput') {
      next = { ...next, facts: { ...next.facts, ...kept } };
    }
  }
  return next;
}

const namedIn = (input: Record<string, unknown>): string | null =>
  (input.assigneeId as string | undefined) ?? null;

/** What the action does beyond its own case: opens one, converts into one, moves its parent, hands out or erases data. */
export async function affectOthers(
  acting: Acting,
  effects: readonly Effect[],
  found: FoundCase,
  after: CaseRow,
): Promise<{ caseId?: string; file?: EventData['file'] }> {
  let caseId: string | undefined;
  let file: EventData['file'];
  for (const effect of effects) {
    if (effect === 'convert') caseId = (await convert(acting, found, after)).id;
    else if (effect === 'prepareCopy') file = await prepareCopy(acting.kernel, acting.tx, acting.now, after);
    else if (typeof effect === 'string') continue;
    else if ('anonymise' in effect) {
      const { tx, actor, now, input } = acting;
      await forgetRequester(tx, actor, now, toForget(after, input, effect.anonymise));
    } else if ('open' in effect) {
      if (isSampled(effect.share, after)) caseId = await openFollowUp(acting, effect.open, after);
    } else if (after.parentId) {
      await actOnParent(acting, effect.onParent, after);
    }
  }
  return { ...(caseId ? { caseId } : {}), ...(file ? { file } : {}) };
}

const toForget = (
  row: CaseRow,
  input: Record<string, unknown>,
  { recentToo }: Extract<Effect, { anonymise: unknown }>['anonymise'],
): ToForget => ({
  caseId: row.id,
  personId: row.personId,
  recentToo: input[recentToo.field] === recentToo.is,
});

/** Refuses to ask a second person for what an effect would refuse once he agrees. */
export async function refuseHopeless(
  tx: Tx,
  now: Temporal.Instant,
  effects: readonly Effect[],
  row: CaseRow,
  input: Record<string, unknown>,
): Promise<void> {
  for (const effect of effects) {
    if (typeof effect === 'object' && 'anonymise' in effect)
      await refuseToForget(tx, now, toForget(row, input, effect.anonymise));
  }
}

/** Whether what was read before is not to be shown after. */
export const erases = (effects: readonly Effect[]): boolean =>
  effects.some((effect) => typeof effect === 'object' && 'anonymise' in effect);

/** Always the same answer for the same case, spread evenly over cases. */
export function isSampled(share: Share, row: Pick<CaseRow, 'id' | 'facts'>): boolean {
  const percent = typeof share === 'number' ? share : (share.of[String(row.facts[share.by])] ?? 0);
  const [byte0 = 0, byte1 = 0] = createHash('sha256').update(row.id).digest();
  return (byte0 * 256 + byte1) % 100 < percent;
}

/** The source ends, the child goes on: same contact, same words, clocks from the moment the customer lived. */
export async function convert(
  acting: Acting,
  found: Pick<FoundCase, 'case' | 'events' | 'texts'>,
  source: CaseRow,
): Promise<CaseRow> {
  const { kernel, tx, change, input, actor, now } = acting;
  const process = processOf(kernel, String(input.process));
  const id = newId();
  const owner = { projectId: source.projectId, caseId: id };
  const words = Object.fromEntries(
    [...found.texts.values()]
      .filter((text) => text.purpose === 'description' || text.purpose === 'placeText')
      .map((text) => [text.purpose, keepWords(change, owner, text.purpose, text)]),
  );
  const known = new Set(fieldsOf(process.input).map(([key]) => key));
  const facts = Object.fromEntries(
    Object.entries({ ...source.facts, ...input }).filter(([key]) => known.has(key)),
  );
  const child = await addCase(kernel, change, process, {
    ...shared(acting, source),
    id,
    project: await projectForCases(tx, source.projectId),
    parent: { row: source, relation: 'converted' },
    channel: source.channel,
    facts: fillIn(process.input, facts),
    words,
    actor,
    occurredAt: source.occurredAt,
    recordedAt: now,
    inherits: (own) => inheritRunning(own, found.case.clocks, now.epochMilliseconds),
    data: { caseId: source.id, ...usedUp(processIn(kernel, source, now), found, process, now) },
  });
  change.searches.push(
    await searchRowOf(
      tx,
      child.case,
      change.texts.filter((text) => text.caseId === id),
    ),
  );
  return child.case;
}

async function openFollowUp(acting: Acting, key: string, parent: CaseRow): Promise<string> {
  const { kernel, tx, change, actor, now } = acting;
  const process = processOf(kernel, key);
  const child = await addCase(kernel, change, process, {
    ...shared(acting, parent),
    id: newId(),
    project: await projectForCases(tx, parent.projectId),
    parent: { row: parent, relation: 'callback' },
    channel: 'internal',
    facts: fillIn(process.input, {}),
    words: {},
    assigneeId: parent.receiverId,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: { caseId: parent.id },
  });
  change.searches.push(await searchRowOf(tx, child.case, []));
  return child.case.id;
}

/** The same contact goes on, and whoever took it stays answerable to the customer. */
function shared(_: Acting, source: CaseRow) {
  return {
    receptionId: source.receptionId,
    personId: source.personId,
    placeId: source.placeId,
    receiverId: source.receiverId,
  };
}

/** Does nothing where the parent is already in a state that has no such action: somebody was quicker. */
async function actOnParent(acting: Acting, key: string, child: CaseRow): Promise<void> {
  // Whoever may act on the child may have its parent moved by it, seen or not.
  const parent = await findCaseFor(acting.tx, systemFor(acting.actor), child.parentId!);
  const process = processIn(acting.kernel, parent.case, acting.now);
  const action = process.actions[key];
  if (!action?.from.includes(parent.case.state)) return;
  record(
    acting.change,
    process,
    parent,
    changedRow(action, parent.case, acting.actor, {}, {}),
    happeningOf(key, action, {
      actor: acting.actor,
      occurredAt: notBeforeLastStep(acting.occurredAt, parent.events),
      recordedAt: acting.now,
      data: { caseId: child.id },
    }),
  );
}

/** What was told late of the child may lie before the last step of its parent, where time does not run backwards. */
function notBeforeLastStep(told: Temporal.Instant, events: readonly EventRow[]): Temporal.Instant {
  const last = lastStep(events);
  return last && Temporal.Instant.compare(told, last.occurredAt) < 0 ? last.occurredAt : told;
}
