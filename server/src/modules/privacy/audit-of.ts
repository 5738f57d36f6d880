import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../directory/actor.ts';

/** What every audit entry says of the request it comes from. */
export const auditOf = ({
  now,
  actor,
  request,
}: {
  now: Temporal.Instant;
  actor: Actor | null;
  request: FastifyRequest;
}) => ({ now, actor, ip: request.ip, requestId: request.id });
