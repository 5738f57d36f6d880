import Type from 'typebox';

const Password = Type.String({
  minLength: 8,
  maxLength: 128,
  format: 'line',
  label: { zh: '密码', en: 'Password' },
});

export const SignInBody = Type.Object({
  username: Type.String({
    minLength: 1,
    maxLength: 64,
    format: 'line',
    label: { zh: '用户名', en: 'User name' },
  }),
  // No lower limit: a password that is too short is a wrong one.
  password: Type.String({ minLength: 1, maxLength: 128, label: { zh: '密码', en: 'Password' } }),
});

export const ChangePasswordBody = Type.Object({
  currentPassword: Type.String({
    minLength: 1,
    maxLength: 128,
    label: { zh: '当前密码', en: 'Current password' },
  }),
  newPassword: { ...Password, label: { zh: '新密码', en: 'New password' } },
});

export const NewKeyBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 32, format: 'plain', label: { zh: '名称', en: 'Name' } }),
  expiresIn: Type.Optional(
    Type.Integer({
      minimum: 86_400,
      maximum: 31_536_000,
      description: 'Seconds; without it the key does not expire',
      label: { zh: '有效期（秒）', en: 'Lifetime in seconds' },
    }),
  ),
});

export const KeyBody = Type.Object({ keyId: Type.String({ format: 'id' }) });

const User = Type.Object({ id: Type.String(), username: Type.String(), name: Type.String() });

export const SignedIn = Type.Object({ user: User });

export const Done = Type.Object({ success: Type.Boolean() });

export const CurrentSession = Type.Union([
  Type.Object({
    session: Type.Object({ id: Type.String(), createdAt: Type.String(), expiresAt: Type.String() }),
    user: User,
  }),
  Type.Null(),
]);

const keyProperties = {
  id: Type.String(),
  name: Type.String(),
  start: Type.String({ description: 'The first characters, to tell keys apart' }),
  enabled: Type.Boolean(),
  createdAt: Type.String(),
  expiresAt: Type.Union([Type.String(), Type.Null()]),
};

export const NewKey = Type.Object({ ...keyProperties, key: Type.String({ description: 'Shown this once' }) });

export const Keys = Type.Object({ apiKeys: Type.Array(Type.Object(keyProperties)) });
