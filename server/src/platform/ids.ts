import { v7 } from 'uuid';

/**
 * uuidv7: grows with time, so that new rows lie together and a case's year can be read from its id. Greater than every
 * id this process has made before: what is ordered by id stays in the order in which it was written, also within one
 * millisecond, where Node's own draw at random.
 */
export const newId = (): string => v7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);
