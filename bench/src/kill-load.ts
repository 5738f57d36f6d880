import { randomBytes, randomUUID } from 'node:crypto';
import { currentInstant } from '../../server/src/platform/time.ts';

/** A request that must take effect exactly once, however often it has to be sent. */
interface Sent {
  path: string;
  body: { commandId: string; [field: string]: unknown };
}

export interface AskedCase {
  /** Its description, by which it is counted in the database. */
  marker: string;
  commandId: string;
  acknowledged: { id: string; number: string } | null;
}

export interface Load {
  asked: AskedCase[];
  /** Command ids of acknowledged actions. */
  acted: string[];
  /** What was refused though nothing was wrong with it. */
  refused: string[];
  /** Opens cases and acts on them until told to stop; resolves when the last request is answered or lost. */
  start(): { stop(): Promise<void> };
  /** Sends again, unchanged, what got no answer; throws when one still gets none. */
  resend(): Promise<number>;
}

const clients = 6;

/** Half an hour and more late already, so that two steps of the pick-up clock are due the moment a case is opened. */
const minutesAgo = 40;

export function createLoad(url: string, cookie: string, staffId: string, placeId: string): Load {
  const unanswered: { sent: Sent; answered: (body: Answer) => void }[] = [];
  const load: Load = {
    asked: [],
    acted: [],
    refused: [],
    start() {
      let running = true;
      const all = Array.from({ length: clients }, async () => {
        while (running) if (!(await oneCase())) return;
      });
      return {
        stop: async () => {
          running = false;
          await Promise.all(all);
        },
      };
    },
    async resend() {
      const again = unanswered.splice(0);
      for (const { sent, answered } of again) {
        if (!(await send(sent, answered)))
          throw new Error(`${sent.path} got no answer from a running server.`);
      }
      return again.length;
    },
  };
  return load;

  /** False once the server no longer answers. */
  async function oneCase(): Promise<boolean> {
    const asked: AskedCase = { marker: marker(), commandId: randomUUID(), acknowledged: null };
    load.asked.push(asked);
    const body = {
      commandId: asked.commandId,
      process: 'repair',
      channel: 'call',
      placeId,
      description: asked.marker,
      occurredAt: currentInstant().subtract({ minutes: minutesAgo }).toString(),
    };
    const opened = await send({ path: '/api/cases', body }, ({ id, number }) => {
      asked.acknowledged = { id, number };
    });
    if (!opened) return false;
    const act = (action: string, version: number, input: object) => {
      const commandId = randomUUID();
      const path = `/api/cases/${asked.acknowledged?.id}/actions/${action}`;
      return send({ path, body: { commandId, version, ...input } }, () => load.acted.push(commandId));
    };
    return (
      (await act('assign', 1, { assigneeId: staffId })) && (await act('reclassify', 2, { urgency: 'urgent' }))
    );
  }

  async function send(sent: Sent, answered: (body: Answer) => void): Promise<boolean> {
    try {
      const answer = await fetch(url + sent.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(sent.body),
        signal: AbortSignal.timeout(20_000),
      });
      const body = await answer.text();
      if (answer.ok) answered(JSON.parse(body));
      else if (answer.status < 500) load.refused.push(`${sent.path} ${answer.status} ${body}`);
      // A server whose database has gone says so; whether the work was done is as open as after silence.
      else unanswered.push({ sent, answered });
      return answer.status < 500;
    } catch {
      unanswered.push({ sent, answered });
      return false;
    }
  }
}

interface Answer {
  id: string;
  number: string;
}

/** Letters only: digits could be taken for somebody's number and kept apart from the words. */
const marker = (): string =>
  `停电测试${randomBytes(16)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
