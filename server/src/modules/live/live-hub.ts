import pg from 'pg';
import type { Logger } from 'pino';
import type { Actor } from '../../directory/actor.ts';
import { whoEnters } from '../../directory/enter.queries.ts';
import { allOf } from '../../platform/db/lookup.ts';
import { createPool } from '../../platform/db/pool.ts';
import { nobodysScope } from '../../platform/db/scope.ts';
import { type Statement, together } from '../../platform/db/statement.ts';
import { onPool } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { monotonicMs } from '../../platform/time.ts';
import type { Credentials } from '../credentials.ts';
import { type FeedRow, feedAfter, feedEnds, mostAtOnce, rightsOf } from './live.queries.ts';
import './live.errors.ts';
import { type EndReason, LiveStream } from './live-stream.ts';
import { liveChannel } from './relay.queries.ts';

export interface LiveHub {
  /**
   * A stream for whoever came with these, from behind the position he heard last; null for whoever is new. Throws
   * live.tooMany.
   */
  join(credentials: Credentials, actor: Actor, heard: number | null): Promise<LiveStream>;
  /** How many streams are open in this process. */
  count(): number;
  close(): Promise<void>;
}

export interface HubParts {
  appUrl: string;
  log: Logger;
  now: () => Temporal.Instant;
}

/** Rights are read anew at least this often, so that a stream ends within a second of them. */
export const recheckMs = 700;
const beatMs = 15_000;
/** Streams whose rights could not be read for this long are closed: nobody is told anything on old rights. */
const blindMs = 5_000;
const mostOfOne = 12;
const mostOfAll = 5_000;
/** A house full of streams spends a fifth of its time on them, while that leaves it a second for everybody. */
const restAfter = (workedMs: number) => Math.min(Math.max(20, 4 * workedMs), 250);

/** The streams of one web process: reads what is new once, and who may hear it in the same round trip. */
export function openLiveHub({ appUrl, log, now }: HubParts): LiveHub {
  const members = new Map<LiveStream, Credentials>();
  let pool: pg.Pool | null = null;
  let listener: pg.Client | null = null;
  let position = 0;
  let started: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;
  let beats: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let restUntil = 0;
  let sawRightsAt = 0;
  let failing = false;
  let closed = false;

  const database = () => {
    pool ??= createPool(appUrl, { role: 'nuanju_app', max: 2, applicationName: 'nuanju live' });
    return pool;
  };

  function schedule(inMs: number): void {
    if (closed || members.size === 0) return;
    const at = Math.max(monotonicMs() + inMs, restUntil);
    if (timer && timerAt <= at) return;
    if (timer) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(
      () => {
        timer = null;
        running = running.then(round);
      },
      Math.max(0, at - monotonicMs()),
    );
  }

  async function round(): Promise<void> {
    if (closed || members.size === 0) return;
    const began = monotonicMs();
    try {
      await tellAll();
      sawRightsAt = monotonicMs();
      listener ??= await listen();
      failing = false;
    } catch (error) {
      if (!failing && !closed) log.error({ err: error }, 'open screens could not be told what has changed');
      failing = true;
      if (monotonicMs() - sawRightsAt > blindMs) for (const stream of members.keys()) dismiss(stream);
    }
    restUntil = monotonicMs() + restAfter(monotonicMs() - began);
    schedule(recheckMs);
  }

  /** What is new is read before the rights: whoever lost his before a change got its position does not hear of it. */
  async function tellAll(): Promise<void> {
    const asked = [...members];
    const looked = allOf(asked.map(([, [token, key]]) => whoEnters(token, key, now())));
    const [rows, who] = await readFeed(position, looked.statement);
    const found = looked.rowsOf(who!);
    const head = rows.length > mostAtOnce ? (await feedEnds(onPool(database()))).head : rows.at(-1)?.position;
    for (const [i, [stream]] of asked.entries()) {
      const { actor } = found[i]![0] as { actor: Actor | null };
      const reason = actor ? (rightsOf(actor) === stream.rights ? null : 'rights') : 'session';
      if (reason) dismiss(stream, reason);
    }
    if (head === undefined) return;
    // Also to who has come meanwhile: his rights are fresh, and what he read for himself may end before these.
    for (const stream of members.keys()) stream.tell(rows, head);
    position = head;
  }

  /** What has changed anywhere; each stream tells its own reader what concerns him. */
  async function readFeed(after: number, ...besides: Statement[]): Promise<[FeedRow[], ...unknown[][]]> {
    const client = await database().connect();
    let broken: Error | undefined;
    try {
      const [, rows, , ...others] = await together(client, nobodysScope, [
        'begin; set local role nuanju_finder',
        feedAfter(after),
        'commit',
        ...besides,
      ]);
      return [rows as FeedRow[], ...others];
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** The stream hears already and keeps what it hears, so nothing falls between what is read here and what is new. */
  async function begin(stream: LiveStream, heard: number | null): Promise<void> {
    const { head, floor } = await feedEnds(onPool(database()));
    if (heard === null) return stream.begin('new', head);
    // Forgotten; or from a feed that was there before a backup was brought back.
    if (!Number.isSafeInteger(heard) || heard < floor || heard > head) return stream.begin('reset', head);
    const [rows] = await readFeed(heard);
    stream.begin({ rows, head: Math.max(head, rows.at(-1)?.position ?? 0) }, head);
  }

  function dismiss(stream: LiveStream, reason?: EndReason): void {
    leave(stream);
    if (reason) stream.end(reason);
    else stream.close();
  }

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: appUrl, application_name: 'nuanju live listener' });
    const broken = () => {
      if (listener === client) listener = null;
    };
    client.on('notification', () => schedule(0));
    client.on('error', broken);
    client.on('end', broken);
    await client.connect();
    await client.query(`listen ${liveChannel}`);
    // What was told between the last look and now.
    schedule(0);
    return client;
  }

  async function start(): Promise<void> {
    // Whoever comes now reads for himself what there was before.
    position = (await feedEnds(onPool(database()))).head;
    sawRightsAt = monotonicMs();
    if (members.size > 0)
      beats ??= setInterval(() => {
        for (const stream of members.keys()) stream.beat();
      }, beatMs);
  }

  function leave(stream: LiveStream): void {
    if (!members.delete(stream) || members.size > 0) return;
    if (timer) clearTimeout(timer);
    timer = null;
    if (beats) clearInterval(beats);
    beats = null;
  }

  return {
    async join(credentials, actor, heard) {
      const sameWay = [...members.values()].filter((one) => one.join() === credentials.join()).length;
      if (closed || sameWay >= mostOfOne || members.size >= mostOfAll) fail('live.tooMany');
      const stream = new LiveStream(actor);
      stream.readable.once('close', () => leave(stream));
      if (members.size === 0) started = start();
      members.set(stream, credentials);
      try {
        await started;
        await begin(stream, heard);
      } catch (error) {
        stream.readable.destroy();
        leave(stream);
        throw error;
      }
      schedule(listener ? recheckMs : 0);
      return stream;
    },
    count: () => members.size,
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      if (beats) clearInterval(beats);
      for (const stream of members.keys()) dismiss(stream);
      await running;
      await listener?.end().catch(() => undefined);
      await pool?.end();
    },
  };
}
