import { useSyncExternalStore } from 'react';

let aheadMs = 0;

/** The server's time, as near as its last answer tells; the desk's own computer may be minutes off. */
export function serverNow(): number {
  return Date.now() + aheadMs;
}

/** Takes the `now` of an answer as the time at this very moment. */
export function learnServerTime(now: unknown): void {
  if (typeof now !== 'string') return;
  const told = Date.parse(now);
  if (Number.isNaN(told)) return;
  const ahead = told - Date.now();
  // Answers travel for a moment; small differences would make every clock on the page twitch.
  if (Math.abs(ahead - aheadMs) > 1500) aheadMs = ahead;
}

const listeners = new Set<() => void>();
let second = Math.floor(serverNow() / 1000);
let timer: ReturnType<typeof setInterval> | undefined;

/** The server's time in whole seconds, drawn anew each second by one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => second) * 1000;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick();
    timer = setInterval(tick, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  second = Math.floor(serverNow() / 1000);
  for (const listener of listeners) listener();
}
