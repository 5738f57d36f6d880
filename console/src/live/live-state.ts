import { useSyncExternalStore } from 'react';

/** Whether the stream is there, since when it is not, and how often the rights of whoever looks have changed. */
interface LiveState {
  up: boolean;
  lost: boolean;
  rightsRead: number;
}

let state: LiveState = { up: false, lost: false, rightsRead: 0 };
const listeners = new Set<() => void>();

export function setLive(change: Partial<LiveState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, () => state);

const safetyMs = 60_000;

/** How long a list waits before it asks by itself: long while the stream tells it, as ever while there is none. */
export const unlessTold = (ms: number) => (): number => (state.up ? Math.max(ms, safetyMs) : ms);

export const rightsWereRead = (): void => setLive({ rightsRead: state.rightsRead + 1 });
