import { aFrontDesk, wallTimeMinutesAgo } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

test('an auditor reads a whole case and is offered nothing to change', { tag: '@desk' }, async ({
  auditor,
}) => {
  await auditor.page.goto('/');
  await auditor.page.locator('.queue-open').first().click();
  await expect(auditor.page.getByRole('region', { name: '下一步' })).toContainText('您现在没有可以做的操作');
  await expect(auditor.story().getByRole('listitem').first()).toBeVisible();
  await expect(auditor.story().getByRole('textbox')).toHaveCount(0);
  await expect(auditor.page.getByText('添加照片')).toHaveCount(0);
  await expect(auditor.page.getByRole('link', { name: /^登记/ })).toHaveCount(0);
});

test('an auditor finds a person and reads who saw that data between two days, and that nobody did before', async ({
  auditor,
  comesIn,
  isMobile,
}) => {
  const manager = await comesIn('manager');
  await aFrontDesk(manager, isMobile).finds('王秀兰');
  await expect(manager.getByRole('option').first()).toContainText('王秀兰');

  const { page } = auditor;
  await page.goto('/audit?from=2026-13-45');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('link', { name: '谁看过某位客户' }).click();
  await expect(page.getByText('请先选一位客户')).toBeVisible();
  await page.getByRole('combobox', { name: '客户' }).fill('王秀兰');
  await page.getByRole('option').first().click();
  const today = wallTimeMinutesAgo(0).slice(0, 10);
  await page.getByRole('textbox', { name: '从' }).fill(today);
  await page.getByRole('textbox', { name: '到' }).fill(today);
  const readers = page.getByRole('region', { name: '谁看过' });
  const seen = readers.getByRole('listitem').filter({ hasText: '顾明远' }).filter({ hasText: '搜索' });
  await expect(seen.first()).toContainText(today);
  await page.getByRole('textbox', { name: '从' }).fill('2020-01-01');
  await page.getByRole('textbox', { name: '到' }).fill('2020-01-31');
  await expect(readers).toContainText('这段时间里没有人看过');
  await expect(page).toHaveURL(/from=2020-01-01.*to=2020-01-31/);
});
