import { type TProperties, type TSchema, Type } from 'typebox';
import type { Process, ProcessBook } from '../../kernel/define-process.ts';
import { openChannels } from '../../kernel/opening/channels.ts';
import type { OpenRequest } from '../../kernel/opening/open-case.ts';
import { visible } from '../../platform/http/formats.ts';

const named = (zh: string, en: string) => ({ label: { zh, en } });

export const commonFields = {
  projectId: Type.Optional(Type.String({ format: 'id', ...named('项目', 'Project') })),
  placeId: Type.Optional(Type.String({ format: 'id', ...named('位置', 'Place') })),
  placeText: Type.Optional(
    Type.String({
      format: 'line',
      minLength: 1,
      maxLength: 200,
      pattern: visible,
      ...named('位置说明', 'Where'),
    }),
  ),
  person: Type.Optional(
    Type.Unsafe<{ id: string } | { name: string; phone?: string }>({
      type: 'object',
      ...named('客户', 'Person'),
      properties: {
        id: { type: 'string', format: 'id', ...named('客户编号', 'Person id') },
        name: {
          type: 'string',
          format: 'plain',
          minLength: 1,
          maxLength: 60,
          pattern: visible,
          ...named('姓名', 'Name'),
        },
        phone: { type: 'string', format: 'plain', minLength: 5, maxLength: 40, ...named('电话', 'Phone') },
      },
      anyOf: [{ required: ['id'] }, { required: ['name'] }],
    }),
  ),
  description: Type.String({
    format: 'text',
    minLength: 1,
    maxLength: 10_000,
    pattern: visible,
    ...named('内容', 'Description'),
  }),
  channel: Type.Unsafe<string>({ type: 'string', enum: openChannels, ...named('渠道', 'Channel') }),
  occurredAt: Type.Optional(
    Type.String({ format: 'instant', ...named('来电/来访时间', 'Time of the contact') }),
  ),
  externalId: Type.Optional(
    Type.String({ format: 'plain', minLength: 1, maxLength: 120, ...named('外部编号', 'External id') }),
  ),
  commandId: Type.Optional(Type.String({ format: 'commandId', ...named('命令编号', 'Command id') })),
  parentId: Type.Optional(Type.String({ format: 'id', ...named('主单', 'Parent case') })),
  readBack: Type.Optional(Type.Boolean(named('已复述确认', 'Read back and confirmed'))),
};

export const openBody = (processes: ProcessBook): TSchema =>
  bodyPerProcess([...processes.values()], commonFields);

/** One form per process, told apart by `process`; each takes the common fields and the process's own. */
export function bodyPerProcess(processes: readonly Process[], common: TProperties): TSchema {
  return Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    required: ['process'],
    discriminator: { propertyName: 'process' },
    oneOf: processes.map((process) =>
      Type.Object({
        process: Type.Literal(process.key, named('流程', 'Process')),
        ...common,
        ...process.input.properties,
      }),
    ),
  });
}

export const toOpenRequest = (body: unknown): OpenRequest => apart<OpenRequest>(body, commonFields);

/** The body apart: what every request has, and the process's own fields. */
export function apart<Request extends { input: object }>(body: unknown, fields: TProperties): Request {
  const common: Record<string, unknown> = {};
  const input: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body as object)) {
    (key === 'process' || Object.hasOwn(fields, key) ? common : input)[key] = value;
  }
  return { ...common, input } as unknown as Request;
}
