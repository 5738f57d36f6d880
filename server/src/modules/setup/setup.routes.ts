import { Type } from 'typebox';
import { addGrant, addStaff, addUnit } from '../../directory/organisation.ts';
import { createUser } from '../../platform/auth/users.ts';
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
      handler: async ({ tx, now, body, reply }) => {
        await tx.query({ text: `select pg_advisory_xact_lock(hashtext('nuanju.setup'))` });
        if (!(await isEmpty(tx))) fail('setup.done');
        const user = await createUser(house.auth, body);
        const company = await addUnit(tx, now, { kind: 'group', name: body.organisation, parent: null });
        const project = await addUnit(tx, now, { kind: 'project', parent: company, ...body.project });
        const staff = await addStaff(tx, now, { userId: user.id, name: body.name });
        await addGrant(tx, now, { staffId: staff.id, unitId: company.id, role: 'administrator' });
        await addGrant(tx, now, { staffId: staff.id, unitId: project.id, role: 'manager' });
        reply.code(201);
        return { username: body.username.toLowerCase() };
      },
    }),
  ];
}

/** Asked of staff, not of logins: a set-up that failed half-way may be tried again under another user name. */
async function isEmpty(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>({
    name: 'any-staff',
    text: 'select exists (select from staff) as found',
  });
  return !row!.found;
}
