import type { ReactNode } from 'react';
import './states.css';

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <svg
        className="state-mark"
        viewBox="0 0 72 72"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        aria-hidden="true"
      >
        <path d="M12 38 36 18l24 20" strokeLinecap="round" strokeLinejoin="round" />
        <path d="M20 34v20h32V34" strokeLinejoin="round" />
        <path d="m29 44 5 5 10-11" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}
