import { processes } from '../processes/processes.ts';
import type { Method } from './app-under-test.ts';
import { type Drawing, drawHostile, drawValue, type Schema } from './fuzz-values.ts';
import type { Random } from './random.ts';
import { readSource } from './repository.ts';

export interface Operation {
  method: Method;
  path: string;
  parameters: { in: string; name: string; required?: boolean; schema: Schema }[];
  /** By content type; null where nothing is sent. */
  body: { type: string; schema: Schema } | null;
}

export interface FuzzRequest {
  method: Method;
  url: string;
  payload: string | undefined;
  headers: Record<string, string>;
}

interface Described {
  parameters?: Operation['parameters'];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Every operation of the committed description of the API. */
export function allOperations(): Operation[] {
  const { paths } = JSON.parse(readSource('api/openapi.json').text) as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const [content] = Object.entries(requestBody?.content ?? {});
      return {
        method: method.toUpperCase() as Method,
        path,
        parameters,
        body: content ? { type: content[0], schema: content[1].schema } : null,
      };
    }),
  );
}

/** One request of an operation: as described, nearly so, or nothing like it. */
export function drawRequest(operation: Operation, random: Random, ids: Drawing['ids']): FuzzRequest {
  const hostile = random.one([0, 0, 0, 0.06, 0.06, 0.4]);
  const drawing = { random, ids, hostile };
  const path: Record<string, string> = {};
  const query = new URLSearchParams();
  for (const { in: where, name, required, schema } of operation.parameters) {
    if (where === 'path') path[name] = pathValue(name, schema, drawing);
    else if (required || random.chance(0.4)) query.append(name, written(drawValue(schema, drawing)));
  }
  if (random.chance(hostile / 3)) query.append(random.one(['more', 'constructor', 'limit']), '1');
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? ''));
  const url = query.size > 0 ? `${filled}?${query}` : filled;
  const body = operation.body && drawBody(operation, path, drawing);
  return {
    method: operation.method,
    url,
    payload: body?.payload,
    headers: body ? { 'content-type': body.type } : {},
  };
}

function pathValue(name: string, schema: Schema, drawing: Drawing): string {
  if (name === 'action') return drawing.random.one(actionNames);
  if (name === 'key') return drawing.random.one([...processes.keys(), 'constructor']);
  const drawn = written(drawValue(schema, drawing));
  // An empty part would be another address; a longer one the server refuses before it looks.
  return drawn === '' ? '-' : [...drawn].slice(0, 60).join('');
}

const actionNames = [
  ...new Set([...processes.values()].flatMap((process) => Object.keys(process.actions))),
  'approveSecond',
  'declineSecond',
  'withdrawSecond',
  'constructor',
];

/** What stands in an address; half characters have no place there. */
const written = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().slice(0, 300);

function drawBody(operation: Operation, path: Record<string, string>, drawing: Drawing) {
  const { random, hostile } = drawing;
  const { type, schema } = operation.body!;
  if (type === 'multipart/form-data') return multipart(random);
  if (random.chance(hostile / 8)) return { type, payload: random.one(brokenJson) };
  if (random.chance(hostile / 4)) return { type, payload: JSON.stringify(drawHostile(random, {})) };
  const body = drawValue(schema, drawing) as Record<string, unknown>;
  const form = path.action && formOf(path.action, random);
  if (form && typeof body === 'object' && body !== null) {
    Object.assign(body, drawValue(form, drawing), { version: random.one([1, 1, 2, 3]) });
  }
  return { type, payload: JSON.stringify(body) };
}

function formOf(action: string, random: Random): Schema | undefined {
  const forms = [...processes.values()].flatMap((process) =>
    Object.hasOwn(process.actions, action) ? [(process.actions[action]?.input ?? {}) as Schema] : [],
  );
  return forms.length > 0 ? random.one(forms) : undefined;
}

const brokenJson = ['', '{', '{"a":', '[1,]', 'null', '"', '\ufeff{}', '{"a":1}}', '[['.repeat(2000)];

const files = [
  '',
  'not a file',
  '\x89PNG\r\n\x1a\n broken',
  'PK\x03\x04 broken',
  'GIF89a',
  '<svg onload="alert(1)"/>',
  '\xff\xd8\xff\xe0 broken',
];

function multipart(random: Random) {
  const boundary = 'a-boundary-of-ours';
  const field = random.one(['file', 'photo', 'more', '__proto__']);
  const name = random.one(['a.jpg', '../../a.xlsx', '漏水.png', 'a\0.png', '']);
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const end = random.chance(0.9) ? `\r\n--${boundary}--\r\n` : '';
  return { type: `multipart/form-data; boundary=${boundary}`, payload: `${head}${random.one(files)}${end}` };
}
