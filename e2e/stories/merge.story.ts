import { expect, test } from '../support/people.ts';

test('a merge whose answer was lost is pressed again, and has been done once', { tag: '@desk' }, async ({
  desk,
  unique,
}) => {
  const first = await desk.logs({ caller: '王秀兰', kind: '建议', words: `门口装个雨棚 ${unique}` });
  await desk.logs({ caller: '王秀兰', kind: '建议', words: `门口想要雨棚 ${unique}` });
  await desk.opensWhatWasSaved();
  const { page } = desk;
  await page.getByRole('button', { name: '合并重复工单' }).click();
  const dialog = page.getByRole('dialog', { name: '合并重复工单' });
  await dialog.getByRole('checkbox', { name: new RegExp(first) }).check();
  await dialog.getByRole('textbox', { name: /为什么是同一件事/ }).fill('她自己说的');
  await page.route('**/api/cases/*/merge', async (route) => {
    await route.fetch();
    await route.abort();
  });
  const submit = dialog.getByRole('button', { name: /合\s*并/ });
  await submit.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  const merged = page.getByRole('region', { name: '并入的工单' });
  await expect(merged).toContainText(first);
  await page.unroute('**/api/cases/*/merge');
  await submit.click();
  await expect(dialog).toBeHidden();
  await expect(merged.getByRole('listitem')).toHaveCount(1);
  await expect(desk.story()).toContainText('她自己说的');
});
