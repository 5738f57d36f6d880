import type { KeyRing } from '../platform/crypto/keys.ts';
import { normalisePhone } from '../platform/crypto/phone.ts';
import { holdsNumber } from '../platform/crypto/refuse-numbers.ts';
import { seal } from '../platform/crypto/seal.ts';
import { numberHashes } from '../platform/crypto/texts.ts';
import type { Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { personTokens } from './person-tokens.ts';

/**
 * The person meant: by id, or by phone and name, or written down as a stranger. A known number under another name is
 * another person of that household, not a correction. Throws request.invalid for a number that is none.
 */
export async function findOrAddPerson(
  tx: Tx,
  keys: KeyRing,
  now: Temporal.Instant,
  projectId: string,
  asked: { id: string } | { name: string; phone?: string },
): Promise<{ id: string; name: string }> {
  if ('id' in asked) {
    const [known] = await tx.query<{ id: string; name: string }>({
      name: 'person-by-id',
      // One who was merged into another is that one, whoever still holds the old id.
      text: `select p.id, p.name from person a join person p on p.id = coalesce(a.merged_into, a.id)
           where a.id = $1 and a.project_id = $2 and p.anonymised_at is null`,
      values: [asked.id, projectId],
    });
    return known ?? fail('request.invalid', {}, [{ path: '/person/id', message: noSuchPerson }]);
  }
  const number = asked.phone === undefined ? null : sealedPhone(keys, asked.phone, '/person/phone');
  const name = asked.name.trim();
  // A name is kept and shown in the clear; a number belongs where it is sealed.
  if (holdsNumber(name)) fail('request.invalid', {}, [{ path: '/person/name', message: noNumbers }]);
  if (number) {
    const known =
      (await personByPhone(tx, projectId, number.hash, name)) ??
      (await personByPhoneAlone(tx, projectId, number.hash, name));
    if (known) return known;
  }
  const id = newId();
  await tx.query({
    name: 'add-person',
    text: `
      with added as (
        insert into person (id, project_id, identity_id, name, created_at, updated_at) values ($1, $2, $1, $3, $4, $4)
      ), numbered as (
        insert into person_phone (id, project_id, person_id, sealed, hash, last_four)
        select $5, $2, $1, $6, $7, $8 where $7::text is not null
      )
      insert into search_entry (subject_id, kind, project_id, tokens, sort_at) values ($1, 'person', $2, $9, $4)`,
    values: [
      id,
      projectId,
      name,
      now.toString(),
      newId(),
      number?.sealed ?? null,
      number?.hash ?? null,
      number?.lastFour ?? null,
      personTokens(name, number ? [number] : []),
    ],
  });
  return { id, name };
}

async function personByPhone(
  tx: Tx,
  projectId: string,
  hash: string,
  name: string,
): Promise<{ id: string; name: string } | undefined> {
  const [known] = await tx.query<{ id: string; name: string }>({
    name: 'person-by-phone',
    text: `select p.id, p.name from person_phone n join person p on p.id = n.person_id
           where n.project_id = $1 and n.hash = $2 and p.name = $3 order by p.created_at limit 1`,
    values: [projectId, hash, name],
  });
  return known;
}

/** Asked again while nobody else may add this number: two messages of one new caller are one person. */
async function personByPhoneAlone(tx: Tx, projectId: string, hash: string, name: string) {
  await tx.query({
    name: 'lock-phone',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 1))',
    values: [`${projectId} ${hash}`],
  });
  return personByPhone(tx, projectId, hash, name);
}

export interface SealedPhone {
  sealed: Buffer;
  hash: string;
  lastFour: string;
}

/** A phone number as it is stored. Throws request.invalid at `path` when it is no phone number. */
export function sealedPhone(keys: KeyRing, written: string, path: string): SealedPhone {
  const phone = normalisePhone(written);
  if (!phone) fail('request.invalid', {}, [{ path, message: noPhone }]);
  const { hash, lastFour } = numberHashes(keys, 'phone', phone);
  return {
    sealed: seal(keys, 'phone', phone),
    hash: hash.toString('base64url'),
    lastFour: lastFour.toString('base64url'),
  };
}

const noSuchPerson = { zh: '本项目没有这位客户', en: 'Nobody of this id is known to the project' };
const noNumbers = {
  zh: '姓名里不能有电话、证件号或车牌；电话请填在“电话”一栏',
  en: 'The name must hold no phone, ID or plate number; the phone has its own field',
};
const noPhone = {
  zh: '电话不是有效的号码（手机、固话或 400）',
  en: 'The phone is no phone number (mobile, landline or 400)',
};
