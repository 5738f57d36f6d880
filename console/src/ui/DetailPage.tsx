import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/api.ts';
import { Failed } from './Failed.tsx';
import { Loading } from './Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { NotYours } from './NotYours.tsx';
import { RightEnded } from './RightEnded.tsx';

/** A page about one thing: loading, not there, failed, or the thing. */
export function DetailPage<Thing>({
  found,
  children,
}: {
  found: UseQueryResult<Thing>;
  children: (thing: Thing) => ReactNode;
}) {
  if (found.data && found.error instanceof ApiError && [403, 404].includes(found.error.status))
    return <RightEnded />;
  if (found.data) return <div className="page stack">{children(found.data)}</div>;
  // Trying again does not change what somebody may see.
  if (found.error instanceof ApiError && found.error.status === 403) return <NotYours />;
  // An address that was cut short is answered with 400.
  if (found.error instanceof ApiError && [400, 404].includes(found.error.status)) return <NotFound />;
  if (found.isError) return <Failed error={found.error} onRetry={() => found.refetch()} />;
  return <Loading lines={6} />;
}
