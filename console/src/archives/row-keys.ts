import type { KeyboardEvent } from 'react';

/** Arrow keys from one row's link to the next; the first and last stay where they are. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement) || !event.target.classList.contains('archive-open'))
    return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.archive-open')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export const focusFirstRow = () => document.querySelector<HTMLElement>('.archive-open')?.focus();
