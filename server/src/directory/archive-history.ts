import type { KeyRing } from '../platform/crypto/keys.ts';
import { tokenise } from '../platform/crypto/texts.ts';
import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from './actor.ts';
import { actionLabels } from './archive-fields.ts';
import type { Values } from './archive-values.ts';
import { type Label, label } from './labels.ts';
import { namesOfActors } from './names.queries.ts';
import './directory.errors.ts';

/** Who writes, when, with which keys; what every writing of the archives needs. */
export interface Writing {
  keys: KeyRing;
  actor: Actor;
  now: Temporal.Instant;
}

export interface ArchiveChange {
  projectId: string;
  subjectKind: 'place' | 'person';
  subjectId: string;
  action: string;
  reason?: string | undefined;
  before?: Values;
  after?: Values;
}

/** Adds what happened to the history of places and people; reasons are kept with their numbers sealed. */
export async function rememberChanges(
  tx: Tx,
  { keys, actor, now }: Writing,
  changes: readonly ArchiveChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => {
    const reason = change.reason ? tokenise(keys, change.reason) : null;
    return {
      id: newId(),
      project_id: change.projectId,
      subject_kind: change.subjectKind,
      subject_id: change.subjectId,
      action: change.action,
      actor: { kind: actor.kind, id: actor.id },
      at: now.toString(),
      reason: reason?.body ?? null,
      reason_numbers: reason && reason.numbers.length > 0 ? reason.numbers : null,
      before: change.before ?? {},
      after: change.after ?? {},
    };
  });
  await tx.query({
    name: 'remember-changes',
    text: 'insert into archive_change select * from jsonb_populate_recordset(null::archive_change, $1)',
    values: [JSON.stringify(rows)],
  });
}

/** Throws archive.stale, naming who changed it last and what he did, unless the version is the one that was seen. */
export async function refuseStale(
  tx: Tx,
  subject: { id: string; historyOf?: string; name: string; version: number },
  seen: number,
): Promise<void> {
  if (subject.version === seen) return;
  const [last] = await tx.query<{ action: string; actor: { id: string | null }; at: string }>({
    name: 'last-archive-change',
    text: `select action, actor, to_json(at) #>> '{}' as at from archive_change
           where subject_id = $1 order by id desc limit 1`,
    values: [subject.historyOf ?? subject.id],
  });
  const names = await namesOfActors(tx, [last?.actor.id ?? null]);
  const who: string | Label = names.get(last?.actor.id ?? '') ?? label('系统', 'The system');
  const what = actionLabels[last?.action ?? 'corrected'] ?? actionLabels.corrected!;
  fail('archive.stale', { who, what, name: subject.name }, [], {
    who,
    what,
    at: last?.at ?? null,
    version: subject.version,
  });
}
