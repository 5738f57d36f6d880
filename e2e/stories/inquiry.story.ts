import { wallTimeMinutesAgo } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

test('an inquiry becomes a repair that keeps the time of the contact', async ({ desk, unique }) => {
  const rang = wallTimeMinutesAgo(30);
  await desk.logs({ caller: '王秀兰', kind: '咨询', words: `阳台渗水归谁管 ${unique}`, at: rang });
  await desk.opensWhatWasSaved();
  const contact = await desk.fact('联系时间').locator('span').getAttribute('title');
  expect(contact).toBe(`${rang}:00`);

  await desk.does('转为其他流程', (form) => form.getByText('报修', { exact: true }).click());
  await desk.seesState('已转办');
  await desk.page.getByRole('region', { name: '相关工单' }).getByRole('link', { name: /报修/ }).click();

  await expect(desk.page.getByRole('heading', { level: 1, name: /^报修/ })).toBeVisible();
  await desk.seesState('待派单');
  await expect(desk.page.getByRole('region', { name: '诉求' })).toContainText(`阳台渗水归谁管 ${unique}`);
  await expect(desk.fact('联系时间').locator('span')).toHaveAttribute('title', contact ?? '');
  expect(await desk.timeGiven('上门')).toBe(24 * 3600);
});

test('an ID number told in words is kept, and stands nowhere in the clear', { tag: '@desk' }, async ({
  desk,
  unique,
}) => {
  const words = `车位过户要带身份证 11010519491231002X 吗 ${unique}`;
  await desk.logs({ caller: '王秀兰', kind: '咨询', words });
  await desk.opensWhatWasSaved();
  const request = desk.page.getByRole('region', { name: '诉求' });
  await expect(request).toContainText(unique);
  await expect(desk.page.locator('body')).not.toContainText('11010519491231002X');
});
