import { expect, test } from '../support/people.ts';

test('a wrong password is refused in words, the right one leads to the page that was asked for', async ({
  stranger,
}) => {
  await stranger.goto('/notices');
  await stranger.getByRole('textbox', { name: '用户名' }).fill('officer');
  await stranger.getByLabel('密码').fill('not-the-password');
  await stranger.getByRole('button', { name: '登录', exact: true }).click();
  await expect(stranger.getByRole('alert')).toContainText('密码');
  await expect(stranger.getByLabel('密码')).toBeFocused();
  await stranger.getByLabel('密码').fill('demo-nuanju');
  await stranger.keyboard.press('Enter');
  await expect(stranger.getByRole('heading', { level: 1, name: '通知' })).toBeVisible();
});

test('the language is switched on every page and stays switched', async ({ stranger }) => {
  await stranger.goto('/');
  await expect(stranger.getByRole('heading', { name: '登录' })).toBeVisible();
  await stranger.getByRole('button', { name: 'English' }).click();
  await stranger.getByRole('button', { name: /^manager / }).click();
  await expect(stranger.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'en');
  const kinds = stranger.locator('.queue-kind');
  await expect(kinds.first()).toHaveText(/^[A-Z]/);
  await stranger.reload();
  await expect(stranger.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await stranger.getByRole('button', { name: '中文' }).click();
  await expect(stranger.getByRole('heading', { level: 1, name: '工单队列' })).toBeVisible();
});

test('a half-written request survives a reload, and nobody else reads it after signing out', {
  tag: '@desk',
}, async ({ officer: page, unique }) => {
  await page.goto('/cases/new');
  await page.getByRole('textbox', { name: /^内容/ }).fill(`写到一半 ${unique}`);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^内容/ })).toHaveValue(`写到一半 ${unique}`);
  await page.getByRole('button', { name: /账户/ }).click();
  await page.getByText('退出登录').click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain(unique);
});
