import Type, { type TSchema } from 'typebox';

const password = (zh: string, en: string, least: number) =>
  Type.String({ minLength: least, maxLength: 128, format: 'text', label: { zh, en } });

// No lower limit: a password that is too short is a wrong one.
const Password = password('密码', 'Password', 1);
const Code = Type.String({
  minLength: 6,
  maxLength: 20,
  format: 'line',
  label: { zh: '验证码', en: 'Code' },
});
const Token = Type.String({
  minLength: 20,
  maxLength: 100,
  format: 'line',
  label: { zh: '链接', en: 'Link' },
});

export const SignInBody = Type.Object({
  username: Type.String({
    minLength: 1,
    maxLength: 64,
    format: 'line',
    label: { zh: '用户名', en: 'User name' },
  }),
  password: Type.String({ minLength: 1, maxLength: 128, label: { zh: '密码', en: 'Password' } }),
});

export const ChangePasswordBody = Type.Object({
  currentPassword: password('当前密码', 'Current password', 1),
  newPassword: password('新密码', 'New password', 8),
});

export const CodeBody = Type.Object({ code: Code });

export const BeginBody = Type.Object({ password: Type.Optional(Password), code: Type.Optional(Code) });

/** Whoever has found an unlocked screen, or a phone, has only one of the two. */
export const BothFactorsBody = Type.Object({ password: Password, code: Code });

export const SessionBody = Type.Object({
  sessionId: Type.String({
    minLength: 1,
    maxLength: 64,
    format: 'line',
    label: { zh: '会话', en: 'Session' },
  }),
});

export const InvitationBody = Type.Object({ token: Token });

export const UseInvitationBody = Type.Object({ token: Token, password: password('密码', 'Password', 8) });

export const newKeyBody = (tags: readonly string[]) =>
  Type.Object({
    name: Type.String({ minLength: 1, maxLength: 32, format: 'plain', label: { zh: '名称', en: 'Name' } }),
    days: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'Days until it expires',
      label: { zh: '有效期（天）', en: 'Lifetime in days' },
    }),
    mayWrite: Type.Boolean({ label: { zh: '允许改动', en: 'May change things' } }),
    tags: Type.Optional(
      Type.Array(Type.Enum([...tags]), {
        minItems: 1,
        maxItems: tags.length,
        uniqueItems: true,
        description: 'The parts of the API it is for; without them it is for all',
        label: { zh: '范围', en: 'Parts' },
      }),
    ),
    password: Password,
  });

export const KeyBody = Type.Object({ keyId: Type.String({ format: 'id' }) });

const User = Type.Object({ id: Type.String(), username: Type.String(), name: Type.String() });

const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

const WaitsFor = Type.Unsafe<'code' | 'enrolment' | null>({
  type: ['string', 'null'],
  enum: ['code', 'enrolment', null],
  description: 'What is still to be done before anything else opens: a code, or setting up the second step',
});

export const SignedIn = Type.Object({ user: User, waitsFor: WaitsFor });

export const Changed = Type.Object({ user: User });

export const Done = Type.Object({ success: Type.Boolean() });

export const CurrentSession = orNull(
  Type.Object({
    session: Type.Object({ id: Type.String(), createdAt: Type.String(), expiresAt: Type.String() }),
    user: User,
    waitsFor: WaitsFor,
  }),
);

export const FactorState = Type.Object({
  confirmedAt: orNull(Type.String()),
  codesLeft: Type.Integer({ description: 'Recovery codes not used yet' }),
  demanded: Type.Boolean({ description: 'Whether the post demands it, so that it cannot be removed' }),
});

export const NewFactor = Type.Object({
  uri: Type.String({ description: 'otpauth:// address, to be drawn as a QR code' }),
  secret: Type.String({ description: 'The same to be typed' }),
});

export const RecoveryCodes = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Shown this once; each opens one sign-in' }),
});

export const Sessions = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      device: Type.Object({ browser: Type.String(), system: Type.String() }),
      address: Type.String(),
      createdAt: Type.String(),
      usedAt: Type.String(),
      current: Type.Boolean(),
    }),
  ),
});

export const Ended = Type.Object({ ended: Type.Integer() });

export const InvitedShown = Type.Object({
  username: Type.String(),
  name: Type.String(),
  purpose: Type.String({ description: 'join or reset' }),
  expiresAt: Type.String(),
});

const keyProperties = {
  id: Type.String(),
  name: Type.String(),
  start: Type.String({ description: 'The first characters, to tell keys apart' }),
  mayWrite: Type.Boolean(),
  tags: orNull(Type.Array(Type.String())),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  lastUsedAt: orNull(Type.String()),
};

export const NewKeyShown = Type.Object({
  ...keyProperties,
  key: Type.String({ description: 'Shown this once' }),
});

export const Keys = Type.Object({
  items: Type.Array(Type.Object(keyProperties)),
  parts: Type.Array(Type.String()),
});
