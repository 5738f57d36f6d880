import { type KeyboardEvent, useState } from 'react';

interface ListKeys {
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Arrow keys, Home, End, Enter and Esc over a list that belongs to a text field. */
export function useListKeys(
  count: number,
  act: { pick: (index: number) => void; close: () => void },
): ListKeys {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys that choose a word in an input method are not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return act.close();
    if (count === 0) return;
    const to = { ArrowDown: (active + 1) % count, ArrowUp: (active - 1 + count) % count }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActive(to);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      act.pick(active);
    }
  };
  return { active, setActive, onKeyDown };
}
