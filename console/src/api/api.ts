import { ApiError, createApi } from '../../../api/client.ts';
import { learnServerTime } from '../time/now.ts';
import { currentLanguage } from '../words/language.ts';
import { unattended } from './attended.ts';

export { ApiError };

/** Every call of the console; answers that say what time it is set the clocks on the page. */
export const api = createApi({
  language: () => (currentLanguage() === 'en' ? 'en' : 'zh-CN'),
  unattended,
  onAnswer: (answer) => learnServerTime((answer as { now?: unknown } | null)?.now),
});

/** Whether the server has said no, and so has done nothing; where no answer came, or a fault, nobody knows. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500;

/** An id of our own for a command, so that sending it twice does it once; works on plain http too. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
