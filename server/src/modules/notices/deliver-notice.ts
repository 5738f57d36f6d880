import type { Notice } from '../../kernel/telling/outbox-rows.ts';
import { type Parties, partiesOf } from '../../kernel/telling/parties.queries.ts';
import { whoHears } from '../../kernel/telling/who-hears.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { instantFrom } from '../../platform/time.ts';
import { gatherLate, insertNotices, keepWaiting, takeWaiting } from './deliver.queries.ts';

/** A message of the outbox; ids only. */
export type NoticeMessage = Notice & { id: string; caseId: string };

/**
 * Puts a notice into the inbox of whoever is meant, and a row for each other channel beside it. Delivered twice, it is
 * one; before its time it waits; and of many that are told while catching up one stands for all. Needs a transaction.
 */
export async function deliverNotice(tx: Tx, notice: NoticeMessage, now: Temporal.Instant): Promise<void> {
  if (notice.notBefore && Temporal.Instant.compare(now, instantFrom(notice.notBefore)) < 0) {
    return keepWaiting(tx, notice, notice.notBefore);
  }
  // Who waited for the end of quiet hours tells whoever is there now, not who was there at night.
  const at = notice.at ? instantFrom(notice.at) : now;
  const parties = (await partiesOf(tx, [notice.caseId], at)).get(notice.caseId);
  if (!parties) return;
  const staff = meant(parties, notice);
  await insertNotices(tx, parties, staff, notice, now);
  if (notice.late) await gatherLate(tx, staff, now);
}

function meant(parties: Parties, { staffId, roles, except, tell, nth }: NoticeMessage): string[] {
  if (staffId) return [staffId];
  if (!roles) return whoHears(parties, tell ?? ['supervisor'], nth);
  const there = parties.posts.filter((post) => roles.includes(post.role)).map((post) => post.staffId);
  return [...new Set(there)].filter((id) => id !== except);
}

/** Tells what has waited for the end of quiet hours; answers how many. */
export async function deliverWaiting(tx: Tx, now: Temporal.Instant): Promise<number> {
  const waiting = await takeWaiting(tx, now);
  for (const notice of waiting) await deliverNotice(tx, notice, now);
  return waiting.length;
}
