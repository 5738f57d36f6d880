import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/people.ts';

const weekdays = ['周一', '周二', '周三', '周四', '周五'];

const drawer = (page: Page) => page.getByRole('dialog');
const listed = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '日历' }).getByRole('button', { name });

async function saves(form: Locator) {
  await form.getByRole('button', { name: '保存新版本' }).click();
}

/** A colleague changes the same hours meanwhile. */
async function closesFridays(page: Page, name: string) {
  await page.goto('/calendars');
  await listed(page, name).click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await drawer(page).getByRole('button', { name: '去掉周五第 1 段' }).click();
  await saves(drawer(page));
  await expect(drawer(page)).toBeHidden();
}

test('a manager gives his project a calendar, is refused an empty week in words, and closes its Saturdays', {
  tag: '@desk',
}, async ({ comesIn, unique }) => {
  const page = await comesIn('manager');
  const name = `服务时间 ${unique}`;
  await page.goto('/calendars');
  await expect(listed(page, '办公时间')).toContainText('来自：系统自带');
  await page.getByRole('button', { name: '新建日历' }).click();
  const form = drawer(page);
  await form.getByLabel('中文名称').fill(name);
  await form.getByLabel('英文名称').fill(`Service ${unique}`);
  // A key that slipped takes nothing with it.
  await page.keyboard.press('Escape');
  for (const day of weekdays) await form.getByRole('button', { name: `去掉${day}第 1 段` }).click();
  await saves(form);
  await expect(form.getByText('一周里至少要有一段工作时间')).toBeVisible();

  // The keyboard types times as people write them.
  await form.getByRole('button', { name: '周一增加一段' }).click();
  await form.getByRole('textbox', { name: '周一第 1 段开始' }).fill('830');
  await form.getByRole('textbox', { name: '周一第 1 段结束' }).fill('17');
  for (const day of [...weekdays.slice(1), '周六']) {
    await form.getByRole('button', { name: `${day}同前一天` }).click();
  }
  await saves(form);
  await expect(form).toBeHidden();
  await expect(listed(page, name)).toContainText('周一至周六 08:30–17:00；周日 休息');
  await expect(listed(page, name)).toContainText('本单位规定');

  await page.getByRole('button', { name: '修改', exact: true }).click();
  await form.getByRole('button', { name: '去掉周六第 1 段' }).click();
  // What buttons have done is not thrown away by a key either.
  await page.keyboard.press('Escape');
  await expect(form.getByText('周六：08:30–17:00 → 休息')).toBeVisible();
  await expect(form.getByText('在办工单的到期时间不动')).toBeVisible();
  await form.getByRole('button', { name: '试算' }).click();
  await expect(form.getByRole('status')).toContainText('没有在办工单会变动');
  await closesFridays(await comesIn('manager'), name);
  await saves(form);
  // Whoever was faster is not overwritten unseen, and nothing written is lost.
  await expect(form.getByRole('alert')).toContainText('顾明远');
  await expect(form.getByText('周五：休息 → 08:30–17:00')).toBeVisible();
  await saves(form);
  await expect(form).toBeHidden();
  await expect(listed(page, name)).toContainText('周一至周五 08:30–17:00；周六、周日 休息');
  const versions = page.getByRole('region', { name: '版本' }).getByRole('listitem');
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText('现行');
  await expect(versions.first()).toContainText('顾明远');
  await expect(versions.last()).toContainText('已被取代');
});

test('the year is there to read: holidays by name, make-up days, and what is an estimate', async ({
  desk: { page },
}) => {
  await page.goto('/calendars?year=2025');
  const year = page.getByRole('region', { name: '2025年全年' });
  await expect(
    year.getByRole('listitem').filter({ hasText: '国庆节10月1日（周三）至10月5日（周日）' }),
  ).toBeVisible();
  await expect(
    year.getByRole('listitem').filter({ hasText: '国庆节调休上班10月11日（周六）' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeHidden();
  await page.goto('/calendars?year=2090');
  await expect(page.getByRole('status').filter({ hasText: '放假安排尚未公布' })).toBeVisible();
});
