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
  await expect(auditor.page.getByRole('link', { name: '登记' })).toHaveCount(0);
});
