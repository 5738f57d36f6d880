/** What the server says on its stream, and whether the stream is there; see /api/live. */
export type Said =
  | { kind: 'case'; id: string; version: number; seq: number; projectId: string }
  | { kind: 'notices'; unread: number }
  | { kind: 'reset' }
  | { kind: 'ended'; reason: 'rights' | 'session' }
  | { kind: 'line'; up: boolean };

export interface Line {
  up(): boolean;
  close(): void;
}

const silentMs = 40_000;
const longestPauseMs = 30_000;

/**
 * One stream, opened again with the position it had whenever it breaks, and ended by the server's word alone. The
 * browser would come back by itself too, but never after an answer that refuses.
 */
export function openLine(say: (said: Said) => void): Line {
  let source: EventSource | null = null;
  let last: string | null = null;
  let failures = 0;
  let up = false;
  let over = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    if (over) return;
    clearTimeout(again);
    again = undefined;
    const made = new EventSource(`/api/live${last === null ? '' : `?after=${last}`}`);
    source = made;
    made.onopen = begun;
    made.onerror = () => retry();
    const hear = (event: string, then: (data: never) => void) =>
      made.addEventListener(event, (message: MessageEvent<string>) => {
        if (source !== made) return;
        listenOn();
        if (message.lastEventId) last = message.lastEventId;
        then(JSON.parse(message.data) as never);
      });
    // Nothing is known of what happened before: a page may have been read while the stream was still being opened.
    hear('ready', () => say({ kind: 'reset' }));
    hear('reset', () => say({ kind: 'reset' }));
    hear('beat', () => undefined);
    hear('case', (data: object) => say({ kind: 'case', ...data } as Said));
    hear('notices', ({ unread }: { unread: number }) => say({ kind: 'notices', unread }));
    hear('ended', ({ reason }: { reason: 'rights' | 'session' }) => {
      drop();
      over = reason === 'session';
      // Positions are of the whole house; with other rights they would tell too little of what is new to see.
      last = null;
      say({ kind: 'ended', reason });
      if (!over) open();
    });
    listenOn();
  }

  function begun(): void {
    failures = 0;
    listenOn();
    tell(true);
  }

  /** A connection that has died without a word looks like one where nothing happens; heartbeats tell them apart. */
  function listenOn(): void {
    clearTimeout(silence);
    silence = setTimeout(retry, silentMs);
  }

  function retry(): void {
    drop();
    tell(false);
    const pause = Math.min(longestPauseMs, 500 * 2 ** failures++) * (0.5 + Math.random());
    again ??= setTimeout(open, pause);
  }

  function drop(): void {
    clearTimeout(silence);
    source?.close();
    source = null;
  }

  function tell(now: boolean): void {
    if (up === now) return;
    up = now;
    say({ kind: 'line', up });
  }

  const backOnline = () => {
    if (source || over) return;
    clearTimeout(again);
    again = undefined;
    open();
  };
  self.addEventListener('online', backOnline);
  open();
  return {
    up: () => up,
    close: () => {
      over = true;
      clearTimeout(again);
      drop();
      self.removeEventListener('online', backOnline);
    },
  };
}
