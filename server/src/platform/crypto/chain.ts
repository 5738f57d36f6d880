import { hash } from 'node:crypto';

/**
 * JSON with sorted keys and no spaces, equal for a value and for that value read back from a jsonb column.
 * Throws on what jsonb would refuse or change: NaN, lone surrogates, NUL, bigints, Maps.
 */
export function canonical(value: unknown): string {
  const text = write(value, 0);
  if (text === undefined) throw new Error('Nothing to write canonically: the value is undefined.');
  return text;
}

/** The event's own hash over the one before it; `null` for the first of a chain. */
export function chainHash(previous: string | null, canonicalEvent: string): string {
  return hash('sha256', `${previous ?? ''}\n${canonicalEvent}`, 'base64url');
}

const deepest = 64;

function write(value: unknown, depth: number): string | undefined {
  if (depth > deepest) throw new Error(`A canonical value is nested deeper than ${deepest}.`);
  if (value === null) return 'null';
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form.`);
      return JSON.stringify(value);
    case 'string':
      return writeString(value);
    case 'object':
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
    default:
      throw new Error(`A ${typeof value} has no canonical form.`);
  }
}

function writeString(value: string): string {
  if (!value.isWellFormed() || value.includes('\0')) {
    throw new Error('A text with NUL or half a character has no canonical form.');
  }
  return JSON.stringify(value);
}

function writeArray(values: unknown[], depth: number): string {
  return `[${Array.from(values, (value) => write(value, depth + 1) ?? 'null').join(',')}]`;
}

function writeObject(value: object, depth: number): string {
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return write(value.toJSON(), depth + 1) ?? 'null';
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`A ${prototype.constructor?.name ?? 'strange object'} has no canonical form.`);
  }
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const text = write((value as Record<string, unknown>)[key], depth + 1);
    if (text !== undefined) members.push(`${writeString(key)}:${text}`);
  }
  return `{${members.join(',')}}`;
}
