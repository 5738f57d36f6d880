import { type KeyboardEvent, useEffect, useState } from 'react';

interface ListKeys {
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface ListActs {
  pick: (index: number) => void;
  close: () => void;
  /** The list on the page does not belong to what has been typed yet. */
  busy: boolean;
}

/**
 * Arrow keys, Enter and Esc over a list that belongs to a text field. Enter pressed before the list has caught up with
 * the typing waits for it: fast hands must not open what the older letters had found.
 */
export function useListKeys(count: number, { pick, close, busy }: ListActs): ListKeys {
  const [wanted, setActive] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const active = Math.min(wanted, Math.max(0, count - 1));
  useEffect(() => {
    if (!waiting || busy) return;
    setWaiting(false);
    if (count > 0) pick(0);
  }, [waiting, busy, count, pick]);
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys that choose a word in an input method are not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setWaiting(false);
      close();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Enter' && (count > 0 || busy) && plain) {
      event.preventDefault();
      event.stopPropagation();
      if (busy) setWaiting(true);
      else pick(active);
      return;
    }
    setWaiting(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || count === 0) return;
    event.preventDefault();
    setActive((active + step + count) % count);
  };
  return { active, setActive, onKeyDown };
}
