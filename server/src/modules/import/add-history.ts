import { createHmac } from 'node:crypto';
import type { EventRow } from '../../kernel/case.ts';
import { keepText } from '../../kernel/case-texts.ts';
import { type Change, emptyChange } from '../../kernel/change.ts';
import type { Process } from '../../kernel/define-process.ts';
import { fillIn } from '../../kernel/forms.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { addCase } from '../../kernel/opening/add-case.ts';
import { searchRow } from '../../kernel/reading/case-search.ts';
import { record } from '../../kernel/record.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { holdsNumber } from '../../platform/crypto/refuse-numbers.ts';
import { renderMasked, tokenise } from '../../platform/crypto/texts.ts';
import { newId } from '../../platform/ids.ts';
import type { ImportProject } from './import.queries.ts';
import type { HistoryRow } from './read-row.ts';

/** A row and the two names under which it is the same row every time. */
export interface Contact {
  row: HistoryRow;
  externalId: string;
  person: { id: string; name: string } | null;
}

/** A process that says where the cases of an earlier system end. */
export type ProcessWithHistory = Process & { history: NonNullable<Process['history']> };

const importer: EventRow['actor'] = { kind: 'import', id: null };

export function nameContact(keys: KeyRing, projectId: string, source: string, row: HistoryRow): Contact {
  return {
    row,
    externalId: `${source}:${withoutNumbers(keys, row.id)}`,
    person: row.person ? personOf(keys, projectId, row.person) : null,
  };
}

/**
 * Decides everything one contact of the past leaves behind: the contact, the case, its events at the times they
 * happened, the words, what it is found by. No timer is armed and nobody is told.
 */
export async function addHistory(
  kernel: Kernel,
  process: ProcessWithHistory,
  project: ImportProject,
  contact: Contact,
  now: Temporal.Instant,
): Promise<Change> {
  const { row, person } = contact;
  const change = emptyChange();
  const id = newId();
  const owner = { projectId: project.id, caseId: id };
  const receptionId = newId();
  change.receptions.push({
    id: receptionId,
    projectId: project.id,
    channel: 'import',
    externalId: contact.externalId,
    personId: person?.id ?? null,
    occurredAt: row.occurredAt,
    recordedAt: now,
    receivedBy: null,
    readBackAt: null,
  });
  const opened = await addCase(kernel, change, process, {
    id,
    project,
    receptionId,
    parent: null,
    personId: person?.id ?? null,
    placeId: null,
    channel: 'import',
    facts: fillIn(process.input, {}),
    words: { description: keepText(kernel.keys, change, owner, 'description', row.description) },
    receiverId: null,
    actor: importer,
    occurredAt: row.occurredAt,
    recordedAt: now,
    numberedAt: row.occurredAt,
    silent: true,
  });
  const { history } = process;
  const answer = process.actions[history.answer]!;
  const state = row.reply ? history.answered : history.unanswered;
  const ended = record(
    change,
    process,
    opened,
    { ...opened.case, state },
    {
      kind: row.reply ? answer.event : 'historyImported',
      action: row.reply ? history.answer : null,
      actor: importer,
      // Nothing is known of an unanswered one after it was said, so its clocks stop there instead of running for years.
      occurredAt: row.reply?.at ?? row.occurredAt,
      recordedAt: now,
      data: row.reply
        ? { input: { [history.words]: keepText(kernel.keys, change, owner, history.words, row.reply.words) } }
        : {},
      raisesVersion: true,
      silent: true,
    },
  );
  change.searches.push(searchRow(ended.case, change.texts, { person: person?.name ?? null, place: null }));
  return change;
}

/** The same code in one project is one person, whichever file names it; keyed, so that the id gives nothing away. */
function personOf(keys: KeyRing, projectId: string, code: string): { id: string; name: string } {
  const digest = createHmac('sha256', keys.hashKey).update(`import.person\n${projectId}\n${code}`).digest();
  // Version 8 of RFC 9562: an id of our own making.
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  );
  const { body, numbers } = tokenise(keys, code);
  return { id, name: numbers.length > 0 ? renderMasked(keys, body, numbers) : code };
}

/** Some systems use the phone number as the id: it is kept as a keyed hash, the same every time. */
function withoutNumbers(keys: KeyRing, id: string): string {
  if (!holdsNumber(id)) return id;
  return `#${createHmac('sha256', keys.hashKey).update(`import.id\n${id}`).digest('base64url')}`;
}
