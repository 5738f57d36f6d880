import type { ErrorCode } from '../errors/catalogue.ts';
import { AppError, type Bilingual } from '../errors/fail.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  INVALID_USERNAME_OR_PASSWORD: 'auth.wrongPassword',
  // A name nobody can have is told apart from a wrong password by nobody.
  INVALID_USERNAME: 'auth.wrongPassword',
  USERNAME_TOO_SHORT: 'auth.wrongPassword',
  USERNAME_TOO_LONG: 'auth.wrongPassword',
};

const statuses: Readonly<Record<number, ErrorCode>> = {
  401: 'auth.signInNeeded',
  403: 'auth.forbidden',
  404: 'notFound',
  413: 'request.tooLarge',
  415: 'request.unsupportedType',
};

const wrongCurrentPassword: Bilingual = { zh: '当前密码不正确', en: 'The current password is wrong' };

/** better-auth's error as ours; what is not its own (the database being away) passes through unchanged. */
export function asAuthError(thrown: unknown): unknown {
  const { statusCode, body, cause } = thrown as {
    statusCode?: unknown;
    body?: { code?: unknown };
    cause?: unknown;
  };
  if (typeof statusCode !== 'number') return thrown;
  // better-auth wraps what it did not expect; the error inside says whether it was the database.
  if (statusCode >= 500) return cause ?? thrown;
  const code = String(body?.code ?? '');
  if (code === 'INVALID_PASSWORD') {
    return new AppError('request.invalid', {}, [{ path: '/currentPassword', message: wrongCurrentPassword }]);
  }
  return new AppError(codes[code] ?? statuses[statusCode] ?? 'request.refused');
}
