import { isPasswordOf } from '../../platform/auth/users.ts';
import { onPool } from '../../platform/db/tx.ts';
import type { House } from '../house.ts';
import { CommandRefusal } from './refusal.ts';
import type { Arguments, Terminal } from './terminal.ts';

export interface Administrator {
  staffId: string;
  name: string;
}

/**
 * The two who run a command that nobody may run alone: --by and --and, both administrators today, each typing the own
 * password. Throws CommandRefusal, and says of neither whether the name or the password was wrong.
 */
export async function twoAdministrators(
  house: House,
  typed: Arguments,
  terminal: Terminal,
): Promise<[Administrator, Administrator]> {
  const by = typed.required('by').toLowerCase();
  const and = typed.required('and').toLowerCase();
  if (by === and) {
    throw new CommandRefusal('--by 和 --and 必须是两个人', '--by and --and must be two people');
  }
  const first = await admit(house, by, terminal);
  const second = await admit(house, and, terminal);
  if (first.staffId === second.staffId)
    throw new CommandRefusal('--by 和 --and 必须是两个人', '--by and --and must be two people');
  return [first, second];
}

async function admit(house: House, username: string, terminal: Terminal): Promise<Administrator> {
  terminal.mutter(terminal.language === 'zh' ? `${username} 的密码：` : `Password of ${username}: `);
  const password = await terminal.readLine();
  terminal.mutter('\n');
  const [found] = await onPool(house.pool).query<{ user_id: string; staff_id: string; name: string }>({
    text: `select u.id as user_id, s.id as staff_id, s.name from auth.user u join staff s on s.user_id = u.id
           where u.username = $1 and s.left_at is null and exists (
             select from staff_grant g where g.staff_id = s.id and g.role = 'administrator' and g.from_at <= $2
               and (g.to_at is null or g.to_at > $2))`,
    values: [username, house.now().toString()],
  });
  if (found && (await isPasswordOf(house.auth, found.user_id, password)))
    return { staffId: found.staff_id, name: found.name };
  throw new CommandRefusal(
    `${username} 不是系统管理员，或密码不正确`,
    `${username} is no administrator, or the password is wrong`,
  );
}
