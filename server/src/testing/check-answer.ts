import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { closeSchema } from '../platform/http/close-schema.ts';
import { formats } from '../platform/http/formats.ts';

interface Described {
  paths: Record<string, Record<string, { responses: Record<string, DescribedAnswer> } | undefined>>;
  components?: { schemas?: Record<string, object> };
}

interface DescribedAnswer {
  content?: Record<string, { schema: object }>;
}

const checks = new Map<string, ValidateFunction | null>();
const ajv = makeAjv();

/** Fails unless the API's description says that this address answers so: status declared, body of the declared shape. */
export function checkAnswer(
  app: FastifyInstance,
  method: string,
  url: string,
  status: number,
  body: unknown,
): void {
  const api = app.swagger() as unknown as Described;
  const template = templateOf(api, method, url.split('?', 1)[0]!);
  // An address that is not there answers as the error shape says, whatever it is called.
  const key = `${template ? `${method} ${template}` : 'nowhere'} ${status}`;
  if (!checks.has(key)) checks.set(key, makeCheck(api, method, template, status));
  const check = checks.get(key);
  if (!check || check(body)) return;
  throw new Error(`${key} answered what its description does not say: ${ajv.errorsText(check.errors)}`);
}

function makeCheck(
  api: Described,
  method: string,
  template: string | undefined,
  status: number,
): ValidateFunction | null {
  if (!template || status >= 400) return ajv.compile(errorShape(api));
  const { responses } = api.paths[template]![method.toLowerCase()]!;
  const declared = responses[String(status)];
  if (!declared) throw new Error(`${method} ${template} does not declare that it answers ${status}`);
  const schema = declared.content?.['application/json']?.schema;
  return schema && Object.keys(schema).length > 0 ? ajv.compile(closeSchema(schema) as object) : null;
}

function errorShape(api: Described): object {
  const schema = api.components?.schemas?.Error;
  if (!schema) throw new Error('The API does not describe its errors');
  return closeSchema({ ...schema, $id: undefined }) as object;
}

function templateOf(api: Described, method: string, path: string): string | undefined {
  // An address in so many words comes before one with a hole in it.
  if (api.paths[path]?.[method.toLowerCase()]) return path;
  return Object.keys(api.paths).find(
    (template) => api.paths[template]?.[method.toLowerCase()] && patternOf(template).test(path),
  );
}

const patterns = new Map<string, RegExp>();

/** Made once: tests ask for the same templates at every answer. */
function patternOf(template: string): RegExp {
  const made =
    patterns.get(template) ??
    new RegExp(`^${template.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  patterns.set(template, made);
  return made;
}

function makeAjv(): Ajv2020 {
  const made = new Ajv2020({ strict: false, allErrors: false });
  ajvFormats.default(made);
  for (const [name, { validate }] of Object.entries(formats)) made.addFormat(name, validate);
  return made;
}
