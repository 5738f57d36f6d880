import type { AppUnderTest } from './app-under-test.ts';

export interface Heard {
  event: string;
  id: number | null;
  data: Record<string, unknown>;
}

/** Somebody with an open stream, over a real connection. */
export interface Listener {
  status: number;
  /** The next that was said, heartbeats aside; null once the stream has ended. */
  next(): Promise<Heard | null>;
  /** Everything up to and with the first that is such an event. */
  until(event: string): Promise<Heard[]>;
  hangUp(): Promise<void>;
}

export async function listenTo(
  app: AppUnderTest,
  username: string,
  { after, headers = {} }: { after?: number | string; headers?: Record<string, string> } = {},
): Promise<Listener> {
  const hangingUp = new AbortController();
  const answer = await fetch(`${await app.address()}/api/live`, {
    signal: hangingUp.signal,
    headers: {
      cookie: await app.cookieOf(username),
      ...(after === undefined ? {} : { 'last-event-id': String(after) }),
      ...headers,
    },
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  async function block(): Promise<string | null> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const found = text.slice(0, end);
        text = text.slice(end + 2);
        return found;
      }
      const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
      if (done) return null;
      text += value;
    }
  }
  async function next(): Promise<Heard | null> {
    for (;;) {
      const said = await block();
      if (said === null) return null;
      const lines = new Map(
        said.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
      );
      const event = lines.get('event');
      if (!event || event === 'beat') continue;
      const id = lines.get('id');
      return { event, id: id === undefined ? null : Number(id), data: JSON.parse(lines.get('data') ?? '{}') };
    }
  }
  return {
    status: answer.status,
    next,
    until: async (event) => {
      const heard: Heard[] = [];
      for (;;) {
        const one = await next();
        if (!one) throw new Error(`The stream ended before ${event}; it said ${JSON.stringify(heard)}`);
        heard.push(one);
        if (one.event === event) return heard;
      }
    },
    hangUp: async () => {
      hangingUp.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
