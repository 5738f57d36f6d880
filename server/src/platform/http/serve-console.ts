import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerPagesWith } from './not-found.ts';
import { isApi } from './security.ts';

const notBuilt =
  '管理端页面还没有构建：请运行 npm start，它会先构建再启动。接口可以照常使用：/api/docs\n' +
  'The console has not been built: run npm start, which builds it first. The API works: /api/docs\n';

/**
 * Serves the built console: every page address that is no file gets index.html, because the console routes
 * by itself. Without a build the pages say so in a sentence and the API works all the same.
 */
export async function serveConsole(app: FastifyInstance, dir: string): Promise<void> {
  if (!existsSync(join(dir, 'index.html'))) {
    app.log.warn('the console has not been built; its pages will say so');
    answerPagesWith(app, (request, reply) =>
      isPage(request) ? reply.code(503).type('text/plain; charset=utf-8').send(notBuilt) : undefined,
    );
    return;
  }
  const hashed = join(dir, 'assets') + sep;
  await app.register(fastifyStatic, {
    root: dir,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (answer, path) => {
      // Vite puts the content's hash into the names below assets/; everything else may change under its name.
      const lasting = path.startsWith(hashed);
      answer.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  answerPagesWith(app, (request, reply) =>
    isPage(request) ? reply.code(200).sendFile('index.html') : undefined,
  );
}

function isPage(request: FastifyRequest): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !isApi(request) && (request.headers.accept ?? '').includes('text/html');
}
