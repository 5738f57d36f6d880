import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/fail.ts';
import { answerError } from './error-answers.ts';

type AnswerPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

interface KnownRoute {
  readonly methods: readonly string[];
  readonly matches: RegExp;
}

const pages = new WeakMap<FastifyInstance, AnswerPage>();

/** Unknown addresses: 405 where another method would do, 404 in our shape, or the page that `answerPagesWith` gives. */
export function answerUnknownAddresses(app: FastifyInstance): void {
  const known: KnownRoute[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (!url.startsWith('/api/')) return;
    known.push({ methods: [method].flat(), matches: patternOf(url) });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const allowed = [
      ...new Set(known.filter((route) => route.matches.test(path)).flatMap((route) => route.methods)),
    ];
    if (allowed.length > 0) {
      reply.header('allow', allowed.join(', '));
      const params = { method: request.method, allowed: allowed.join(', ') };
      return answerError(new AppError('methodNotAllowed', params), request, reply);
    }
    return pages.get(app)?.(request, reply) ?? answerError(new AppError('notFound'), request, reply);
  });
}

export function answerPagesWith(app: FastifyInstance, answerPage: AnswerPage): void {
  pages.set(app, answerPage);
}

function patternOf(url: string): RegExp {
  const pattern = url
    .split('/')
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${pattern}$`);
}
