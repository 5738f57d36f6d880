import type { Page } from '@playwright/test';
import { decidesStandard } from '../support/decides-standard.ts';
import { expect, test } from '../support/people.ts';

const passedOn = (page: Page) =>
  page.getByRole('region', { name: '表扬' }).getByRole('listitem').filter({ hasText: '转达' });

/** Opens the change of that one standard and says how many days it shall be. */
async function changesDays(page: Page, days: number) {
  await page.getByRole('button', { name: '修改 转达' }).click();
  const drawer = page.getByRole('dialog', { name: /表扬/ });
  await drawer.getByRole('group', { name: '目标' }).getByText('在本单位规定').click();
  await drawer.getByRole('spinbutton', { name: '数值' }).first().fill(String(days));
  return drawer;
}

const day = 86_400;
const answer = { process: 'suggestion', clock: 'answer' };

test('a manager sees what a new target would do, gives it to new cases alone, and then to running ones', {
  tag: '@desk',
}, async ({ comesIn, desk, unique }) => {
  test.slow();
  await desk.logs({ caller: '王秀兰', kind: '表扬', words: `保安帮忙抬东西 ${unique}` });
  await desk.opensWhatWasSaved();
  const running = desk.page.url();
  expect(await desk.timeGiven('转达')).toBe(7 * day);

  const page = await comesIn('manager');
  await page.goto('/standards');
  await expect(passedOn(page)).toContainText('来自：手册');
  let drawer = await changesDays(page, 9);
  await drawer.getByRole('button', { name: /试\s*算/ }).click();
  await expect(drawer.getByRole('status')).toContainText(/张在办工单中，\d+ 张会变动/);
  await expect(drawer.getByRole('status')).toContainText('以上工单不受影响');
  await drawer.getByRole('button', { name: '保存新标准' }).click();
  await expect(drawer).toBeHidden();
  await expect(passedOn(page)).toContainText('9 天');
  await expect(passedOn(page)).toContainText('来自：云栖花园');

  await desk.opensCase(running);
  expect(await desk.timeGiven('转达')).toBe(7 * day);
  await desk.logs({ caller: '王秀兰', kind: '表扬', words: `保洁很细心 ${unique}` });
  await desk.opensWhatWasSaved();
  expect(await desk.timeGiven('转达')).toBe(9 * day);

  drawer = await changesDays(page, 10);
  await drawer.getByText('也用于在办工单').click();
  await expect(drawer.getByRole('button', { name: '保存新标准' })).toBeDisabled();
  await drawer.getByRole('textbox', { name: /说明/ }).press('Enter');
  await drawer.getByRole('button', { name: /保存并调整 \d+ 张在办工单/ }).click();
  await expect(drawer).toBeHidden();
  const applied = page.getByRole('region', { name: '应用到在办工单的记录' });
  await expect(applied).toContainText(/共核对 \d+ 张，调整 [1-9]\d* 张/);

  await desk.opensCase(running);
  await expect(desk.story()).toContainText('按新标准调整时限');
  await expect(desk.story()).toContainText('7 天 → 10 天');
  expect(await desk.timeGiven('转达')).toBe(10 * day);
});

test('an emptied target is asked for, and somebody being faster takes nothing away', {
  tag: '@desk',
}, async ({ comesIn }) => {
  const page = await comesIn('manager');
  await page.goto('/standards');
  await page
    .getByRole('region', { name: '建议' })
    .getByRole('button', { name: /^修改 答复/ })
    .click();
  const drawer = page.getByRole('dialog', { name: /建议/ });
  const amount = drawer.getByRole('spinbutton', { name: '数值' }).first();
  await drawer.getByRole('group', { name: '目标' }).getByText('在本单位规定').click();
  await amount.fill('');
  await expect(drawer.getByRole('alert')).toContainText('请填写数值');
  await expect(drawer.getByRole('button', { name: '保存新标准' })).toBeDisabled();
  await expect(drawer.getByRole('button', { name: /试\s*算/ })).toBeDisabled();

  await amount.fill('6');
  await drawer.getByRole('textbox', { name: /说明/ }).fill('会议纪要第 3 号');
  await page.keyboard.press('Escape');
  try {
    await decidesStandard(page, { ...answer, targetSeconds: 5 * day });
    await drawer.getByRole('button', { name: '保存新标准' }).click();
    await expect(drawer.getByRole('alert')).toContainText('5 天');
    await expect(amount).toHaveValue('6');
    await expect(drawer.getByRole('textbox', { name: /说明/ })).toHaveValue('会议纪要第 3 号');
    await drawer.getByRole('button', { name: '保存新标准' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('region', { name: '建议' })).toContainText('6 天');
  } finally {
    // The estate is everybody's: other stories go by the handbook.
    await decidesStandard(page, answer);
  }
});
