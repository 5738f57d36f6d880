import type { Tx } from '../../platform/db/tx.ts';
import type { CaseSnapshot } from '../case.ts';
import { type Change, writeChange, writeLast } from '../change.ts';
import { detailAndNames } from './case-view.queries.ts';
import type { FoundCase } from './read-case.ts';
import { idsIn } from './story.ts';

/** A case as a command left it; `found` where the write could answer what a page shows, so nobody reads it again. */
export interface LeftCase {
  id: string;
  version: number;
  found?: FoundCase;
}

/** Writes the change and leaves the case `after` it, as findCaseFor would now find it. */
export async function leaveCase(
  tx: Tx,
  change: Change,
  after: CaseSnapshot,
  before: Pick<FoundCase, 'family' | 'texts'>,
): Promise<LeftCase> {
  const left = { id: after.case.id, version: after.case.version };
  // What a statement reads does not hold the rows it adds: a child opened by this very command would be missing.
  if (change.opened.some((row) => row.id !== left.id)) {
    await writeChange(tx, change);
    return left;
  }
  const values = [...new Set(idsIn(after.events))];
  const extra = await writeLast(tx, change, { ...detailAndNames, row: after.case, values });
  const texts = new Map([...before.texts, ...textsOf(change, left.id)]);
  return { ...left, found: { ...after, extra, family: before.family, texts } };
}

/** As leaveCase, for a case just opened: what its page shows was known before it was written. */
export async function leaveNew(
  tx: Tx,
  change: Change,
  opened: CaseSnapshot,
  extra: Record<string, unknown>,
): Promise<LeftCase> {
  const [left] = await leaveAllNew(tx, change, [{ opened, extra }]);
  return left!;
}

/** The same for all cases of one contact. */
export async function leaveAllNew(
  tx: Tx,
  change: Change,
  all: readonly { opened: CaseSnapshot; extra: Record<string, unknown> }[],
): Promise<LeftCase[]> {
  await writeLast(tx, change);
  return all.map(({ opened, extra }) => {
    const { id, version } = opened.case;
    const texts = new Map(textsOf(change, id));
    return { id, version, found: { ...opened, extra, family: [], texts } };
  });
}

const textsOf = (change: Change, caseId: string) =>
  change.texts.filter((text) => text.caseId === caseId).map((text) => [text.id, text] as const);
