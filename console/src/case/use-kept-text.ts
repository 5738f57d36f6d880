import { useState } from 'react';

/** Half-written words, kept for this tab only, so that a reload or an ended session does not lose them. */
export function useKeptText(name: string): [string, (text: string) => void] {
  const key = `nuanju.${name}`;
  const [text, setText] = useState(() => read(key));
  const keep = (next: string) => {
    setText(next);
    try {
      if (next) sessionStorage.setItem(key, next);
      else sessionStorage.removeItem(key);
    } catch {
      // Without storage the words live as long as the page.
    }
  };
  return [text, keep];
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
