import { useState } from 'react';

const kept = 'nuanju.kept.';

/**
 * Half-written words of one person, kept for this tab only, so that a reload or an ended session does not lose them, and
 * whoever signs in next at this desk does not find them.
 */
export function useKeptText(userId: string, name: string): [string, (text: string) => void] {
  const key = `${kept}${userId}.${name}`;
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

export function forgetKeptTexts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(kept)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be kept.
  }
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
