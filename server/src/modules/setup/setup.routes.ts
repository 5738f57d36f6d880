import { Type } from 'typebox';
import { addUnit } from '../../directory/organisation.ts';
import { givePostAtOnce, takeOn } from '../../directory/take-on.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { Route } from '../../platform/http/define-route.ts';
import { visible } from '../../platform/http/formats.ts';
import type { House } from '../house.ts';
import { defineRoute } from '../route.ts';
import './setup.errors.ts';

const line = (zh: string, en: string, maxLength: number) =>
  Type.String({ format: 'plain', minLength: 1, maxLength, pattern: visible, label: { zh, en } });

/** The first administrator of an empty installation; once there is a user the door is shut for good. */
export function setupRoutes(house: House): Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/setup',
      access: 'everyone',
      summary: 'Whether the first administrator has still to be made',
      tags: ['operations'],
      schema: { response: { 200: Type.Object({ needed: Type.Boolean() }) } },
      handler: async ({ tx }) => ({ needed: await isEmpty(tx) }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/setup',
      access: 'everyone',
      summary: 'Make the first administrator, the company and its first project',
      tags: ['operations'],
      schema: {
        body: Type.Object({
          username: line('用户名', 'User name', 30),
          password: Type.String({ minLength: 8, maxLength: 128, label: { zh: '密码', en: 'Password' } }),
          name: line('姓名', 'Name', 60),
          organisation: line('公司名称', 'Company', 100),
          project: Type.Object({
            code: Type.String({
              pattern: '^[A-Z][A-Z0-9]{1,7}$',
              label: {
                zh: '项目代码（2-8 位大写字母或数字，字母开头）',
                en: 'Project code (2-8 capitals or digits)',
              },
            }),
            name: line('项目名称', 'Project name', 100),
          }),
        }),
        response: { 201: Type.Object({ username: Type.String() }) },
      },
      handler: async ({ tx, now, body, reply, request }) => {
        await tx.query({ text: `select pg_advisory_xact_lock(hashtext('nuanju.setup'))` });
        if (!(await isEmpty(tx))) fail('setup.done');
        const company = await addUnit(tx, now, { kind: 'group', name: body.organisation, parent: null });
        const project = await addUnit(tx, now, { kind: 'project', parent: company, ...body.project });
        const by = { now, actor: null, ip: request.ip, requestId: request.id };
        const { id: staffId } = await takeOn(tx, house.auth, by, body);
        const posts = [
          { unitId: company.id, role: 'administrator', projectId: null },
          { unitId: project.id, role: 'manager', projectId: project.id },
        ] as const;
        for (const post of posts) await givePostAtOnce(tx, by, { staffId, ...post });
        reply.code(201);
        return { username: body.username.toLowerCase() };
      },
    }),
  ];
}

async function isEmpty(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>({
    name: 'any-staff',
    text: 'select exists (select from staff) as found',
  });
  return !row!.found;
}
