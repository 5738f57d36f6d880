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
