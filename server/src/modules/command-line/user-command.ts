import { randomBytes } from 'node:crypto';
import { addGrant, addStaff } from '../../directory/organisation.ts';
import { grantedRoles, type Role } from '../../directory/roles.ts';
import { createUser } from '../../platform/auth/users.ts';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import type { House } from '../house.ts';
import { CommandRefusal } from './refusal.ts';
import { readArguments, type Terminal } from './terminal.ts';

/** `user add`: a member of staff who can sign in at once. The password never stands among the arguments. */
export async function addUserCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const typed = readArguments(args, {
    username: { type: 'string' },
    name: { type: 'string' },
    project: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  });
  const username = typed.required('username');
  const name = typed.required('name').trim();
  const role = readRole(typed.required('role'));
  const projectId = await projectWithCode(house, typed.required('project'));
  if (!/^[^\p{C}\n]{1,60}$/u.test(name)) {
    throw new CommandRefusal('姓名应为 1 到 60 个字', 'The name must have 1 to 60 characters');
  }
  const read = typed.flag('password-stdin');
  const password = read ? await terminal.readLine() : randomBytes(12).toString('base64url');
  const now = house.now();
  const user = await createUser(house.auth, { username, name, password });
  await inTransaction(house.pool, null, async (tx) => {
    const staff = await addStaff(tx, now, { userId: user.id, name });
    await addGrant(tx, now, { staffId: staff.id, unitId: projectId, role });
  });
  const shown = username.toLowerCase();
  terminal.say(
    terminal.language === 'zh' ? `已添加用户 ${shown}（${name}）。` : `Added the user ${shown} (${name}).`,
  );
  if (!read) {
    terminal.say(
      terminal.language === 'zh'
        ? `密码（只显示这一次）：${password}`
        : `Password (shown this once only): ${password}`,
    );
  }
  return 0;
}

function readRole(typed: string): Role {
  if ((grantedRoles as readonly string[]).includes(typed)) return typed as Role;
  const known = grantedRoles.join(', ');
  throw new CommandRefusal(
    `没有岗位 ${typed}；可用：${known}`,
    `There is no role ${typed}; there are: ${known}`,
  );
}

async function projectWithCode(house: House, code: string): Promise<string> {
  const [row] = await onPool(house.pool).query<{ id: string }>({
    text: `select id from org_unit where kind = 'project' and code = $1`,
    values: [code],
  });
  if (row) return row.id;
  throw new CommandRefusal(`没有代码为 ${code} 的项目`, `No project has the code ${code}`);
}
