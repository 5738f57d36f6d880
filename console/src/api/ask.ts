import { api } from './api.ts';

interface Call {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

/** A call whose fields are put together from a form, so that no type of the contract can follow them. */
export const ask = api as unknown as <Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  call?: Call,
) => Promise<Answer>;
