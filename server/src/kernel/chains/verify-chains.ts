import { canonical } from '../../platform/crypto/chain.ts';
import { commitText, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { EventRow } from '../case.ts';
import { isTextReference, type TextReference } from '../case-texts.ts';
import { foldEvents } from '../clocks/clock.ts';
import { hashOf } from '../record.ts';
import { type WalkedCase, type WalkedText, walkCases } from './walk-cases.ts';

export interface BrokenLink {
  /** Null where events are left whose case is gone. */
  number: string | null;
  caseId: string;
  seq: number;
  what:
    | 'eventMissing'
    | 'eventChanged'
    | 'wordsChanged'
    | 'wordsMissing'
    | 'caseChanged'
    | 'clocksDiffer'
    | 'caseMissing';
}

export interface ChainReport {
  cases: number;
  events: number;
  texts: number;
  /** Words and salt gone on purpose; their commitment still stands in the chain. */
  erasedTexts: number;
  broken: BrokenLink | null;
}

/**
 * Walks every event of every case, oldest case first, and stops at the first link that does not hold: an event that
 * was changed, added or taken away, words that are not the ones committed to, a case that differs from its last event.
 */
export async function verifyChains(
  tx: Tx,
  progress: (cases: number) => void = () => undefined,
): Promise<ChainReport> {
  const report: ChainReport = { cases: 0, events: 0, texts: 0, erasedTexts: 0, broken: null };
  for await (const cases of walkCases(tx, { name: 'to-verify', withTexts: true })) {
    for (const walked of cases) {
      report.broken = checkCase(walked, report);
      if (report.broken) return report;
    }
    progress(report.cases);
  }
  report.broken = await findOrphan(tx);
  return report;
}

function checkCase(walked: WalkedCase, report: ChainReport): BrokenLink | null {
  const broken = (seq: number, what: BrokenLink['what']): BrokenLink => ({
    number: walked.number,
    caseId: walked.id,
    seq,
    what,
  });
  const texts = new Map(walked.texts.map((text) => [text.id, text]));
  let previous: string | null = null;
  let last: EventRow | null = null;
  report.cases++;
  for (const event of walked.events) {
    const expected = (last?.seq ?? 0) + 1;
    if (event.seq !== expected) return broken(expected, 'eventMissing');
    if (hashOf(event, previous) !== event.hash) return broken(event.seq, 'eventChanged');
    for (const reference of referencesIn(event)) {
      const what = checkWords(reference, texts.get(reference.text), report);
      if (what) return broken(event.seq, what);
    }
    report.events++;
    previous = event.hash;
    last = event;
  }
  if (!last || last.seq < walked.seq) return broken((last?.seq ?? 0) + 1, 'eventMissing');
  const same = last.seq === walked.seq && last.hash === walked.chain && last.state === walked.state;
  if (!same) return broken(last.seq, 'caseChanged');
  const asFolded = canonical(walked.clocks) === canonical(foldEvents(walked.events));
  return asFolded ? null : broken(last.seq, 'clocksDiffer');
}

const referencesIn = (event: EventRow): TextReference[] =>
  Object.values(event.data.input ?? {}).filter(isTextReference);

function checkWords(
  reference: TextReference,
  text: WalkedText | undefined,
  report: ChainReport,
): BrokenLink['what'] | null {
  if (!text) return 'wordsMissing';
  report.texts++;
  if (text.body !== null && text.salt !== null) {
    const kept = { body: text.body, numbers: (text.numbers ?? []) as TextNumber[] };
    return commitText(kept, text.salt) === reference.commitment ? null : 'wordsChanged';
  }
  if (!text.erased_at) return 'wordsMissing';
  report.erasedTexts++;
  return null;
}

async function findOrphan(tx: Tx): Promise<BrokenLink | null> {
  const [row] = await tx.query<{ case_id: string; seq: number }>({
    text: `select e.case_id, e.seq from case_event e
           where not exists (select from cases c where c.id = e.case_id) order by e.case_id, e.seq limit 1`,
  });
  return row ? { number: null, caseId: row.case_id, seq: row.seq, what: 'caseMissing' } : null;
}
