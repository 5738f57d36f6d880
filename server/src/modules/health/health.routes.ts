import { type Static, Type } from 'typebox';
import type { Route } from '../../platform/http/define-route.ts';
import { Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { version } from '../../platform/version.ts';
import type { House } from '../house.ts';
import { clockState } from '../operations/clock-state.ts';
import { defineRoute } from '../route.ts';

const Health = Type.Object({
  status: Type.String({ description: 'ok; or 503 with server.busy while the database is away' }),
  version: Type.String(),
  now: Instant,
  timers: Type.Object({
    armed: Type.Integer({ description: 'Cases with a clock that has something to say one day' }),
    due: Type.Integer({ description: 'Of those, due now; counting ends at 1000' }),
    behindSeconds: Type.Integer({
      description: '0: clocks speak on time; else the worker does not keep up, or is away',
    }),
    behindSince: nullable(Instant),
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
        const clocks = await clockState(tx, now);
        return {
          status: 'ok',
          version,
          now: now.toString(),
          timers: {
            armed: clocks.armed,
            due: clocks.due,
            behindSeconds: clocks.behindSeconds,
            behindSince: clocks.behindSince?.toString() ?? null,
          },
          outbox: { waiting: clocks.waitingMessages },
          demo: house.demo,
          warnings: warningsOf(house),
        };
      },
    }),
  ];
}

function warningsOf(house: House): Static<typeof Label>[] {
  const minutes = Math.round(Math.abs(house.departedMs()) / 60_000);
  return [
    ...(house.departedMs() === 0
      ? []
      : [
          {
            zh: `数据库的时钟突然变了约 ${minutes} 分钟。系统暂按原来的时间运行；如果是有意校准，十分钟后自动采用新时间。`,
            en: `The database's clock has jumped by about ${minutes} minutes. We go on by the time before; if it was set on purpose, it is followed after ten minutes.`,
          },
        ]),
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
