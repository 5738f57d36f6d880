import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import { AppError } from '../errors/fail.ts';
import { languageOf, renderError } from '../errors/render-error.ts';
import { makeCoercingCheck, makeStrictCheck } from './check-against.ts';
import type { Access } from './define-route.ts';
import { answerError, answerErrors, lineOf } from './error-answers.ts';
import { formats } from './formats.ts';
import { answerUnknownAddresses } from './not-found.ts';
import { describeApi } from './openapi.ts';
import { readJsonBodies } from './read-json.ts';
import { secureAnswers } from './security.ts';
import { proxyTest, type TrustProxy } from './trust-proxy.ts';

export interface HttpOptions {
  /** Key and certificate, where we speak https ourselves. */
  readonly tls?: { readonly key: string; readonly cert: string } | null;
  readonly log: Logger;
  /** The product's version, shown in the OpenAPI document. */
  readonly version: string;
  /** Whether people reach us by https (perhaps through a proxy): then HSTS is sent. */
  readonly servedOverHttps?: boolean;
  /** Whether X-Forwarded-* of the proxy in front is believed. */
  readonly trustProxy?: TrustProxy;
  /** Bytes of a JSON body; 1 MB unless said otherwise. */
  readonly bodyLimit?: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    upload?: string;
    tx?: 'read' | 'write' | 'none';
  }
  interface FastifyRequest {
    /** The id of whoever asks, once he is known; for the log. */
    who: string | null;
  }
}

/** The HTTP server without routes: validation, one error shape, security headers, OpenAPI, request log. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    ...(options.tls ? { https: { ...options.tls, minVersion: 'TLSv1.2' as const } } : {}),
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: proxyTest(options.trustProxy ?? false),
    bodyLimit: options.bodyLimit ?? 1_048_576,
    // A closing server finishes what arrives on open connections instead of answering in a foreign shape.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // A body that trickles in for longer holds a connection on purpose.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    serializerOpts: { ajv: { formats: formatsForAnswers(), logger: false } },
    frameworkErrors: (_error, request, reply) => {
      answerError(new AppError('request.malformed'), request, reply);
    },
    clientErrorHandler: answerBrokenRequest,
  });
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const make = httpPart === 'body' ? makeStrictCheck : makeCoercingCheck;
    // At the first request: a start is a quarter of a second shorter, and most routes are not called for an hour.
    let check: ReturnType<typeof make> | undefined;
    return (value: unknown) => {
      check ??= make(schema as object);
      const errors = check(value);
      return errors ? { error: errors as never } : { value };
    };
  });
  app.setSchemaErrorFormatter((errors) => Object.assign(new Error('invalid'), { validation: errors }));
  app.decorateRequest('who', null);
  answerErrors(app);
  readJsonBodies(app);
  requireDeclaredAccess(app);
  answerUnknownAddresses(app);
  logAnswers(app);
  secureAnswers(app, options.servedOverHttps || Boolean(options.tls));
  await app.register(rateLimit, { global: false });
  await describeApi(app, options.version);
  return app;
}

function requireDeclaredAccess(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    const open = !url.startsWith('/api/') || url.startsWith('/api/docs');
    if (!open && config?.access === undefined) {
      throw new Error(`${String(method)} ${url} does not say who may call it`);
    }
  });
}

function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { ...lineOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
  });
}

function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable || socket.destroyed) return;
  const { status, answer } = renderError(
    new AppError('request.malformed'),
    languageOf(undefined),
    randomUUID(),
  );
  const body = JSON.stringify(answer);
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function formatsForAnswers(): Record<string, true> {
  return Object.fromEntries(Object.keys(formats).map((name) => [name, true]));
}
