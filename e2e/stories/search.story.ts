import { expect, test } from '../support/people.ts';

test('a word of two characters finds the case that holds it', async ({ desk, unique }) => {
  const number = await desk.logs({ caller: '王秀兰', kind: '报修', words: `门口窨井盖松动 ${unique}` });
  await desk.finds('窨井');
  const found = desk.page.getByRole('option').filter({ hasText: number });
  await expect(found).toContainText(`门口窨井盖松动 ${unique}`);
  await found.click();
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(number);
});

test('the arrow keys and Enter open what was found', { tag: '@desk' }, async ({ desk }) => {
  await desk.finds('王秀兰');
  const options = desk.page.getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('ArrowUp');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1 })).toContainText('王秀兰');
});

test('one person is found four ways, and each time the page says how', async ({ desk }) => {
  const { page } = desk;
  await desk.finds('wxl');
  const box = page.getByRole('combobox', { name: '搜索工单、客户、位置' });
  const person = page.getByRole('group', { name: '客户' }).getByRole('option').filter({ hasText: '王阿姨' });
  await expect(person).toContainText('匹配：拼音首字母');
  await expect(person.locator('mark')).toHaveText('王秀兰');
  await box.fill('wangxiulan');
  await expect(person).toContainText('匹配：拼音');
  await box.fill('1001');
  await expect(person.locator('mark')).toHaveText('1001');
  await expect(person).toContainText('匹配：电话尾号');
  await box.fill('3-2-501');
  await expect(person.locator('mark')).toHaveText('3栋2单元501');
  await expect(page.getByRole('option').first()).toContainText('房屋');
});

test('an empty box, nothing found and a failed search are each told, and nothing typed is kept', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.finds('外星人来了');
  const box = page.getByRole('combobox', { name: '搜索工单、客户、位置' });
  await expect(page.getByText('没有找到与“外星人来了”相符的结果')).toBeVisible();
  await page.route('**/api/search', (route) => route.abort());
  await box.fill('电梯困人');
  await expect(page.getByText('这次没有搜成')).toBeVisible();
  await page.unroute('**/api/search');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText('没有找到与“电梯困人”相符的结果')).toBeVisible();
  await box.fill('');
  await expect(page.getByText('一个框，都能找')).toBeVisible();
  const kept = await page.evaluate(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])',
  );
  expect(decodeURIComponent(String(kept))).not.toMatch(/外星人|电梯困人/);
});
