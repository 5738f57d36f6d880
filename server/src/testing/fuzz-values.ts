import fc from 'fast-check';
import type { Random } from './random.ts';

/** As much of JSON Schema as the API's description uses. */
export interface Schema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

/** What ids may be drawn: those of the caller's world, and those that are not his to see. */
export interface Ids {
  own: readonly string[];
  foreign: readonly string[];
}

/** How often a leaf is something no honest program would send. */
export interface Drawing {
  random: Random;
  ids: Ids;
  hostile: number;
}

/** A value the schema describes, with hostile ones in its leaves as often as asked. */
export function drawValue(schema: Schema, drawing: Drawing): unknown {
  const { random, hostile } = drawing;
  if (hostile > 0 && random.chance(hostile)) return drawHostile(random, schema);
  if ('const' in schema) return schema.const;
  if (schema.enum) return random.one(schema.enum);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) return drawValue(random.one(branches), drawing);
  const type = Array.isArray(schema.type) ? random.one(schema.type) : schema.type;
  if (type === 'object' || schema.properties) return drawObject(schema, drawing);
  if (type === 'array') {
    const length = Math.max(schema.minItems ?? 0, random.below(4));
    return Array.from({ length }, () => drawValue(schema.items ?? {}, drawing));
  }
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'null') return null;
  if (type === 'integer' || type === 'number') return drawNumber(schema, random);
  return drawText(schema, drawing);
}

function drawObject(schema: Schema, drawing: Drawing): Record<string, unknown> {
  const { random, hostile } = drawing;
  const drawn: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const needed = schema.required?.includes(key) ?? false;
    if (needed ? hostile === 0 || random.chance(0.9) : random.chance(0.5))
      drawn[key] = drawValue(field, drawing);
  }
  if (random.chance(hostile / 2)) drawn[random.one(strangeKeys)] = drawHostile(random, {});
  return drawn;
}

function drawNumber({ minimum, maximum }: Schema, random: Random): number {
  const least = minimum ?? 0;
  return random.one([least, least + 1, least + random.below(6), Math.min(maximum ?? least + 50, least + 50)]);
}

function drawText({ format, pattern, minLength = 0, maxLength }: Schema, { random, ids }: Drawing): string {
  if (format === 'id' || (pattern?.includes('[0-9a-f]{8}') && random.chance(0.8))) {
    return random.one([random.one(ids.own), random.one(ids.own), random.one(ids.foreign), nowhere]);
  }
  if (format === 'instant')
    return random.one(['2026-03-02T00:30:00Z', '2026-03-02T09:00:00+08:00', '2025-01-01T00:00:00Z']);
  if (format === 'date') return random.one(['2026-03-02', '2021-06-01', '2030-12-31', '1950-01-01']);
  if (format === 'commandId') return `fuzz-${random.below(1e9)}`;
  if (pattern?.startsWith('^')) return drawMatch(pattern, random);
  const drawn = random.one(honest).padEnd(minLength, '水');
  return maxLength === undefined ? drawn : [...drawn].slice(0, maxLength).join('');
}

/** Anything a pattern lets through, and not only what whoever wrote it had in mind. */
function drawMatch(pattern: string, random: Random): string {
  const matches = matching.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  matching.set(pattern, matches);
  return fc.sample(matches, { seed: random.below(2 ** 31), numRuns: 1 })[0]!;
}

const matching = new Map<string, fc.Arbitrary<string>>();

export const nowhere = '01a202f2-0000-7000-8000-000000000000';

const honest = [
  '厨房漏水',
  '3栋2单元501',
  '王秀兰',
  '张先生',
  '门禁坏了，请尽快来',
  '0571-88880000',
  'A-1',
  '501',
  '😀 谢谢',
  'repair',
  'desk',
  'The lift is stuck between two floors',
];

const strangeKeys = ['__proto__', 'constructor', 'more', 'project_id', '$where', '', '13812345678', 'id'];

/** The wrong type, the wrong size, the wrong alphabet, or somebody else's language. */
export function drawHostile(random: Random, { maxLength, maximum, minimum }: Schema): unknown {
  if (maxLength !== undefined && random.chance(0.2)) return '长'.repeat(Math.min(maxLength + 1, 20_000));
  if (maximum !== undefined && random.chance(0.3)) return maximum + 1;
  if (minimum !== undefined && random.chance(0.3)) return minimum - 1;
  if (random.chance(0.15)) return fc.sample(anything, { seed: random.below(2 ** 31), numRuns: 1 })[0];
  return random.one(hostileValues);
}

/** What nobody has thought of. */
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 80 }));

const hostileValues: readonly unknown[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e倒',
  '\u200b',
  '\uffff',
  'ﷺ'.repeat(50),
  "'; drop table cases; --",
  "' or 1=1 --",
  '1); select pg_sleep(0) --',
  '{{7*7}}#{7*7}',
  '%00%0a%0d',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=cmd|/c calc!A1',
  '+1+1',
  '@SUM(A1:A9)',
  '-2+3',
  '打 19900001001 或 199 0000 1002',
  '身份证 11010519491231002X',
  '⟦phone:0⟧',
  '⟦⟦idNumber:99⟧',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '...',
  '%2e',
  'NaN',
  '2026-02-30',
  '2026-03-02T25:61:00Z',
  '+999999-12-31T23:59:60Z',
  '-271821-04-20T00:00:00Z',
  '01A202F2-0000-7000-8000-000000000000',
  '01a202f2-0000-7000-8000-00000000000g',
  'x'.repeat(5000),
  '水'.repeat(9000),
  -1,
  0,
  -0.5,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
  true,
  false,
  null,
  [],
  [[]],
  [null],
  {},
  { $ne: null },
  { id: null },
  { toString: 'no' },
  JSON.parse('{"__proto__":{"admin":true}}'),
  Array.from({ length: 300 }, (_, i) => i),
];
