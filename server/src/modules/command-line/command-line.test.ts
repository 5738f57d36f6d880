import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../platform/config.ts';
import { processes } from '../../processes/processes.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { freshDatabase } from '../../testing/database.ts';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { repositoryRoot } from '../../testing/repository.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { openInstallation } from './open-installation.ts';
import { languageOf } from './terminal.ts';
import { addUserCommand } from './user-command.ts';
import { verifyCommand } from './verify-command.ts';

let app: AppUnderTest;
const folder = makeFolder();
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const newcomer = ['--username', 'Xia.Ling', '--name', '夏玲', '--project', 'YX', '--role', 'desk'];
const signIn = (password: string) =>
  app.signedOut.post('/api/auth/sign-in/username', { username: 'xia.ling', password });

test('an added user signs in with the password shown, and holds the role in that project alone', async () => {
  const terminal = terminalUnderTest();
  expect(await addUserCommand(app.house, newcomer, terminal)).toBe(0);
  expect(terminal.said[0]).toBe('Added the user xia.ling (夏玲).');
  const password = /: (\S+)$/.exec(terminal.said[1]!)![1]!;
  expect((await signIn(password)).status).toBe(200);
  expect((await signIn(`${password}x`)).status).toBe(401);
  const { rows } = await app.db.query(
    `select e.action, e.actor_kind, e.project_id, e.data ->> 'role' as role from audit_entry e
     join staff s on s.id::text = e.subject_id where s.name = '夏玲' order by e.id`,
  );
  expect(rows).toEqual([
    { action: 'staff.added', actor_kind: 'system', project_id: null, role: null },
    { action: 'grant.given', actor_kind: 'system', project_id: app.estate.project.id, role: 'desk' },
  ]);
  const me = await app.as('xia.ling').get<{ roles: unknown; projects: unknown }>('/api/me');
  expect(me.body).toMatchObject({
    name: '夏玲',
    roles: [{ key: 'desk' }],
    projects: [{ code: 'YX', roles: ['desk'] }],
  });
});

test('a password may be read from standard input and is not shown; a post with two steps is told so', async () => {
  const terminal = terminalUnderTest({ typed: 'a password of my own' });
  const args = newcomer.map((word) => (word === 'Xia.Ling' ? 'own' : word));
  await addUserCommand(app.house, [...args, '--password-stdin'], terminal);
  expect(terminal.said).toEqual([
    'Added the user own (夏玲).',
    'This post signs in with two steps: the first sign-in asks to set up an authenticator on a phone.',
  ]);
  const technician = ['--username', 'own2', ...args.slice(2, -1), 'technician', '--password-stdin'];
  const another = terminalUnderTest({ typed: 'a password of my own' });
  await addUserCommand(app.house, technician, another);
  expect(another.said).toEqual(['Added the user own2 (夏玲).']);
});

test.each([
  ['Xia.Ling', 'a b', /request.invalid/],
  ['Xia.Ling', 'admin', /auth.usernameTaken/],
  ['夏玲', ' ', /--name|name must have/],
  ['YX', 'ZZ', /No project has the code ZZ/],
  ['desk', 'king', /There is no role king; there are: administrator/],
  ['desk', 'resident', /There is no role resident/],
])('a user with %s written as "%s" is refused and nothing is left of him', async (right, wrong, words) => {
  const count = async () => (await app.db.query('select count(*)::int as n from staff')).rows[0].n;
  const before = await count();
  const args = newcomer.map((word) => (word === right ? wrong : word));
  await expect(addUserCommand(app.house, args, terminalUnderTest())).rejects.toThrow(words);
  expect(await count()).toBe(before);
});

test('when somebody cannot be given a post he is not taken on at all, and the user name stays free', async () => {
  const args = newcomer.map((word) => (word === 'Xia.Ling' ? 'half.way' : word));
  await app.db.query(`alter table staff_grant add constraint nobody_more check (false) not valid`);
  await expect(addUserCommand(app.house, args, terminalUnderTest())).rejects.toThrow();
  await app.db.query('alter table staff_grant drop constraint nobody_more');
  const left = await app.db.query(`select from auth."user" where username = 'half.way'`);
  expect(left.rowCount).toBe(0);
  expect(await addUserCommand(app.house, args, terminalUnderTest())).toBe(0);
});

test('verify says what it checked, and fails with the case and the event that were changed', async () => {
  const opened = await app.as('desk').open({ process: 'praise', description: '谢谢', placeText: '大堂' });
  const terminal = terminalUnderTest();
  expect(await verifyCommand(app.house, [], terminal)).toBe(0);
  expect(terminal.said.at(-1)).toBe('Every chain holds.');
  await app.db.query('alter table case_event disable trigger case_event_append_only');
  await app.db.query(`update case_event set actor = '{"kind":"system","id":null}' where case_id = $1`, [
    opened.id,
  ]);
  const chinese = terminalUnderTest({ language: 'zh' });
  expect(await verifyCommand(app.house, [], chinese)).toBe(1);
  expect(chinese.said.at(-1)).toContain(`工单 ${opened.number} 第 1 条事件：内容被改过`);
});

test('a command refuses a folder without data, and tables older than itself, in words', async () => {
  const nowhere = readConfig({ DATA_DIR: `${folder.path}/nothing` });
  await expect(openInstallation(nowhere, processes, () => undefined)).rejects.toThrow(/There is no data/);

  const older = await freshDatabase();
  const client = new pg.Client({ connectionString: older.adminUrl });
  await client.connect();
  await client.query(
    'delete from schema_migration where number = (select max(number) from schema_migration)',
  );
  await client.end();
  const config = readConfig({
    DATA_DIR: folder.path,
    DATABASE_URL: older.appUrl,
    DATABASE_ADMIN_URL: older.adminUrl,
  });
  await expect(openInstallation(config, processes, () => undefined)).rejects.toThrow(
    /Start the server of this/,
  );
  await older.drop();
});

test('the words are Chinese unless the machine speaks another language', () => {
  const languages = ['zh_CN.UTF-8', '', 'C.UTF-8', 'POSIX', 'en_GB.UTF-8', 'de_DE'].map((LANG) =>
    languageOf({ LANG }),
  );
  expect(languages).toEqual(['zh', 'zh', 'zh', 'zh', 'en', 'en']);
  expect(languageOf({ LANG: 'zh_CN', LC_ALL: 'en_US' })).toBe('en');
});

test('the program itself prints help, and answers an unknown command with a sentence and exit code 1', async () => {
  const run = promisify(execFile);
  const options = {
    cwd: repositoryRoot,
    env: { ...process.env, LANG: 'en_US', LC_ALL: '', LC_MESSAGES: '' },
  };
  const help = await run(process.execPath, ['server/src/cli.ts', 'help'], options);
  expect(help.stdout).toContain('Processes: complaint (Complaint), suggestion (Suggestion)');
  await expect(run(process.execPath, ['server/src/cli.ts', 'dance', 'now'], options)).rejects.toMatchObject({
    code: 1,
    stderr: 'There is no command "dance now"; npm run nuanju -- help lists them\n',
  });
});
