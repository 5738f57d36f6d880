import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { has } from '../app/rights.ts';
import { NotYours } from './NotYours.tsx';
import { RightEnded } from './RightEnded.tsx';

/** A page of one right: what stood on it leaves the screen when the right ends, whether or not the page asks again. */
export function WithRight({ right, children }: { right: string; children: ReactNode }) {
  const { data: me } = useQuery(meQuery);
  const may = has(me, right);
  const [had, setHad] = useState(false);
  if (may && !had) setHad(true);
  if (may) return children;
  if (had) return <RightEnded />;
  return me ? <NotYours /> : null;
}
