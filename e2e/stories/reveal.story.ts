import type { Page } from '@playwright/test';
import { aFrontDesk } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

const masked = '199****1002';
const whole = '19900001002';

test('a number is seen in full for a reason and a short while, and whoever asks learns who saw it and why', async ({
  comesIn,
  isMobile,
  unique,
}) => {
  const page = await comesIn('desk');
  await page.clock.install();
  await aFrontDesk(page, isMobile).finds('陈志远');
  await page.getByRole('group', { name: '客户' }).getByRole('option').filter({ hasText: '陈先生' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('陈志远');
  const phones = page.getByRole('region', { name: '电话' });
  await expect(phones).toContainText(masked);
  await expect(page.getByText(whole)).toHaveCount(0);

  await phones.getByRole('button', { name: `查看完整号码 ${masked}` }).click();
  const why = page.getByRole('dialog', { name: '查看完整号码' });
  await why.getByRole('button', { name: '查看', exact: true }).click();
  await expect(why).toContainText('请选择');
  await expect(page.getByText(whole)).toHaveCount(0);
  await why.getByText('回电联系客户').click();
  await why.getByRole('textbox', { name: /说明/ }).fill(unique);
  await why.getByRole('button', { name: '查看', exact: true }).click();
  await expect(phones).toContainText(whole);
  await page.clock.fastForward(31_000);
  await expect(page.getByText(whole)).toHaveCount(0);
  await expect(phones).toContainText(masked);

  const file = new URL(page.url()).pathname;
  await auditorSeesNoPerson(await comesIn('auditor'), file, unique);
  const manager = await comesIn('manager');
  await manager.goto(file);
  const reader = manager.getByRole('region', { name: '谁看过' }).getByRole('listitem');
  await expect(reader.filter({ hasText: '苏晓雯' }).filter({ hasText: '客户档案' }).first()).toBeVisible();
});

async function auditorSeesNoPerson(page: Page, file: string, unique: string): Promise<void> {
  await page.goto(file);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('陈**');
  await expect(page.getByText('陈志远')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '资料' })).toContainText('不对您的岗位显示');
  const phones = page.getByRole('region', { name: '电话' });
  await expect(phones).toContainText(masked);
  await expect(phones.getByRole('button')).toHaveCount(0);

  await page.getByRole('button', { name: /^账户/ }).click();
  await page.getByRole('menuitem', { name: '审计记录' }).click();
  await page.getByRole('combobox', { name: '动作' }).fill('查看完整号码');
  await page.locator('.ant-select-item-option', { hasText: '查看完整号码' }).first().click();
  await expect(page).toHaveURL(/action=person\.revealed/);
  const entry = page.getByRole('listitem').filter({ hasText: unique });
  await expect(entry).toHaveCount(1);
  for (const words of ['查看完整号码', '苏晓雯', '陈**', '回电联系客户'])
    await expect(entry).toContainText(words);
  await expect(page.getByText('陈志远')).toHaveCount(0);
}
