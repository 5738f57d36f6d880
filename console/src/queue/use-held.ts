import { type RefObject, useEffect, useState } from 'react';

/** True while somebody is about to touch something in there: a mouse over it, the cursor in it, a finger scrolling it. */
export function useHeld(place: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState({ pointer: false, focus: false, scrolled: false });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const set = (change: Partial<typeof held>) => setHeld((before) => ({ ...before, ...change }));
    const over = (event: PointerEvent) => event.pointerType === 'mouse' && set({ pointer: true });
    const out = (event: PointerEvent) => event.pointerType === 'mouse' && set({ pointer: false });
    const focus = () => set({ focus: true });
    const blur = (event: FocusEvent) => set({ focus: element.contains(event.relatedTarget as Node | null) });
    const touch = matchMedia('(pointer: coarse)');
    const scroll = () => set({ scrolled: touch.matches && window.scrollY > 60 });
    element.addEventListener('pointerenter', over);
    element.addEventListener('pointerleave', out);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', blur);
    window.addEventListener('scroll', scroll, { passive: true });
    return () => {
      element.removeEventListener('pointerenter', over);
      element.removeEventListener('pointerleave', out);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', blur);
      window.removeEventListener('scroll', scroll);
    };
  }, [place]);
  return held.pointer || held.focus || held.scrolled;
}
