import { expect, test } from '../support/people.ts';

test('two matters of one call become two cases, each due as if it had been logged by itself', {
  tag: '@desk',
}, async ({ desk, unique }) => {
  test.slow();
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `厨房漏水，楼道灯也不亮 ${unique}` });
  await desk.opensWhatWasSaved();
  const whole = desk.page.url();
  const given = await desk.timeGiven('修好');

  await desk.page.getByRole('button', { name: '拆分工单' }).click();
  const dialog = desk.page.getByRole('dialog', { name: '拆出一件事，另立工单' });
  await expect(dialog).toContainText('楼道灯也不亮');
  await expect(dialog.getByRole('status')).toContainText('修好');
  await dialog.getByRole('button', { name: /拆\s*分/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('拆出的事');
  await dialog.getByRole('textbox', { name: '拆出的事' }).fill(`楼道灯不亮 ${unique}`);
  await dialog.getByText('公共区域', { exact: true }).click();
  await dialog.getByRole('textbox', { name: /为什么拆分/ }).fill('要另一个班组去');
  await dialog.getByRole('button', { name: /拆\s*分/ }).click();
  await expect(dialog).toBeHidden();

  await expect(desk.page).not.toHaveURL(whole);
  await expect(desk.story()).toContainText('从另一张工单拆出');
  await expect(desk.story()).toContainText('要另一个班组去');
  await desk.seesState('待派单');
  expect(await desk.timeGiven('修好')).toBe(given);

  await desk.opensCase(whole);
  await expect(desk.story()).toContainText('拆出一部分，另立工单');
  await expect(desk.page.getByRole('region', { name: '相关工单' })).toContainText('待派单');
});
