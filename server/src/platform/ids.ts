import { randomUUIDv7 } from 'node:crypto';

let last = '';

/**
 * uuidv7: grows with time, so that new rows lie together and a case's year can be read from its id. Greater than every
 * id this process has made before - the next one after the last where Node draws a smaller one within a millisecond -
 * so what is ordered by id stays in the order in which it was written.
 */
export function newId(): string {
  const drawn = randomUUIDv7();
  last = drawn > last ? drawn : after(last);
  return last;
}

/** 48 of the random bits are counted on; they have room for more ids than anybody makes before the clock moves. */
function after(id: string): string {
  const tail = Number.parseInt(id.slice(-12), 16) + 1;
  if (tail === 2 ** 48) throw new RangeError('No id is left in this millisecond');
  return id.slice(0, -12) + tail.toString(16).padStart(12, '0');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);
