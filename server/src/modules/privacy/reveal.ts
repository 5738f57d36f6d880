import type { FastifyRequest } from 'fastify';
import { hasRightIn, projectsWith, type RightName } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { fromBytea } from '../../directory/archive-values.ts';
import type { AuditAction } from '../../directory/audit/audit-actions.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import { mayReveal } from '../../directory/reveal-rights.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { findCaseFor } from '../../kernel/reading/read-case.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import type { NumberKind } from '../../platform/crypto/recognise.ts';
import { holdsNumber } from '../../platform/crypto/refuse-numbers.ts';
import { unseal } from '../../platform/crypto/seal.ts';
import { masks, type TextNumber } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { auditOf } from './audit-of.ts';
import type { RevealReason } from './reveal-words.ts';

/** Numbers one member of staff may have shown within an hour. */
export const mostAnHour = 30;

export interface Revealing {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  request: FastifyRequest;
}

export interface Why {
  reason: RevealReason;
  note?: string;
}

export interface Revealed {
  kind: NumberKind;
  masked: string;
  number: string;
}

/** One number of a person. Throws notFound, reveal.notYours, reveal.nothing, reveal.tooMany. */
export async function revealOfPerson(
  kernel: Kernel,
  ctx: Revealing,
  id: string,
  asked: Why & { field: 'phone' | 'idNumber'; phoneId?: string },
): Promise<Revealed> {
  const { tx, actor } = ctx;
  const [person] = await tx.query<{
    id: string;
    project_id: string;
    name: string;
    id_sealed: string | null;
    phones: { id: string; sealed: string }[] | null;
  }>({
    name: 'person-to-reveal',
    text: `select p.id, p.project_id, p.name, to_jsonb(p.id_sealed) #>> '{}' as id_sealed,
             (select jsonb_agg(jsonb_build_object('id', n.id, 'sealed', encode(n.sealed, 'base64')) order by n.position, n.id)
              from person_phone n where n.person_id = p.id) as phones
           from person asked join person p on p.id = coalesce(asked.merged_into, asked.id)
           where asked.id = $1 and p.project_id = any($2::uuid[])`,
    values: [id, projectsWith(actor, 'readArchives')],
  });
  if (!person) fail('notFound');
  needRight(actor, asked.field === 'phone' ? 'revealPhones' : 'revealIdNumbers', person.project_id);
  refuseNote(asked, [person.name]);
  const phone = (person.phones ?? []).find((one) => !asked.phoneId || one.id === asked.phoneId);
  const idSealed = fromBytea(person.id_sealed);
  const sealed = asked.field === 'phone' ? phone?.sealed : idSealed;
  if (!sealed) fail('reveal.nothing');
  await writeDown(ctx, 'person.revealed', {
    projectId: person.project_id,
    subject: { kind: 'person', id: person.id },
    data: { field: asked.field, ...(phone && asked.field === 'phone' ? { phone: phone.id } : {}) },
    numbers: 1,
    why: asked,
  });
  return opened(asked.field, unseal(kernel.keys, asked.field, Buffer.from(sealed, 'base64')));
}

/** The phones of the person of a case, or the numbers people wrote into it. Throws as revealOfPerson. */
export async function revealOfCase(
  kernel: Kernel,
  ctx: Revealing,
  id: string,
  asked: Why & { what: 'phones' | 'words' },
): Promise<Revealed[]> {
  const { tx, actor } = ctx;
  const found = await findCaseFor(tx, actor, id);
  const { projectId, personId } = found.case;
  needRight(actor, 'revealPhones', projectId);
  const [person] = await tx.query<{ name: string; phones: string[] | null }>({
    name: 'case-person-to-reveal',
    text: `select p.name, (select array_agg(encode(n.sealed, 'base64') order by n.position, n.id)
             from person_phone n where n.person_id = p.id) as phones
           from person p where p.id = $1`,
    values: [personId],
  });
  refuseNote(asked, person ? [person.name] : []);
  const numbers =
    asked.what === 'phones'
      ? (person?.phones ?? []).map((sealed) =>
          opened('phone', unseal(kernel.keys, 'phone', Buffer.from(sealed, 'base64'))),
        )
      : [...found.texts.values()].flatMap((text) =>
          openedIn(kernel.keys, (text.numbers ?? []) as TextNumber[]),
        );
  const shown = numbers.filter(({ kind }) => mayReveal(actor, kind, projectId));
  if (shown.length === 0) fail(numbers.length > 0 ? 'reveal.notYours' : 'reveal.nothing');
  const each = [...new Map(shown.map((one) => [one.number, one])).values()];
  await writeDown(ctx, 'case.revealed', {
    projectId,
    subject: { kind: 'case', id: found.case.id },
    data: { field: asked.what, person: personId, kinds: [...new Set(each.map((one) => one.kind))] },
    numbers: each.length,
    why: asked,
  });
  return each;
}

const opened = (kind: NumberKind, number: string): Revealed => ({
  kind,
  masked: masks[kind](number),
  number,
});

const openedIn = (keys: KeyRing, numbers: readonly TextNumber[]): Revealed[] =>
  numbers.map(({ kind, sealed }) =>
    opened(kind, unseal(keys, `text.${kind}`, Buffer.from(sealed, 'base64'))),
  );

function needRight(actor: Actor, right: RightName, projectId: string): void {
  if (!hasRightIn(actor, right, projectId)) fail('reveal.notYours');
}

/** The reason is kept for years beside the log, where nothing is erased: it names nobody and holds no number. */
function refuseNote({ reason, note }: Why, names: readonly string[]): void {
  const path = '/note';
  if (reason === 'other' && !note) fail('request.invalid', {}, [{ path, message: noteNeeded }]);
  if (note && (holdsNumber(note) || names.some((name) => note.includes(name))))
    fail('request.invalid', {}, [{ path, message: noteNames }]);
}

const noteNeeded = { zh: '请说明原因', en: 'Say why' };
const noteNames = {
  zh: '说明会长期保存，请不要写姓名和号码',
  en: 'The reason is kept for years: leave out names and numbers',
};

interface ToWrite {
  projectId: string;
  subject: { kind: string; id: string };
  data: Record<string, unknown>;
  /** How many are shown with this one entry. */
  numbers: number;
  why: Why;
}

/** Counts what he has had shown within the hour, one request at a time, and adds this one. */
async function writeDown(ctx: Revealing, action: AuditAction, entry: ToWrite): Promise<void> {
  const { tx, actor, now } = ctx;
  await tx.query({
    name: 'one-reveal-at-a-time',
    text: `select pg_advisory_xact_lock(hashtext('nuanju.reveal'), hashtext($1))`,
    values: [actor.id],
  });
  const since = now.subtract({ hours: 1 });
  const shown = await tx.query<{ at: Temporal.Instant; numbers: number }>({
    name: 'reveals-within-the-hour',
    text: `select at, coalesce((data ->> 'numbers')::int, 1) as numbers from audit_entry
           where actor_id = $1 and at > $2 and action in ('person.revealed', 'case.revealed') order by at desc`,
    values: [actor.id, since.toString()],
  });
  const free = whenFree(shown, entry.numbers);
  if (free) {
    const seconds = Math.max(1, Math.ceil(free.since(since).total('seconds')));
    // The seconds are for Retry-After.
    const told = { limit: mostAnHour, minutes: Math.ceil(seconds / 60), seconds };
    fail('reveal.tooMany', told);
  }
  const { why, data, numbers, ...rest } = entry;
  const note = why.note ? { note: why.note } : {};
  await writeAudit(tx, {
    ...auditOf(ctx),
    action,
    ...rest,
    data: { ...data, numbers, reason: why.reason, ...note },
  });
}

/**
 * The showing, newest first, that must be an hour old before so many more may follow; null when they may at once. A case
 * that holds more than one may have in an hour is shown to whoever has had none.
 */
function whenFree(
  shown: readonly { at: Temporal.Instant; numbers: number }[],
  more: number,
): Temporal.Instant | null {
  let within = more;
  for (const { at, numbers } of shown) {
    within += numbers;
    if (within > mostAnHour) return at;
  }
  return null;
}
