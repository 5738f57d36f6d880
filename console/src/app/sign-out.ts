import { api } from '../api/api.ts';
import { forgetKeptTexts } from '../case/use-kept-text.ts';
import { forgetDrafts } from '../log/draft.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

/** Ends the session and leaves nothing of it in this browser: desks share computers. */
export async function signOut(): Promise<void> {
  await api('POST', '/api/auth/sign-out');
  forgetDrafts();
  forgetKeptTexts();
  await router.navigate({ to: '/sign-in' });
  queryClient.clear();
}
