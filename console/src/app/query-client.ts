import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api.ts';

/** Told when the server says that nobody is signed in any more; the router sets it. */
export const session: { ended: () => void } = { ended: () => {} };

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) session.ended();
    },
  }),
  defaultOptions: {
    queries: {
      retry: (count, error) =>
        count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      retryDelay: (count) => 400 * 2 ** count,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
