import { Readable } from 'node:stream';
import type { Actor } from '../../directory/actor.ts';
import { type CaseScope, caseScope } from '../../kernel/reading/read-case.ts';
import { concerns, type FeedRow, mostAtOnce, rightsOf } from './live.queries.ts';

/** Why the server ends a stream for good: another one would tell no more than this one. */
export type EndReason = 'rights' | 'session';

/** Characters that wait for a reader; who is slower than this is closed, and resumes where he was. */
const mostWaiting = 64 * 1024;
/** Characters told in one go; more are a `reset`, so that a long absence never ends where it began. */
const mostInOneGo = mostWaiting / 2;
const partingMs = 1_000;

/** One open stream: what it has been told, and to whom it tells. */
export class LiveStream {
  readonly readable: Readable;
  readonly actor: Actor;
  readonly rights: string;
  readonly #scope: CaseScope;
  #position = 0;
  #closing = false;
  /** What arrives while the rows that were missed are still being read; null from then on. */
  #meanwhile: { rows: readonly FeedRow[]; head: number }[] | null = [];

  constructor(actor: Actor) {
    this.actor = actor;
    this.rights = rightsOf(actor);
    this.#scope = caseScope(actor);
    this.readable = new Readable({ read: () => undefined, highWaterMark: mostWaiting });
  }

  /** Begins with what was missed; `reset` where nobody knows what that is. */
  begin(missed: { rows: readonly FeedRow[]; head: number } | 'reset' | 'new', head: number): void {
    const meanwhile = this.#meanwhile ?? [];
    this.#meanwhile = null;
    this.#write('retry: 1000\n');
    if (typeof missed === 'object') this.tell(missed.rows, missed.head);
    else {
      this.#position = head;
      this.#say(missed === 'reset' ? 'reset' : 'ready', {}, head);
    }
    for (const { rows, head } of meanwhile) this.tell(rows, head);
  }

  /** Rows up to `head`, in order; those it has been told already are passed over. */
  tell(rows: readonly FeedRow[], head: number): void {
    if (this.#meanwhile) {
      this.#meanwhile.push({ rows, head });
      return;
    }
    if (head <= this.#position) return;
    const text = rows.length > mostAtOnce ? null : this.#inWords(rows);
    if (text === null || text.length > mostInOneGo) this.#say('reset', {}, head);
    else if (text) this.#write(text);
    this.#position = head;
  }

  beat(): void {
    if (!this.#meanwhile) this.#say('beat', {}, this.#position);
  }

  end(reason: EndReason): void {
    this.#say('ended', { reason });
    this.close();
  }

  /** Without a word: the browser comes back by itself, with the position it has. */
  close(): void {
    if (this.#over()) return;
    this.#closing = true;
    this.readable.push(null);
    // Who does not read what is left does not hold on to his place either.
    setTimeout(() => this.readable.destroy(), partingMs).unref();
  }

  #over(): boolean {
    const { destroyed, readableEnded, closed } = this.readable;
    return this.#closing || destroyed || readableEnded || closed;
  }

  #inWords(rows: readonly FeedRow[]): string {
    return rows
      .filter((row) => row.position > this.#position && concerns(this.actor, this.#scope, row))
      .map(({ staffId, unread, position, caseId: id, version, seq, projectId }) =>
        staffId
          ? inWords('notices', { unread }, position)
          : inWords('case', { id, version, seq, projectId }, position),
      )
      .join('');
  }

  #say(event: string, data: object, id?: number): void {
    this.#write(inWords(event, data, id));
  }

  #write(text: string): void {
    if (this.#over()) return;
    this.readable.push(text);
    if (this.readable.readableLength > mostWaiting) this.readable.destroy();
  }
}

const inWords = (event: string, data: object, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
