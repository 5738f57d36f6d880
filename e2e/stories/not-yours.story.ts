import { picks } from '../support/case-worker.ts';
import { expect, test } from '../support/people.ts';

test('a technician sees who and where as words, and is told kindly when an address is not for his post', {
  tag: '@desk',
}, async ({ desk, technician, unique }) => {
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `阳台门关不上 ${unique}` });
  await desk.opensWhatWasSaved();
  await desk.does('派单', (form) => picks(form, /派给/, '李师傅'));

  const person = desk.page.getByRole('region', { name: '诉求' }).getByRole('link', { name: '王秀兰' });
  const notHis = (await person.getAttribute('href')) ?? '';

  const { page } = technician;
  await technician.opensCase(new URL(desk.page.url()).pathname);
  await expect(technician.fact('客户')).toContainText('王秀兰');
  await expect(page.getByRole('region', { name: '诉求' }).getByRole('link')).toHaveCount(0);
  await page.goto(notHis);
  await expect(page.getByRole('heading', { name: '这一页不在您的工作范围内' })).toBeVisible();
  await page.getByRole('link', { name: '看全部工单' }).click();
  await expect(page.getByText(`阳台门关不上 ${unique}`)).toBeVisible();
});
