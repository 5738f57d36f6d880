import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The log: one JSON line per answered request and per fault. It never holds bodies, cookies, keys or
 * query strings, and an error's own text only without the values a statement was given.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets, censor: '[hidden]' },
      serializers: { err: describeError, req: () => undefined, res: () => undefined },
    },
    destination ?? pino.destination(2),
  );
}

const secretNames = [
  'password',
  'token',
  'cookie',
  'authorization',
  'phone',
  'secret',
  'key',
  '["x-api-key"]',
];
const secrets = secretNames.flatMap((name) =>
  name.startsWith('[') ? [name, `*${name}`] : [name, `*.${name}`],
);

interface ThrownByDatabase extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

function describeError(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: `thrown: ${typeof thrown}` };
  const { name, code, constraint, table } = thrown as ThrownByDatabase;
  const cause = thrown.cause === undefined ? undefined : describeError(thrown.cause);
  return {
    type: name,
    // A data exception of the database (class 22) quotes the offending value, which may be a person's.
    message: code?.startsWith('22') ? thrown.message.replace(/".*"/s, '"…"') : thrown.message,
    code,
    constraint,
    table,
    stack: thrown.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    cause,
  };
}
