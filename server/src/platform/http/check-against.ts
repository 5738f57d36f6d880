import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { fail } from '../errors/fail.ts';
import { closeSchema } from './close-schema.ts';
import { fieldErrors } from './field-errors.ts';
import { formats } from './formats.ts';

interface Checker {
  readonly first: ValidateFunction;
  /** Compiled when the first mistake is made: most schemas of a start never need it. */
  readonly all: () => ValidateFunction;
}

const strict = makeAjv({});
const strictAll = makeAjv({ allErrors: true });
const coercing = makeAjv({ coerceTypes: 'array' });
const coercingAll = makeAjv({ coerceTypes: 'array', allErrors: true });

const strictCheckers = new WeakMap<object, Checker>();

// Listing every mistake of a huge input costs more memory than the input, so only a small one is listed in full.
const mostValuesListedInFull = 2_000;

/**
 * Throws `request.invalid` with a sentence per field unless the value matches; nothing is coerced, removed
 * or defaulted. Unknown fields are refused unless the schema says `additionalProperties` itself.
 */
export function checkAgainst(schema: object, value: unknown, pathPrefix = ''): void {
  const errors = runChecker(strictChecker(schema), value);
  if (errors) fail('request.invalid', {}, fieldErrors(errors, pathPrefix));
}

/** The mistakes of a request's query or path; strings become the numbers and booleans the schema wants. */
export function makeCoercingCheck(schema: object): (value: unknown) => ErrorObject[] | null {
  const closed = closeSchema(schema) as object;
  const checker = { first: coercing.compile(closed), all: () => coercingAll.compile(closed) };
  return (value) => runChecker(checker, value);
}

export function makeStrictCheck(schema: object): (value: unknown) => ErrorObject[] | null {
  const checker = strictChecker(schema);
  return (value) => runChecker(checker, value);
}

function strictChecker(schema: object): Checker {
  let checker = strictCheckers.get(schema);
  if (!checker) {
    const closed = closeSchema(schema) as object;
    checker = { first: strict.compile(closed), all: () => strictAll.compile(closed) };
    strictCheckers.set(schema, checker);
  }
  return checker;
}

function runChecker(checker: Checker, value: unknown): ErrorObject[] | null {
  if (checker.first(value)) return null;
  if (!isSmall(value)) return checker.first.errors ?? null;
  const all = checker.all();
  all(value);
  return all.errors ?? null;
}

function isSmall(value: unknown): boolean {
  const left: unknown[] = [value];
  let seen = 0;
  while (left.length > 0) {
    seen += 1;
    if (seen > mostValuesListedInFull) return false;
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (inner.length > mostValuesListedInFull) return false;
    left.push(...inner);
  }
  return true;
}

function makeAjv(options: { coerceTypes?: 'array'; allErrors?: boolean }): Ajv2020 {
  const ajv = new Ajv2020({
    ...options,
    // 0.3 is three thousand times 0.0001, though dividing the two falls a little short of it.
    multipleOfPrecision: 6,
    verbose: true,
    discriminator: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    addUsedSchema: false,
  });
  ajvFormats.default(ajv);
  for (const [name, { validate }] of Object.entries(formats)) ajv.addFormat(name, validate);
  // What forms are drawn from; any other unknown keyword is a typing mistake and refused.
  ajv.addVocabulary(['label', 'labels', 'widget', 'refersTo', 'past', 'help', 'example', 'placeholder']);
  return ajv;
}
