import type { Actor } from '../../directory/actor.ts';
import { actorKey } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId } from '../../platform/ids.ts';
import { type FoundCase, findCaseFor } from '../reading/read-case.ts';
import { mayAddTo } from './who-may.ts';

export interface Photo {
  id: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  sha256: string;
  storageKey: string;
}

export const photosPerCase = 60;

/** Refuses before a byte is stored: a case that is not the actor's, or one that already holds too many. */
export async function mayAddPhoto(tx: Tx, actor: Actor, caseId: string): Promise<FoundCase> {
  const found = await findCaseFor(tx, actor, caseId);
  if (!mayAddTo(actor, found.case)) fail('auth.forbidden');
  const [row] = await tx.query<{ count: number }>({
    name: 'count-photos',
    text: 'select count(*)::int as count from attachment where case_id = $1',
    values: [caseId],
  });
  if (row!.count >= photosPerCase) fail('case.tooManyPhotos', { limit: photosPerCase });
  return found;
}

/** Ties a stored picture to its case; an action or comment names it later. */
export async function addPhoto(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  found: FoundCase,
  photo: Photo,
): Promise<void> {
  const added = await tx.query({
    name: 'add-photo',
    // Counted again: many uploads at once have all been let in by the first count.
    text: `insert into attachment (id, project_id, case_id, mime, bytes, width, height, sha256, storage_key, uploaded_by, created_at)
           select $1, $2, $3::uuid, $4, $5, $6, $7, $8, $9, $10, $11
           where (select count(*) from attachment where case_id = $3::uuid) < $12 returning id`,
    values: [
      photo.id,
      found.case.projectId,
      found.case.id,
      photo.mime,
      photo.bytes,
      photo.width,
      photo.height,
      photo.sha256,
      photo.storageKey,
      actorKey(actor),
      now.toString(),
      photosPerCase,
    ],
  });
  if (added.length === 0) fail('case.tooManyPhotos', { limit: photosPerCase });
}

/** A picture of a case the actor may see; anything else is not there. */
export async function findPhotoFor(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ mime: string; storageKey: string }> {
  if (!isId(id)) fail('notFound');
  const [row] = await tx.query<{ case_id: string; mime: string; storage_key: string }>({
    name: 'find-photo',
    text: 'select case_id, mime, storage_key from attachment where id = $1 and erased_at is null',
    values: [id],
  });
  if (!row) fail('notFound');
  await findCaseFor(tx, actor, row.case_id);
  return { mime: row.mime, storageKey: row.storage_key };
}
