import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { addPhoto, findPhotoFor, mayAddPhoto } from '../../kernel/acting/case-photos.ts';
import { fail } from '../../platform/errors/fail.ts';
import { receiveImage } from '../../platform/files/receive-image.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { Id } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';

const binary = { type: 'string', format: 'binary' };

/** What is kept is one of the two, whatever was sent. */
const Picture = Type.Unsafe<never>({
  content: { 'image/jpeg': { schema: binary }, 'image/webp': { schema: binary } },
});

const largestUpload = 16 * 1024 * 1024;

export async function photoRoutes(app: FastifyInstance, house: House): Promise<Route[]> {
  await app.register(multipart, {
    limits: { fileSize: largestUpload, files: 1, fields: 4, parts: 5, headerPairs: 50 },
  });
  return [
    defineRoute({
      method: 'POST',
      url: '/api/cases/:id/photos',
      access: 'workOnCases',
      summary: 'Add a picture; it is re-encoded and loses its position and camera data',
      tags: ['cases'],
      tx: 'none',
      upload: 'photo',
      schema: {
        params: Type.Object({ id: Id }),
        response: { 201: Type.Object({ id: Id, width: Type.Integer(), height: Type.Integer() }) },
      },
      handler: async ({ request, reply, tx, actor, now, params }) => {
        const found = await mayAddPhoto(tx, actor, params.id);
        const image = await receiveImage(await uploadedFile(request));
        const storageKey = await house.files.put(image.bytes, image.mime);
        const { bytes, ...rest } = image;
        const photo = { ...rest, id: newId(), bytes: bytes.length, storageKey };
        try {
          await addPhoto(tx, actor, now, found, photo);
        } catch (error) {
          await house.files.remove(storageKey);
          throw error;
        }
        reply.code(201);
        return { id: photo.id, width: photo.width, height: photo.height };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/attachments/:id',
      access: 'readCases',
      summary: 'A picture of a case you may see',
      tags: ['cases'],
      schema: { params: Type.Object({ id: Id }), response: { 200: Picture } },
      handler: async ({ tx, actor, params, reply }) => {
        const photo = await findPhotoFor(tx, actor, params.id);
        const file = (await house.files.get(photo.storageKey)) ?? fail('file.missing');
        reply
          .header('content-type', photo.mime)
          .header('content-disposition', 'inline')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('cache-control', 'private, max-age=3600');
        return file.stream;
      },
    }),
  ];
}

async function uploadedFile(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  if (!request.isMultipart()) fail('request.unsupportedType');
  const part = await request.file().catch(refuseBrokenForm);
  if (part?.fieldname !== 'photo') fail('request.invalid', {}, [{ path: '/photo', message: noPhoto }]);
  return readToTheEnd(part!.file);
}

/** A form that breaks off is the sender's mistake; the parser reports it as a fault of the stream. */
async function* readToTheEnd(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    refuseBrokenForm(error);
  }
}

function refuseBrokenForm(error: unknown): never {
  if (typeof (error as { statusCode?: unknown }).statusCode === 'number') throw error;
  return fail('request.malformed');
}

const noPhoto = { zh: '请选择一张照片（字段 photo）', en: 'A picture is needed in the field "photo"' };
