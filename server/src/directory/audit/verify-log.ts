import { chainHash } from '../../platform/crypto/chain.ts';
import type { Tx } from '../../platform/db/tx.ts';

export interface BrokenLogLink {
  chain: LogChain;
  /** The place in the chain; null for an entry that was slipped in and has none. */
  number: number | null;
  at: Temporal.Instant | null;
  /** Unknown where the entry is gone. */
  action: string | null;
  what: 'entryChanged' | 'entryMissing' | 'linkMissing' | 'linkChanged' | 'entryAdded' | 'endMissing';
}

export type LogChain = 'audit' | 'reads';

export interface LogReport {
  entries: number;
  /** Links up to here were cut off when their time was over; what follows hangs on the hash kept in the head. */
  cut: number;
  broken: BrokenLogLink | null;
}

/** What a chain links: how to fetch it, and what its columns should hash to. */
export interface LinkedLog<Entry extends LinkedEntry = LinkedEntry> {
  chain: LogChain;
  table: 'audit_entry' | 'read_batch';
  entries(tx: Tx, ids: readonly string[]): Promise<Entry[]>;
  digestOf(entry: Entry): string;
}

export interface LinkedEntry {
  id: string;
  at: Temporal.Instant;
  action: string;
  digest: string;
}

interface Link {
  number: number;
  entry_id: string;
  hash: string;
}

const pageRows = 500;

/** Walks one chain from where it was cut, and stops at the first link that does not hold. */
export async function verifyLog<Entry extends LinkedEntry>(
  tx: Tx,
  log: LinkedLog<Entry>,
): Promise<LogReport> {
  const [head] = await tx.query<{
    number: number;
    hash: string | null;
    cut_number: number;
    cut_hash: string | null;
  }>({
    text: 'select number, hash, cut_number, cut_hash from log_head where chain = $1',
    values: [log.chain],
  });
  const report: LogReport = { entries: 0, cut: head?.cut_number ?? 0, broken: null };
  let previous = head?.cut_hash ?? null;
  let number = report.cut;
  const end = head?.number ?? 0;
  while (number < end) {
    const links = await tx.query<Link>({
      text: `select number, entry_id, hash from log_link where chain = $1 and number > $2 and number <= $3
             order by number limit ${pageRows}`,
      values: [log.chain, number, end],
    });
    const found = await log.entries(
      tx,
      links.map((link) => link.entry_id),
    );
    const entries = new Map(found.map((entry) => [entry.id, entry]));
    for (const link of links) {
      number += 1;
      report.broken = checkLink(log, link, number, entries.get(link.entry_id), previous);
      if (report.broken) return report;
      previous = link.hash;
      report.entries++;
    }
    if (links.length === 0) {
      report.broken = { chain: log.chain, number: number + 1, at: null, action: null, what: 'endMissing' };
      return report;
    }
  }
  if (head && previous !== head.hash) {
    report.broken = { chain: log.chain, number, at: null, action: null, what: 'endMissing' };
    return report;
  }
  report.broken = await findUnlinked(tx, log);
  return report;
}

function checkLink<Entry extends LinkedEntry>(
  log: LinkedLog<Entry>,
  link: Link,
  expected: number,
  entry: Entry | undefined,
  previous: string | null,
): BrokenLogLink | null {
  const broken = (what: BrokenLogLink['what']): BrokenLogLink => ({
    chain: log.chain,
    number: what === 'linkMissing' ? expected : link.number,
    at: entry?.at ?? timeOf(link.entry_id),
    action: entry?.action ?? null,
    what,
  });
  if (link.number !== expected) return broken('linkMissing');
  if (!entry) return broken('entryMissing');
  const digest = log.digestOf(entry);
  if (digest !== entry.digest) return broken('entryChanged');
  return chainHash(previous, digest) === link.hash ? null : broken('linkChanged');
}

/** A link is made in the transaction of its entry, so an entry without one did not come through the door. */
async function findUnlinked<Entry extends LinkedEntry>(
  tx: Tx,
  log: LinkedLog<Entry>,
): Promise<BrokenLogLink | null> {
  const [row] = await tx.query<{ id: string }>({
    text: `select e.id from ${log.table} e where not exists (select from log_link l where l.entry_id = e.id)
           order by e.id limit 1`,
  });
  if (!row) return null;
  const [entry] = await log.entries(tx, [row.id]);
  return {
    chain: log.chain,
    number: null,
    at: entry?.at ?? null,
    action: entry?.action ?? null,
    what: 'entryAdded',
  };
}

/** The time inside a uuidv7: all that is left to say of an entry that is gone. */
const timeOf = (id: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
