import { Readable } from 'node:stream';
import type { Actor } from '../../directory/actor.ts';
import { type CaseScope, caseScope } from '../../kernel/read-case.ts';
import { concerns, type FeedRow, mostAtOnce, rightsOf } from './live.queries.ts';

/** Why the server ends a stream for good: another one would tell no more than this one. */
export type EndReason = 'rights' | 'session';

/** Characters that wait for a reader; who is slower than this is closed, and resumes where he was. */
const mostWaiting = 64 * 1024;
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
    if (rows.length > mostAtOnce) this.#say('reset', {}, head);
    else for (const row of rows) if (row.position > this.#position) this.#tellOne(row);
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

  #tellOne(row: FeedRow): void {
    if (!concerns(this.actor, this.#scope, row)) return;
    if (row.staffId) this.#say('notices', { unread: row.unread }, row.position);
    else {
      const { caseId: id, version, seq, projectId } = row;
      this.#say('case', { id, version, seq, projectId }, row.position);
    }
  }

  #say(event: string, data: object, id?: number): void {
    this.#write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #write(text: string): void {
    if (this.#over()) return;
    this.readable.push(text);
    if (this.readable.readableLength > mostWaiting) this.readable.destroy();
  }
}
