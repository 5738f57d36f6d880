import { picks } from '../support/case-worker.ts';
import { expect, test } from '../support/people.ts';

test('who was faster is seen at once, and what the other had typed is still there', { tag: '@desk' }, async ({
  desk,
  supervisor,
  unique,
}) => {
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `走廊灯不亮 ${unique}` });
  await desk.opensWhatWasSaved();
  const form = desk.page.getByRole('form', { name: '派单' });
  await desk.page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name: '派单', exact: true })
    .click();
  await form.getByRole('textbox', { name: /说明/ }).fill('带上梯子');

  await supervisor.opensCase(desk.page.url());
  await supervisor.does('派单', (other) => picks(other, /派给/, '周师傅'));

  await desk.seesState('待接单');
  await expect(desk.page.getByRole('region', { name: '经过' })).toContainText('何静');
  await expect(form.getByRole('textbox', { name: /说明/ })).toHaveValue('带上梯子');
});
