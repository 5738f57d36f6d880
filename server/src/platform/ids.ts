/** uuidv7: grows with time, so that new rows lie together and a case's month can be read from its id. */
export { randomUUIDv7 as newId } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);
