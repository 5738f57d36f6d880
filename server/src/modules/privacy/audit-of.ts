import type { Actor } from '../../directory/actor.ts';

/** What every audit entry says of the request it comes from. */
export const auditOf = <Who extends Actor | null>({
  now,
  actor,
  request,
}: {
  now: Temporal.Instant;
  actor: Who;
  request: { ip: string; id: string };
}) => ({ now, actor, ip: request.ip, requestId: request.id });

/** Who writes, when, and by which request. */
export type Writing = ReturnType<typeof auditOf<Actor>>;
