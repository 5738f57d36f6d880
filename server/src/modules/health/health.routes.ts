import { type Static, Type } from 'typebox';
import type { Route } from '../../platform/http/define-route.ts';
import { Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { version } from '../../platform/version.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';

const Health = Type.Object({
  status: Type.String({ description: 'ok; or 503 with server.busy while the database is away' }),
  version: Type.String(),
  now: Instant,
  timers: Type.Object({
    armed: Type.Integer({ description: 'Cases with a clock that has something to say one day' }),
    overdue: Type.Integer({
      description: 'Due for more than a minute and not fired: the worker is not running',
    }),
  }),
  outbox: Type.Object({ waiting: Type.Integer() }),
  warnings: Type.Array(Label, {
    description: 'What everybody at a screen should know of how this server runs',
  }),
  demo: nullable(
    Type.Object({
      password: Type.String(),
      signIns: Type.Array(Type.Object({ username: Type.String(), label: Label })),
    }),
  ),
});

/** Counts are capped: a health check must cost the same with a million timers. */
const cap = 1000;

export function healthRoutes(house: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/health',
      access: 'everyone',
      summary: 'Whether the server and its database answer, and whether clocks and messages are moving',
      tags: ['operations'],
      schema: { response: { 200: Health } },
      handler: async ({ tx, now }) => {
        const [row] = await tx.query<{ armed: number; overdue: number; waiting: number }>({
          name: 'health',
          text: `select
            (select count(*)::int from (select 1 from cases where wakes_at is not null limit $2) t) as armed,
            (select count(*)::int from (select 1 from cases
              where wakes_at < $1::timestamptz - interval '1 minute' limit $2) t) as overdue,
            (select count(*)::int from (select 1 from outbox limit $2) t) as waiting`,
          values: [now.toString(), cap],
          role: 'nuanju_finder',
        });
        return {
          status: 'ok',
          version,
          now: now.toString(),
          timers: { armed: row!.armed, overdue: row!.overdue },
          outbox: { waiting: row!.waiting },
          demo: house.demo,
          warnings: warningsOf(house),
        };
      },
    }),
  ];
}

function warningsOf(house: House): Static<typeof Label>[] {
  return [
    ...(house.auth.trustedNetwork
      ? [
          {
            zh: '这台服务器允许不加密的登录：同一网络里的人可能看到密码和页面内容。',
            en: 'This server allows signing in without encryption: others in the network may see passwords and pages.',
          },
        ]
      : []),
    ...(house.demo
      ? [
          {
            zh: '演示环境：账户的密码是公开的，也不要求两步登录。请不要录入真实的住户资料。',
            en: 'This is a demo: its passwords are public and no second step is asked for. Enter no real people.',
          },
        ]
      : []),
  ];
}
