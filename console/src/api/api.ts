import { type Api, ApiError, createApi } from '../../../api/client.ts';
import { learnServerTime } from '../time/now.ts';
import { currentLanguage } from '../words/language.ts';

export { ApiError };

const call = createApi({ language: () => (currentLanguage() === 'en' ? 'en' : 'zh-CN') });

/** Every call of the console; answers that say what time it is set the clocks on the page. */
export const api: Api = async <Answer>(...[method, path, options]: Parameters<Api>) => {
  const answer = await call<Answer>(method, path, options);
  const now = (answer as { now?: unknown } | null)?.now;
  if (typeof now === 'string') learnServerTime(now);
  return answer;
};

/** An id of our own for a command, so that sending it twice does it once; works on plain http too. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
