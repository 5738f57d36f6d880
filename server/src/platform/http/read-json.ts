import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail } from '../errors/fail.ts';

/** JSON in UTF-8 is the only body the API reads; a multipart route registers its own parser. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
      if (charset && !/^utf-?8$/i.test(charset)) fail('request.unsupportedType');
      return parseJson(body);
    },
  );
}

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let value: unknown;
  let text: string;
  try {
    // A fatal decoder, because replaced characters would be stored as if the sender had written them.
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    value = JSON.parse(text);
  } catch {
    fail('request.malformed');
  }
  if (/__proto__|constructor|\\u/i.test(text)) refusePrototypeKeys(value);
  return value;
}

function refusePrototypeKeys(value: unknown): void {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) {
      if (!Array.isArray(next) && (key === '__proto__' || key === 'constructor')) {
        fail('request.invalid', {}, [
          { path: `/${key}`, message: { zh: `“${key}”不是可用的字段`, en: `"${key}" is not a known field` } },
        ]);
      }
      left.push(inner);
    }
  }
}
