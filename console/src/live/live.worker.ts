import { type Line, openLine, type Said } from './live-line.ts';

/** From a tab: who is signed in there, or that it is going away. */
export type Told = { kind: 'hello'; who: string } | { kind: 'bye' };

/** One stream for all tabs of this browser: over HTTP/1.1 a seventh would leave no connection for anything else. */
const tabs = new Set<MessagePort>();
let line: Line | null = null;
let who: string | null = null;

self.addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]!;
  port.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'bye') leave(port);
    else join(port, data.who);
  };
});

function join(port: MessagePort, name: string): void {
  tabs.add(port);
  // Somebody else has signed in at this computer, or the same again after the session had ended.
  if (who !== name) {
    line?.close();
    line = null;
    who = name;
  }
  line ??= openLine(tellAll);
  port.postMessage({ kind: 'line', up: line.up() } satisfies Said);
}

function leave(port: MessagePort): void {
  tabs.delete(port);
  if (tabs.size > 0) return;
  line?.close();
  line = null;
}

function tellAll(said: Said): void {
  for (const port of tabs) port.postMessage(said);
  if (said.kind !== 'ended' || said.reason !== 'session') return;
  line?.close();
  line = null;
  tabs.clear();
}
