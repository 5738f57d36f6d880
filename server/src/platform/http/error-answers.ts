import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findError } from '../errors/catalogue.ts';
import { AppError } from '../errors/fail.ts';
import { languageOf, renderError } from '../errors/render-error.ts';
import { asDatabaseError } from './database-errors.ts';
import { fieldErrors } from './field-errors.ts';

/** The one place that turns what was thrown into an answer. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
}

export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = asAppError(thrown);
  const { status, answer } = renderError(error, languageOf(request.headers['accept-language']), request.id);
  const log = findError(answer.code)?.log;
  if (log) {
    const line = { err: thrown, code: answer.code };
    if (status >= 500) request.log.error(line, log);
    else request.log.warn(line, log);
  }
  // In every log, also where answers are not: who tries what he may not is looked into.
  if (status === 403)
    request.log.warn({ ...lineOf(request), code: answer.code }, 'refused for want of a right');
  if (status === 503) reply.header('retry-after', '2');
  if (status === 429) reply.header('retry-after', String(error.params.seconds ?? 60));
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(answer);
}

/** The route's pattern is logged, not the address: addresses hold ids and what people typed. */
export const lineOf = (request: FastifyRequest) => ({
  method: request.method,
  route: request.routeOptions.url ?? 'unknown',
  who: request.who ?? undefined,
});

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { statusCode, validation } = (thrown ?? {}) as Partial<FastifyError>;
  if (validation) return new AppError('request.invalid', {}, fieldErrors(validation as ErrorObject[], ''));
  return asDatabaseError(thrown) ?? asFrameworkError(statusCode) ?? new AppError('server.fault');
}

function asFrameworkError(statusCode: unknown): AppError | undefined {
  if (typeof statusCode !== 'number') return undefined;
  if (statusCode === 413) return new AppError('request.tooLarge');
  if (statusCode === 415 || statusCode === 406) return new AppError('request.unsupportedType');
  // 403 is the file server refusing a path outside its folder: not there.
  if (statusCode === 404 || statusCode === 403) return new AppError('notFound');
  if (statusCode === 400) return new AppError('request.malformed');
  if (statusCode === 503) return new AppError('server.busy');
  return statusCode >= 400 && statusCode < 500 ? new AppError('request.refused') : undefined;
}
