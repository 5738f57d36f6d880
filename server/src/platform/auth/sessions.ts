import { randomBytes } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { remembering } from '../remember.ts';
import { minutes } from '../time.ts';
import type { Auth } from './create-auth.ts';

export interface OwnSession {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  /** False while a second step is outstanding: such a session opens nothing but that step. */
  readonly admitted: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The session behind a token, also one that waits for its second step; null when it is over. */
export async function readSession(
  auth: Auth,
  token: string,
  now: Temporal.Instant,
): Promise<OwnSession | null> {
  const { rows } = await auth.pool.query<OwnSession>({
    name: 'own-session',
    text: `select s.id, s.token, s.user_id as "userId", u.username, u.name, s.idle_until is not null as admitted,
             s.created_at as "createdAt", s.expires_at as "expiresAt"
           from auth.session s join auth.user u on u.id = s.user_id
           where s.token = $1 and s.expires_at > $2 and (s.idle_until is null or s.idle_until > $2)`,
    values: [token, now.toString()],
  });
  return rows[0] ?? null;
}

/** Lets a session in, or gives it the token it has from now on; the old one is nobody's. Null when it is over. */
export async function renewSession(auth: Auth, token: string, now: Temporal.Instant): Promise<string | null> {
  const renewed = newToken();
  const { rowCount } = await auth.pool.query(
    `update auth.session set token = $2, used_at = $3, idle_until = $4,
       expires_at = created_at + make_interval(secs => $5)
     where token = $1 and expires_at > $3 and (idle_until is null or idle_until > $3)`,
    [token, renewed, now.toString(), now.add(auth.idle).toString(), auth.sessionSeconds],
  );
  return rowCount === 1 ? renewed : null;
}

const touchedAgo = minutes(5);

/**
 * Moves the idle limit on. Called at each request of a person; writes at most once in some minutes, and never brings
 * back a session that is over.
 */
export async function touchSession(auth: Auth, token: string, now: Temporal.Instant): Promise<void> {
  const step = Math.min(touchedAgo.seconds, auth.idle.seconds / 4);
  const last = touched(token);
  if (now.epochMilliseconds - last.at < step * 1000 && now.epochMilliseconds >= last.at) return;
  last.at = now.epochMilliseconds;
  await auth.pool.query({
    name: 'touch-session',
    text: `update auth.session set used_at = $2::timestamptz, idle_until = $3
           where token = $1 and idle_until > $2 and expires_at > $2
             and used_at < $2::timestamptz - make_interval(secs => $4)`,
    values: [token, now.toString(), now.add(auth.idle).toString(), step],
  });
}

/** When this process last wrote for a token; forgetting it costs one statement that changes nothing. */
const touched = remembering(5000, (_token: string) => ({ at: 0 }));

export interface SessionShown {
  readonly id: string;
  readonly ipAddress: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly usedAt: Date;
  readonly token: string;
}

/** The sessions that admit this user now, the one used last first. */
export async function sessionsOf(auth: Auth, userId: string, now: Temporal.Instant): Promise<SessionShown[]> {
  const { rows } = await auth.pool.query<SessionShown>(
    `select id, token, coalesce(ip_address, '') as "ipAddress", coalesce(user_agent, '') as "userAgent",
       created_at as "createdAt", used_at as "usedAt"
     from auth.session where user_id = $1 and expires_at > $2 and idle_until > $2 order by used_at desc, id`,
    [userId, now.toString()],
  );
  return rows;
}

/** Ends one session of the user; false when he has no such session. */
export async function endSession(auth: Auth, userId: string, sessionId: string): Promise<boolean> {
  const ended = await auth.pool.query('delete from auth.session where user_id = $1 and id = $2', [
    userId,
    sessionId,
  ]);
  return ended.rowCount === 1;
}

export async function endSessionOf(auth: Auth, token: string): Promise<void> {
  await auth.pool.query('delete from auth.session where token = $1', [token]);
}

/** Signs the user out everywhere but here, with effect on the next request; says how many sessions there were. */
export async function endOtherSessions(auth: Auth, userId: string, exceptToken: string): Promise<number> {
  const ended = await auth.pool.query('delete from auth.session where user_id = $1 and token <> $2', [
    userId,
    exceptToken,
  ]);
  return ended.rowCount ?? 0;
}

/** Ends what a password alone has opened, for somebody of whom more is asked from now on; in the caller's transaction. */
export async function endUnprovenSessions(tx: Tx, userId: string): Promise<void> {
  await tx.query({
    name: 'end-unproven-sessions',
    text: `delete from auth.session where user_id = $1 and idle_until is not null and not exists (
             select from auth.second_factor where user_id = $1 and confirmed_at is not null)`,
    values: [userId],
  });
}

/** Signs the user out everywhere, with effect on the next request; says how many sessions there were. */
export async function endSessions(auth: Auth, userId: string): Promise<number> {
  return endOtherSessions(auth, userId, '');
}

/** Removes what is over and what has long been forgiven; for a schedule, nothing depends on it. */
export async function sweep(auth: Auth, now: Temporal.Instant): Promise<number> {
  const at = now.toString();
  const monthAgo = now.subtract({ hours: 30 * 24 }).toString();
  const removed = await auth.pool.query(
    'delete from auth.session where expires_at <= $1 or idle_until <= $1',
    [at],
  );
  await auth.pool.query('delete from auth.guess where last_at < $1', [monthAgo]);
  await auth.pool.query('delete from auth.invitation where expires_at < $1', [monthAgo]);
  return removed.rowCount ?? 0;
}

const newToken = (): string => randomBytes(24).toString('base64url');
