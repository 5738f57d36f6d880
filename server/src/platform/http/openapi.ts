import swagger, { type SwaggerTransform } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** The contract at /api/openapi.json and, to read, at /api/docs. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.addSchema(errorSchema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nuanju',
        version,
        description:
          'Every error has the shape of `Error`; its message follows Accept-Language (zh by default, or en).',
      },
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: 'nuanju.session_token' },
          apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        },
      },
    },
    transform: describeUpload,
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `def-${index}`),
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', logLevel: 'silent' });
  app.get('/api/openapi.json', { schema: { hide: true }, config: { access: 'everyone' } }, () =>
    app.swagger(),
  );
}

/** Said in the description only: what checks JSON bodies must not be asked about a multipart one. */
const describeUpload: SwaggerTransform = ({ schema, url, route }) => {
  const field = route.config?.upload;
  if (field === undefined) return { schema, url };
  const file = { type: 'string', format: 'binary' };
  const body = { type: 'object', required: [field], properties: { [field]: file } };
  return { schema: { ...schema, consumes: ['multipart/form-data'], body }, url };
};

/** The OpenAPI document without listening, for the generator that writes api/openapi.json. */
export async function buildOpenApi(app: FastifyInstance): Promise<Record<string, unknown>> {
  await app.ready();
  return app.swagger() as unknown as Record<string, unknown>;
}

const errorSchema = {
  $id: 'Error',
  type: 'object',
  required: ['code', 'message', 'requestId', 'fields'],
  properties: {
    code: { type: 'string', description: 'Stable; see docs/errors.md' },
    message: { type: 'string', description: 'A sentence to show' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string', description: 'JSON pointer into what was sent' },
          message: { type: 'string' },
        },
      },
    },
    details: { description: 'What a program needs to go on, per code' },
  },
};

export const errorResponses = {
  '4xx': { description: 'The request was refused', $ref: 'Error#' },
  '5xx': { description: 'The server could not answer', $ref: 'Error#' },
};
