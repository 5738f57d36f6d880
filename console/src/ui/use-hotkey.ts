import { useEffect, useRef } from 'react';

/**
 * A single key pressed while nobody is typing; combinations belong to the browser. `first` takes a key from the frame
 * around the page, as where `n` begins something else than a request.
 */
export function useHotkey(key: string, act: () => void, { first = false } = {}): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // Whoever was nearer to the key has used it up: the next row, not the first one again.
      if (event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      if (first) event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', listen, first);
    return () => window.removeEventListener('keydown', listen, first);
  }, [key, first]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
