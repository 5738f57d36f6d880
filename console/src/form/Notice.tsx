import { type ReactNode, useEffect, useRef } from 'react';

/** What went wrong beyond the fields; it stands above a long form, and whoever pressed its button is far below. */
export function Notice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} className="form-notice stack tight" role="alert">
      {children}
    </div>
  );
}
