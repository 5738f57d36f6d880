import { randomBytes } from 'node:crypto';
import { grantedRoles, type Role } from '../../directory/roles.ts';
import { twoFactorRoles } from '../../directory/sign-in.queries.ts';
import { givePostAtOnce, takeOn } from '../../directory/take-on.ts';
import { invitationPath, makeInvitation } from '../../platform/auth/invitations.ts';
import { removeSecondFactor } from '../../platform/auth/second-factor.ts';
import { endSessions } from '../../platform/auth/sessions.ts';
import { findUser } from '../../platform/auth/users.ts';
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
  const name = readName(typed.required('name'));
  const role = readRole(typed.required('role'));
  const projectId = await projectWithCode(house, typed.required('project'));
  const read = typed.flag('password-stdin');
  const password = read ? await terminal.readLine() : randomBytes(12).toString('base64url');
  await addStaffMember(house, terminal, { username, name, role, projectId, password });
  if (!read) {
    terminal.say(
      terminal.language === 'zh'
        ? `密码（只显示这一次）：${password}`
        : `Password (shown this once only): ${password}`,
    );
  }
  sayWhatAwaits(terminal, role);
  return 0;
}

/**
 * `user invite`: a link with which somebody sets a password of his own. With a name, post and project he is taken on
 * before; without them it is for somebody who is here and has lost his password, and with --lost-phone his second step.
 */
export async function inviteUserCommand(
  house: House,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const typed = readArguments(args, {
    username: { type: 'string' },
    name: { type: 'string' },
    project: { type: 'string' },
    role: { type: 'string' },
    'lost-phone': { type: 'boolean' },
  });
  const username = typed.required('username');
  if (typed.text('name') !== undefined) {
    await addStaffMember(house, terminal, {
      username,
      name: readName(typed.required('name')),
      role: readRole(typed.required('role')),
      projectId: await projectWithCode(house, typed.required('project')),
      password: null,
    });
  }
  const user = await findUser(house.auth, username);
  if (!user) {
    throw new CommandRefusal(
      `没有用户 ${username}；新员工请加上 --name、--project 和 --role`,
      `There is no user ${username}; for somebody new add --name, --project and --role`,
    );
  }
  const now = house.now();
  if (typed.flag('lost-phone')) await loseSecondFactor(house, user.id, now);
  const { token, expiresAt } = await makeInvitation(house.auth, { userId: user.id, createdBy: null }, now);
  await house.auth.witness({ ...byOperator(now), action: 'invitationMade', subjectId: user.id });
  const zh = terminal.language === 'zh';
  terminal.say(
    zh
      ? `在浏览器打开系统地址加上下面这一段，即可设置密码（一次有效，${expiresAt} 前）：`
      : `Open the address of this system with this behind it to set a password (once, before ${expiresAt}):`,
  );
  terminal.say(`  ${invitationPath(token)}`);
  const role = typed.text('role');
  if (role !== undefined) sayWhatAwaits(terminal, role as Role);
  return 0;
}

/** So that nobody takes the page that sets up the second step for a sign-in that failed. */
function sayWhatAwaits(terminal: Terminal, role: Role): void {
  if (!twoFactorRoles.includes(role)) return;
  terminal.say(
    terminal.language === 'zh'
      ? '这个岗位要求两步登录：第一次登录时要用手机验证器设置。'
      : 'This post signs in with two steps: the first sign-in asks to set up an authenticator on a phone.',
  );
}

async function loseSecondFactor(house: House, userId: string, now: Temporal.Instant): Promise<void> {
  await removeSecondFactor(house.auth, userId);
  await endSessions(house.auth, userId);
  await house.auth.witness({ ...byOperator(now), action: 'secondFactorRemoved', subjectId: userId });
}

/** Whoever sits at the machine itself has no session. */
const byOperator = (at: Temporal.Instant) =>
  ({ userId: null, address: 'command line', requestId: 'command line', at }) as const;

async function addStaffMember(
  house: House,
  terminal: Terminal,
  one: { username: string; name: string; role: Role; projectId: string; password: string | null },
): Promise<void> {
  const now = house.now();
  const { username, name, password } = one;
  await inTransaction(house.pool, null, async (tx) => {
    const by = { now, actor: { kind: 'system' as const, id: null } };
    const { id } = await takeOn(tx, house.auth, by, { username, name, password });
    const { projectId, role } = one;
    await givePostAtOnce(tx, by, { staffId: id, unitId: projectId, role, projectId });
  });
  const shown = username.toLowerCase();
  terminal.say(
    terminal.language === 'zh' ? `已添加用户 ${shown}（${name}）。` : `Added the user ${shown} (${name}).`,
  );
}

function readName(typed: string): string {
  const name = typed.trim();
  if (/^[^\p{C}\n]{1,60}$/u.test(name)) return name;
  throw new CommandRefusal('姓名应为 1 到 60 个字', 'The name must have 1 to 60 characters');
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
