import type { Page } from '@playwright/test';
import { authenticator } from '../support/authenticator.ts';
import { expect, test } from '../support/people.ts';
import { runsCommand } from '../support/runs-command.ts';

const password = 'Three-red-kites-over-Xihu';

test('somebody invited sets a password, sets up the second step, and signs in with a code from then on', async ({
  stranger: page,
  unique,
}) => {
  const username = unique.toLowerCase();
  const about = ['--username', username, '--name', '夏主管', '--project', 'YX', '--role', 'supervisor'];
  const said = await runsCommand(['user', 'invite', ...about]);
  await page.goto(/\/invitation#\S+/.exec(said)?.[0] ?? '/no-link');
  await expect(page.getByText(`您的用户名是 ${username}`)).toBeVisible();
  await page.getByLabel('新密码').fill(password);
  await page.getByLabel('再输入一遍').fill(password);
  await page.getByRole('button', { name: '设置密码并登录' }).click();

  await expect(page.getByRole('heading', { name: '设置两步登录' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '设置两步登录' })).toBeVisible();
  const phone = authenticator((await page.locator('.enrol-secret').textContent()) ?? '');
  await typesCode(page, phone.wrongCode(), '确认并启用');
  await expect(page.getByRole('alert')).toContainText('验证码不正确');
  await typesCode(page, phone.code(), '确认并启用');
  await expect(page.getByRole('heading', { name: '请保存恢复码' })).toBeVisible();
  await expect(page.locator('.recovery li')).toHaveText(Array(10).fill(/^\w{4}-\w{4}-\w{4}$/));
  await page.getByRole('button', { name: '我已保存，继续' }).click();
  await expect(page.getByRole('heading', { name: '工单队列' })).toBeVisible();

  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByText('夏主管，请输入手机验证器里的 6 位数字')).toBeVisible();
  await typesCode(page, phone.wrongCode(), '登录');
  await expect(page.getByRole('alert')).toContainText('验证码不正确');
  await typesCode(page, phone.nextCode(), '登录');
  await expect(page.getByRole('heading', { name: '工单队列' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('您的岗位要求两步登录，不能关闭')).toBeVisible();
});

test('somebody invited to a post without a second step is in as soon as the password is set', async ({
  stranger: page,
  unique,
}) => {
  const username = unique.toLowerCase();
  const about = ['--username', username, '--name', '秦师傅', '--project', 'YX', '--role', 'technician'];
  const said = await runsCommand(['user', 'invite', ...about]);
  await page.goto(/\/invitation#\S+/.exec(said)?.[0] ?? '/no-link');
  await expect(page.getByText(`秦师傅，欢迎。您的用户名是 ${username}`)).toBeVisible();
  await page.getByLabel('新密码').fill(password);
  await page.getByLabel('再输入一遍').fill(password);
  await page.getByRole('button', { name: '设置密码并登录' }).click();
  await expect(page.getByRole('heading', { name: '工单队列' })).toBeVisible();
});

async function typesCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: button, exact: true }).click();
}
