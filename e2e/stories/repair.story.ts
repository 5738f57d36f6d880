import { picks } from '../support/case-worker.ts';
import { expect, test } from '../support/people.ts';

test('a repair goes from the call to the closed case, each clock right at each step', async ({
  desk,
  technician,
  unique,
}) => {
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `厨房水管漏水 ${unique}`, choices: ['给排水'] });
  expect(await desk.wordsToReadBack()).toMatch(
    /王阿姨，3栋2单元501，报修：厨房水管漏水.*我们会在明天 \d\d:\d\d前上门/,
  );

  await desk.opensWhatWasSaved();
  await desk.seesState('待派单');
  await desk.seesClocks({ 接单: '剩', 上门: '剩', 修好: '剩' });
  expect(await desk.timeGiven('上门')).toBe(24 * 3600);
  expect(await desk.timeGiven('修好')).toBe(48 * 3600);

  await desk.does('派单', (form) => picks(form, /派给/, '李师傅'));
  await desk.seesState('待接单');

  await technician.opensCase(desk.page.url());
  await technician.does('接单');
  await technician.seesState('已接单');
  await technician.seesClocks({ 接单: '已达成', 上门: '剩', 修好: '剩' });

  await technician.does('到场');
  await technician.seesClocks({ 接单: '已达成', 上门: '已达成', 修好: '剩' });

  const photo = await technician.page.screenshot({ type: 'jpeg' });
  await technician.does('完工', async (form) => {
    await form.getByRole('textbox', { name: /处理结果/ }).fill(`换了密封圈 ${unique}`);
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(form.getByRole('status')).toBeHidden();
  });
  await technician.seesState('待确认');
  await technician.seesClocks({ 修好: '已达成' });
  await expect(technician.story().getByRole('img', { name: /照片/ }).first()).toBeVisible();

  await desk.page.reload();
  await expect(desk.story()).toContainText(`换了密封圈 ${unique}`);
  await desk.does('客户确认', (form) => form.getByText('非常满意').click());
  await desk.seesState('已确认');
  await desk.does('关闭');
  await desk.seesState('已关闭');
  await desk.seesClocks({ 接单: '已达成', 上门: '已达成', 修好: '已达成' });
});

test('a resident who is not satisfied re-opens the repair one rung up, and its clocks count again', {
  tag: '@desk',
}, async ({ desk, technician, unique }) => {
  await desk.logs({ caller: '陈志远', kind: '报修', words: `客厅插座没电 ${unique}` });
  await desk.opensWhatWasSaved();
  await desk.does('派单', (form) => picks(form, /派给/, '李师傅'));
  await technician.opensCase(desk.page.url());
  await technician.does('接单');
  await technician.does('到场');
  await technician.does('完工', (form) => form.getByRole('textbox', { name: /处理结果/ }).fill('换了保险丝'));

  await desk.page.reload();
  await desk.seesClocks({ 修好: '已达成' });
  await desk.does('不满意，返修', (form) => form.getByText('没有修好').click());
  await desk.seesState('待派单');
  await expect(desk.page.locator('.case-head')).toContainText('升级到第 2 级');
  await desk.seesClocks({ 接单: '剩', 上门: '已达成', 修好: '剩' });
  await expect(desk.fact('经办')).toHaveText('无人认领');
});
