import type { Told } from './live.worker.ts';
import { openLine, type Said } from './live-line.ts';

/** Hears the stream of this browser, or of this tab alone where tabs cannot share one; answers how to stop. */
export function connectLive(who: string, hear: (said: Said) => void): () => void {
  if (typeof SharedWorker === 'undefined') return ownLine(hear);
  const worker = new SharedWorker(new URL('./live.worker.ts', import.meta.url), {
    type: 'module',
    name: 'nuanju-live',
  });
  const { port } = worker;
  let own: (() => void) | null = null;
  let stopped = false;
  // A browser that has shared workers but refuses this one.
  worker.onerror = () => {
    if (!stopped) own ??= ownLine(hear);
  };
  port.onmessage = ({ data }: MessageEvent<Said>) => !stopped && hear(data);
  const tell = (told: Told) => port.postMessage(told);
  const hello = () => tell({ kind: 'hello', who });
  const bye = () => tell({ kind: 'bye' });
  // A page that comes back from the browser's memory is as it was; the worker has forgotten it.
  window.addEventListener('pageshow', hello);
  window.addEventListener('pagehide', bye);
  hello();
  return () => {
    stopped = true;
    window.removeEventListener('pageshow', hello);
    window.removeEventListener('pagehide', bye);
    bye();
    port.close();
    own?.();
  };
}

function ownLine(hear: (said: Said) => void): () => void {
  hear({ kind: 'line', up: false });
  return openLine(hear).close;
}
