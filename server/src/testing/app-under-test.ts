import { createHmac, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Static } from 'typebox';
import { expect } from 'vitest';
import { createApp } from '../app.ts';
import { addGrant, addStaff, type Unit } from '../directory/organisation.ts';
import type { Role } from '../directory/roles.ts';
import { fireDueTimers } from '../kernel/timers/fire-timers.ts';
import type { CaseDetail } from '../modules/cases/case.schema.ts';
import type { House } from '../modules/house.ts';
import { relayAll } from '../modules/live/relay.ts';
import { deliverWaiting as deliverAfterQuiet, deliverNotice } from '../modules/notices/deliver-notice.ts';
import { sessionCookie } from '../platform/auth/session-cookie.ts';
import { createPool, outliveLostConnections } from '../platform/db/pool.ts';
import { inTransaction, type Tx } from '../platform/db/tx.ts';
import type { ErrorAnswer } from '../platform/errors/render-error.ts';
import { type Duration, instantFrom } from '../platform/time.ts';
import { startWorker, type Worker } from '../worker.ts';
import type { Estate } from './a-small-estate.ts';
import { checkAnswer } from './check-answer.ts';
import { freshDatabase } from './database.ts';
import { plantedDatabase, secret, testHouse } from './planted-database.ts';

export type CaseView = Static<typeof CaseDetail>;
/** What an answer may hold; tests read the part they asked for. */
export type Said = CaseView & ErrorAnswer;

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
  raw: Buffer;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Visitor {
  get<Body = Said>(url: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  post<Body = Said>(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  patch<Body = Said>(url: string, body: unknown): Promise<Answer<Body>>;
  remove<Body = Said>(url: string): Promise<Answer<Body>>;
  /** Sends bytes as they are, for what no honest program would write. */
  send<Body = Said>(
    url: string,
    payload: string | Buffer,
    headers: Record<string, string>,
    method?: Method,
  ): Promise<Answer<Body>>;
  upload<Body = { id: string; width: number; height: number } & ErrorAnswer>(
    caseId: string,
    bytes: Buffer,
    field?: string,
  ): Promise<Answer<Body>>;
  /** Opens a case; fails the test unless it is new. */
  open(body: Record<string, unknown>): Promise<CaseView>;
  /** Does an action on the case as it was seen; fails the test when it is refused. */
  act(seen: { id: string; version: number }, action: string, input?: object): Promise<CaseView>;
  /** The same, whatever the answer is. */
  tryTo(
    seen: { id: string; version: number },
    action: string,
    input?: Record<string, unknown>,
  ): Promise<Answer<Said>>;
  see(id: string): Promise<CaseView>;
}

export interface AppUnderTest {
  estate: Estate;
  house: House;
  /** One more process of the same house, with a memory of its own; close it again. */
  otherHouse(): Promise<House>;
  /** Connected as the owner, to look behind the curtain. */
  db: pg.Pool;
  /** Connections behind the worker's wall. */
  workers: pg.Pool;
  log: string[];
  /** The worker role as it runs in earnest, with its job queue; stop it again. */
  startWorker(workerUrl?: string): Promise<Worker>;
  now(): Temporal.Instant;
  turnTo(instant: string): void;
  pass(time: Duration): void;
  as(username: string): Visitor;
  withCookie(cookie: string | undefined): Visitor;
  withKey(key: string): Visitor;
  signedOut: Visitor;
  /** Fires everything due at the turned clock and delivers what the outbox holds. */
  runDue(): Promise<number>;
  /** One timer in a worker's transaction; `then` may still throw. */
  fireOne(then?: () => void): Promise<boolean>;
  /** The cookie of somebody's session, made without a password. */
  cookieOf(username: string): Promise<string>;
  /** The same of a session of its own, to be ended; `halfway`: its second step is outstanding. */
  newCookieOf(username: string, halfway?: boolean): Promise<string>;
  /** Somebody new in a post; his name is 师傅 and the user name. Answers the staff id. */
  hire(username: string, role: Role, unit: Unit): Promise<string>;
  /** The morning of the first day again: no case is open and nobody told anything. */
  forgetCases(): Promise<void>;
  /** Gives everything that has changed its position in the feed, as the worker does after each commit. */
  relayLive(): Promise<number>;
  /** Where this server answers over the wire, for what only a connection shows. */
  address(): Promise<string>;
  /** A transaction behind the worker's wall. */
  asWorker<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Monday morning, nine o'clock in Shanghai. */
export const monday = '2026-03-02T01:00:00Z';

export const newCommand = (): string => randomUUID();

/** A whole server on a database of its own, with the small estate in it and a clock that only tests turn. */
export async function appUnderTest(options: { at?: string } = {}): Promise<AppUnderTest> {
  const { urls, estate, drop } = await plantedDatabase();
  const start = instantFrom(options.at ?? monday);
  let now = start;
  const log: string[] = [];
  const house = await testHouse(urls, { now: () => now, log: (line) => log.push(line) });
  // A wake-up would reach no worker here: tests run due work when they say so.
  house.wakeWorker = () => undefined;
  const app = await createApp(house, { signInLimit: false });
  await app.ready();
  const workers = createPool(urls.workerUrl, { role: 'nuanju_worker', max: 4 });
  const db = new pg.Pool({ connectionString: urls.adminUrl, max: 2 });
  // The database may be dropped before the last goodbye has reached it.
  outliveLostConnections(db);
  const cookies = new Map<string, Promise<string>>();

  const cookieOf = (username: string): Promise<string> => {
    const known = cookies.get(username) ?? makeSession(db, username);
    cookies.set(username, known);
    return known;
  };

  async function call(
    method: Method,
    url: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<Answer<never>> {
    const answer = await app.inject({
      method,
      url,
      headers,
      payloadAsStream: true,
      ...(payload === undefined ? {} : { payload }),
    });
    const type = String(answer.headers['content-type'] ?? '');
    const raw = type.startsWith('text/event-stream') ? hangUp(answer.stream()) : await whole(answer.stream());
    const body = type.startsWith('application/json') && raw.length > 0 ? JSON.parse(String(raw)) : undefined;
    checkAnswer(app, method, url, answer.statusCode, body);
    return { status: answer.statusCode, body: body as never, headers: answer.headers, raw };
  }

  function visitor(credentials: () => Promise<Record<string, string>>): Visitor {
    const own: Visitor = {
      get: async (url, headers = {}) => call('GET', url, undefined, { ...(await credentials()), ...headers }),
      post: async (url, body, headers = {}) =>
        call('POST', url, JSON.stringify(body), {
          'content-type': 'application/json',
          ...(await credentials()),
          ...headers,
        }),
      patch: (url, body) =>
        own.send(url, JSON.stringify(body), { 'content-type': 'application/json' }, 'PATCH'),
      remove: async (url) => call('DELETE', url, undefined, await credentials()),
      send: async (url, payload, headers, method = 'POST') =>
        call(method, url, payload, { ...(await credentials()), ...headers }),
      upload: (caseId, bytes, field = 'photo') => {
        const { payload, type } = asMultipart(field, bytes);
        return own.send(`/api/cases/${caseId}/photos`, payload, { 'content-type': type });
      },
      open: async (body) => {
        const answer = await own.post('/api/cases', { channel: 'call', ...body });
        expect(answer.status, JSON.stringify(answer.body)).toBe(201);
        return answer.body;
      },
      tryTo: (seen, action, input = {}) => {
        const told = { commandId: newCommand(), version: seen.version, ...input };
        return own.post(`/api/cases/${seen.id}/actions/${action}`, told);
      },
      act: async (seen, action, input = {}) => {
        const answer = await own.tryTo(seen, action, { ...input });
        expect(answer.status, `${action}: ${JSON.stringify(answer.body)}`).toBe(200);
        return answer.body;
      },
      see: async (id) => {
        const answer = await own.get(`/api/cases/${id}`);
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
        return answer.body;
      },
    };
    return own;
  }

  const asWorker = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(workers, null, work);
  const fireOne = (then?: () => void) =>
    asWorker(async (tx) => {
      const { taken } = await fireDueTimers(house.kernel, tx, now, { most: 1 });
      then?.();
      return taken > 0;
    });

  return {
    estate,
    house,
    otherHouse: () => testHouse(urls, { now: () => now }),
    db,
    workers,
    log,
    startWorker: (workerUrl = urls.workerUrl) =>
      startWorker({
        workerUrl,
        kernel: house.kernel,
        log: house.log,
        now: () => now,
        files: house.files,
        auditDays: 365,
      }),
    now: () => now,
    turnTo: (instant) => {
      now = instantFrom(instant);
    },
    pass: (time) => {
      now = now.add({ seconds: time.seconds });
    },
    as: (username) => visitor(async () => ({ cookie: await cookieOf(username) })),
    withCookie: (cookie) =>
      visitor(async (): Promise<Record<string, string>> => (cookie === undefined ? {} : { cookie })),
    withKey: (key) => visitor(async () => ({ 'x-api-key': key })),
    signedOut: visitor(async () => ({})),
    hire: async (username, role, unit) => {
      const user = randomUUID();
      await db.query(
        'insert into auth.user (id, username, name, email) values ($1, $2::text, $2::text, $2 || $3)',
        [user, username, '@users.invalid'],
      );
      return inTransaction(house.pool, null, async (tx) => {
        const { id } = await addStaff(tx, now, { userId: user, name: `师傅${username}` });
        await addGrant(tx, now, { staffId: id, unitId: unit.id, role });
        return id;
      });
    },
    fireOne,
    forgetCases: async () => {
      now = start;
      await db.query(
        `truncate reception, cases, case_event, case_text, attachment, command, notice, outbox, timer_tally,
           notice_waiting, message cascade`,
      );
    },
    relayLive: () => relayAll({ pool: workers, now: () => now }),
    address: async () => {
      if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    },
    asWorker,
    cookieOf,
    newCookieOf: (username, halfway = false) => makeSession(db, username, halfway),
    runDue: async () => {
      let fired = 0;
      while (await fireOne()) fired++;
      await asWorker((tx) => deliverWaiting(tx, now));
      await asWorker((tx) => deliverAfterQuiet(tx, now));
      return fired;
    },
    close: async () => {
      await app.close();
      await house.close();
      await Promise.all([workers.end(), db.end()]);
      await drop();
    },
  };
}

/** One more server, of a house of the test's own making. */
export const serverOf = (house: House): Promise<FastifyInstance> => createApp(house, { signInLimit: false });

/** A server nobody has set up yet. */
export async function emptyApp(): Promise<{
  app: FastifyInstance;
  house: House;
  close: () => Promise<void>;
}> {
  const database = await freshDatabase();
  const house = await testHouse(database, { now: () => instantFrom(monday) });
  const app = await createApp(house, { signInLimit: false });
  return {
    app,
    house,
    close: async () => {
      await app.close();
      await house.close();
      await database.drop();
    },
  };
}

/** What pg-boss does for the running server, at once: each waiting message is delivered as its job would be. */
async function deliverWaiting(tx: Tx, now: Temporal.Instant): Promise<void> {
  const waiting = await tx.query<{ id: string; payload: never }>({
    text: 'delete from outbox returning id, payload',
  });
  for (const { id, payload } of waiting) {
    await deliverNotice(tx, { id, ...(payload as Omit<Parameters<typeof deliverNotice>[1], 'id'>) }, now);
  }
}

/** A session as better-auth leaves it; hashing a password for every test would cost more than the tests. */
async function makeSession(db: pg.Pool, username: string, halfway = false): Promise<string> {
  const token = randomUUID();
  const made = await db.query(
    `insert into auth.session (id, user_id, token, expires_at, idle_until, used_at)
     select $1, id, $1, '2100-01-01', case when not $3 then '2100-01-01'::timestamptz end, '2100-01-01' from auth.user where username = $2`,
    [token, username, halfway],
  );
  if (made.rowCount !== 1) throw new Error(`The small estate has no user ${username}`);
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${sessionCookie}=${encodeURIComponent(`${token}.${signature}`)}`;
}

async function whole(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Of a stream that goes on for as long as somebody listens, its beginning says what a call is asked for. */
function hangUp(stream: Readable): Buffer {
  stream.destroy();
  return Buffer.alloc(0);
}

function asMultipart(field: string, bytes: Buffer): { payload: Buffer; type: string } {
  const boundary = 'a-boundary-of-ours';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="p.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

export function clockOf(seen: CaseView, key: string): CaseView['clocks'][number] {
  const clock = seen.clocks.find((one) => one.key === key);
  if (!clock) throw new Error(`${seen.number} shows no clock ${key}`);
  return clock;
}

/** What happened, in order, by the names events are kept under. */
export const happened = (seen: CaseView): string[] => seen.events.map((event) => event.kind);
