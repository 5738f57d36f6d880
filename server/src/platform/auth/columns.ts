type Columns<Names extends string> = { [Name in Names]: string };

/** better-auth's names are camelCase, the tables of migration 0002 snake_case. */
function columnsOf<Names extends string>(...names: Names[]): Columns<Names> {
  const pairs = names.map((name) => [name, name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)]);
  return Object.fromEntries(pairs);
}

export const userColumns = columnsOf('emailVerified', 'createdAt', 'updatedAt');

export const sessionColumns = columnsOf(
  'userId',
  'expiresAt',
  'ipAddress',
  'userAgent',
  'createdAt',
  'updatedAt',
);

export const accountColumns = columnsOf(
  'userId',
  'providerId',
  'accountId',
  'accessToken',
  'refreshToken',
  'idToken',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
  'createdAt',
  'updatedAt',
);

export const verificationColumns = columnsOf('expiresAt', 'createdAt', 'updatedAt');
