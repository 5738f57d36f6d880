import { Type } from 'typebox';
import type { ProcessBook } from '../../kernel/define-process.ts';
import type { ReceptionAsked, RequestAsked } from '../../kernel/opening/open-reception.ts';
import { commonFields } from '../cases/open-body.ts';

const named = (zh: string, en: string) => ({ label: { zh, en } });

const { channel, occurredAt, projectId, placeId, placeText, person, readBack, description } = commonFields;
const ofOneRequest = { description, placeId, placeText };
const commandId = Type.String({ format: 'commandId', ...named('命令编号', 'Command id') });

/** What somebody asks for in one contact: one form per process, told apart by `process`. */
function requests(processes: ProcessBook) {
  const one = Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    required: ['process'],
    discriminator: { propertyName: 'process' },
    oneOf: [...processes.values()].map((process) =>
      Type.Object({
        process: Type.Literal(process.key, named('流程', 'Process')),
        ...ofOneRequest,
        ...process.input.properties,
      }),
    ),
  });
  return Type.Array(one, { minItems: 1, maxItems: 10, ...named('诉求', 'Requests') });
}

export const receptionBody = (processes: ProcessBook) =>
  Type.Object({
    commandId,
    channel,
    occurredAt,
    projectId,
    placeId,
    placeText,
    person,
    readBack,
    requests: requests(processes),
  });

export const furtherBody = (processes: ProcessBook) =>
  Type.Object({ commandId, requests: requests(processes) });

export function toReceptionAsked(body: Record<string, unknown>): ReceptionAsked {
  return { ...body, requests: toRequests(body.requests) } as ReceptionAsked;
}

export const toRequests = (requests: unknown): RequestAsked[] =>
  (requests as Record<string, unknown>[]).map((request) => {
    const common: Record<string, unknown> = {};
    const input: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(request)) {
      (key === 'process' || key in ofOneRequest ? common : input)[key] = value;
    }
    return { ...common, input } as unknown as RequestAsked;
  });
