import { useEffect, useRef } from 'react';

/**
 * A single key pressed while nobody fills anything in; combinations belong to the browser. `first` takes a key from the frame
 * around the page, as where `n` begins something else than a request.
 */
export function useHotkey(key: string, act: () => void, { first = false } = {}): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // Whoever was nearer to the key has used it up: the next row, not the first one again.
      if (event.defaultPrevented || isBusy(event.target)) return;
      event.preventDefault();
      if (first) event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', listen, first);
    return () => window.removeEventListener('keydown', listen, first);
  }, [key, first]);
}

/** Typing, within a form, or before an open dialog, whose work must not be left by a key that slipped. */
function isBusy(target: EventTarget | null): boolean {
  const dialogs = document.querySelectorAll('[role=dialog][aria-modal=true], dialog[open]');
  if ([...dialogs].some((dialog) => dialog.checkVisibility())) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('form, [role=dialog]')) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
