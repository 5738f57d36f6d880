import type { ReactNode } from 'react';

/** Below a column's head a bare figure is enough. */
export const OnDesk = ({ children }: { children: ReactNode }) => <span className="on-desk">{children}</span>;

/** On a card, where no head says it, a figure says itself what it counts. */
export const OnPhone = ({ children }: { children: ReactNode }) => (
  <span className="on-phone">{children}</span>
);
