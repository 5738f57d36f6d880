import type { KeyRing } from '../platform/crypto/keys.ts';
import { maskPhone } from '../platform/crypto/phone.ts';
import { unseal } from '../platform/crypto/seal.ts';
import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { refuseStale, rememberChanges, type Writing } from './archive-history.ts';
import { type SealedPhone, sealedPhone } from './find-or-add-person.ts';
import { type ArchiveRow, lockPerson, writeColumns } from './lock-archives.ts';
import { writePersonSearch } from './write-person.ts';

export interface NewPhone {
  number: string;
  label?: string;
}

interface PhoneRow {
  id: string;
  /** base64 */
  sealed: string;
  hash: string;
  label: string;
  position: number;
}

type Owner = Pick<ArchiveRow, 'id' | 'project_id' | 'name'>;

export const mostPhones = 10;

/** The numbers a new person comes with, in the order given. */
export async function addFirstPhones(
  tx: Tx,
  writing: Writing,
  person: Owner,
  phones: readonly NewPhone[],
): Promise<void> {
  const hashes = new Set<string>();
  for (const [position, phone] of phones.entries()) {
    const sealed = sealedPhone(writing.keys, phone.number, `/phones/${position}/number`);
    if (hashes.has(sealed.hash)) refuseTwice(person, phone.number);
    hashes.add(sealed.hash);
    await insertPhone(tx, person, sealed, phone.label ?? 'mobile', position);
    const after = { phone: sealed.sealed.toString('base64'), phoneLabel: phone.label ?? 'mobile' };
    await rememberPhone(tx, writing, person, 'phoneAdded', {}, after);
  }
}

export async function addPhone(
  tx: Tx,
  writing: Writing,
  personId: string,
  asked: NewPhone & { version: number; first?: boolean },
): Promise<void> {
  const person = await lockPerson(tx, writing.actor, personId);
  await refuseStale(tx, person, asked.version);
  const known = await phonesOf(tx, personId);
  if (known.length >= mostPhones) fail('archive.tooManyPhones', { limit: mostPhones });
  const sealed = sealedPhone(writing.keys, asked.number, '/number');
  if (known.some((phone) => phone.hash === sealed.hash)) refuseTwice(person, asked.number);
  const label = asked.label ?? 'mobile';
  const id = await insertPhone(tx, person, sealed, label, known.length);
  if (asked.first) await putFirst(tx, personId, id);
  const after = { phone: sealed.sealed.toString('base64'), phoneLabel: label };
  await rememberPhone(tx, writing, person, 'phoneAdded', {}, after);
  await finish(tx, writing, personId);
}

export async function correctPhone(
  tx: Tx,
  writing: Writing,
  personId: string,
  phoneId: string,
  asked: { version: number; number?: string; label?: string; first?: boolean },
): Promise<void> {
  const person = await lockPerson(tx, writing.actor, personId);
  await refuseStale(tx, person, asked.version);
  const known = await phonesOf(tx, personId);
  const phone = known.find((one) => one.id === phoneId) ?? fail('notFound');
  // The number as it was shown to whoever corrects the label is no new number.
  const shown = shownPhone(writing.keys, phone.sealed);
  const number = asked.number === shown ? undefined : asked.number;
  const sealed = number === undefined ? null : sealedPhone(writing.keys, number, '/number');
  const another = sealed !== null && sealed.hash !== phone.hash;
  if (another && known.some((one) => one.hash === sealed.hash)) refuseTwice(person, asked.number!);
  const relabelled = asked.label !== undefined && asked.label !== phone.label;
  const moved = asked.first === true && known[0]!.id !== phoneId;
  if (!another && !relabelled && !moved) return;
  await tx.query({
    name: 'correct-phone',
    text: `update person_phone set label = $2, sealed = coalesce($3, sealed), hash = coalesce($4, hash),
             last_four = coalesce($5, last_four) where id = $1`,
    values: [
      phoneId,
      asked.label ?? phone.label,
      ...(another ? [sealed.sealed, sealed.hash, sealed.lastFour] : [null, null, null]),
    ],
  });
  if (moved) await putFirst(tx, personId, phoneId);
  const numberAfter = another ? sealed.sealed.toString('base64') : phone.sealed;
  await rememberPhone(
    tx,
    writing,
    person,
    'phoneCorrected',
    {
      phone: phone.sealed,
      ...(relabelled ? { phoneLabel: phone.label } : {}),
      ...(moved ? { phoneFirst: false } : {}),
    },
    {
      phone: numberAfter,
      ...(relabelled ? { phoneLabel: asked.label } : {}),
      ...(moved ? { phoneFirst: true } : {}),
    },
  );
  await finish(tx, writing, personId);
}

export async function removePhone(
  tx: Tx,
  writing: Writing,
  personId: string,
  phoneId: string,
  version: number,
): Promise<void> {
  const person = await lockPerson(tx, writing.actor, personId);
  await refuseStale(tx, person, version);
  const phone = (await phonesOf(tx, personId)).find((one) => one.id === phoneId) ?? fail('notFound');
  await tx.query({ text: 'delete from person_phone where id = $1', values: [phoneId] });
  await rememberPhone(
    tx,
    writing,
    person,
    'phoneRemoved',
    { phone: phone.sealed, phoneLabel: phone.label },
    {},
  );
  await finish(tx, writing, personId);
}

export async function phonesOf(tx: Tx, personId: string): Promise<PhoneRow[]> {
  return tx.query({
    name: 'phones-to-write',
    text: `select id, encode(sealed, 'base64') as sealed, hash, label, position from person_phone
           where person_id = $1 order by position, id`,
    values: [personId],
  });
}

export function shownPhone(keys: KeyRing, sealedBase64: string): string {
  return maskPhone(unseal(keys, 'phone', Buffer.from(sealedBase64, 'base64')));
}

async function insertPhone(
  tx: Tx,
  person: Owner,
  sealed: SealedPhone,
  label: string,
  position: number,
): Promise<string> {
  const id = newId();
  await tx.query({
    name: 'insert-phone',
    text: `insert into person_phone (id, project_id, person_id, sealed, hash, last_four, label, position)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, person.project_id, person.id, sealed.sealed, sealed.hash, sealed.lastFour, label, position],
  });
  return id;
}

async function putFirst(tx: Tx, personId: string, phoneId: string): Promise<void> {
  await tx.query({
    name: 'put-phone-first',
    text: `update person_phone n set position = x.position - 1
           from (select id, row_number() over (order by id <> $2, position, id)::int as position
                 from person_phone where person_id = $1) x where n.id = x.id`,
    values: [personId, phoneId],
  });
}

async function rememberPhone(
  tx: Tx,
  writing: Writing,
  person: Owner,
  action: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<void> {
  const subject = { projectId: person.project_id, subjectKind: 'person' as const, subjectId: person.id };
  await rememberChanges(tx, writing, [{ ...subject, action, before, after }]);
}

async function finish(tx: Tx, { now }: Writing, personId: string): Promise<void> {
  await writeColumns(tx, 'person', personId, {}, now);
  await writePersonSearch(tx, now, personId);
}

function refuseTwice(person: Owner, number: string): never {
  return fail('archive.phoneTwice', { name: person.name, phone: maskPhone(number) });
}
