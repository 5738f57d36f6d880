import { AppError } from '../errors/fail.ts';

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '53300', // too_many_connections
  '57014', // query_canceled: the statement timeout
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
]);

const unstorableText = new Set(['22021', '22P05']);

/** What a failed statement means to the caller: away (503), text that cannot be stored (400), or not known here. */
export function asDatabaseError(thrown: unknown): AppError | undefined {
  if (thrown instanceof AggregateError) return asDatabaseError(thrown.errors[0]);
  if (!(thrown instanceof Error)) return undefined;
  const { code } = thrown as { code?: unknown };
  const connectionLost =
    awayCodes.has(String(code)) ||
    (typeof code === 'string' && /^08[0-9A-Z]{3}$/.test(code)) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      thrown.message,
    );
  if (connectionLost && isFromTheDatabase(thrown)) return new AppError('server.busy');
  if (unstorableText.has(String(code))) {
    return new AppError('request.invalid', {}, [
      {
        path: '',
        message: {
          zh: '文字中含有无法保存的字符（例如 NUL）',
          en: 'The text contains a character that cannot be stored, such as NUL',
        },
      },
    ]);
  }
  return undefined;
}

// A missing file also says ENOENT; only a socket error of the database counts as "away".
function isFromTheDatabase(thrown: Error): boolean {
  const { code, syscall } = thrown as { code?: unknown; syscall?: unknown };
  return code !== 'ENOENT' || syscall === 'connect';
}
