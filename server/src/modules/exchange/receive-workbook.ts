import type { FastifyRequest } from 'fastify';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { renderMasked, tokenise } from '../../platform/crypto/texts.ts';
import { fail } from '../../platform/errors/fail.ts';
import './exchange.errors.ts';
import type { Layout } from './imports.queries.ts';
import { hasOurs } from './read-ours.ts';
import { hasPeers } from './read-peer.ts';
import { openWorkbook } from './workbook/open-workbook.ts';

export const largestWorkbook = 32 * 1024 * 1024;

/** The uploaded file, whole: it is looked into before anything is kept of it. */
export async function receiveWorkbook(request: FastifyRequest): Promise<{ bytes: Buffer; fileName: string }> {
  if (!request.isMultipart()) fail('request.unsupportedType');
  const part = await request
    .file({ limits: { fileSize: largestWorkbook, files: 1, fields: 4, parts: 5 } })
    .catch(refuseBrokenForm);
  if (part?.fieldname !== 'file') fail('request.invalid', {}, [{ path: '/file', message: noFile }]);
  const pieces: Buffer[] = [];
  try {
    for await (const piece of part!.file) pieces.push(piece as Buffer);
  } catch (error) {
    refuseBrokenForm(error);
  }
  if (part!.file.truncated) refuseLarge();
  return { bytes: Buffer.concat(pieces), fileName: part!.filename };
}

export function refuseLarge(): never {
  return fail('file.tooLarge', { limit: `${largestWorkbook / 1024 / 1024} MB` });
}

/** Whose layout it is. Fails in words for what is no workbook, or none we know. */
export async function layoutOf(bytes: Buffer): Promise<Layout> {
  const workbook = await openWorkbook(bytes);
  if (hasOurs(workbook)) return 'ours';
  return hasPeers(workbook) ? 'peer' : fail('import.unknownLayout');
}

/** As it may be shown and kept: one line, and no number of anybody in it. */
export function shownName(keys: KeyRing, fileName: string): string {
  const { body, numbers } = tokenise(keys, fileName.toWellFormed().replace(/\p{C}/gu, ''));
  return [...renderMasked(keys, body, numbers)].slice(-100).join('') || '-';
}

function refuseBrokenForm(error: unknown): never {
  const { statusCode } = error as { statusCode?: unknown };
  if (statusCode === 413) return refuseLarge();
  if (typeof statusCode === 'number') throw error;
  return fail('request.malformed');
}

const noFile = { zh: '请选择一个文件（字段 file）', en: 'A file is needed in the field "file"' };
