import { endsPostsOf } from '../support/behind-the-curtain.ts';
import { picks } from '../support/case-worker.ts';
import { expect, test } from '../support/people.ts';

test('what one does another sees at once: in the list, on the page of the case and in the inbox', {
  tag: '@desk',
}, async ({ desk, supervisor, technician, unique }) => {
  await supervisor.page.goto('/');
  await expect(supervisor.page.locator('.queue-open').first()).toBeVisible();
  await technician.page.goto('/notices');
  await expect(technician.page.getByRole('heading', { name: '通知' })).toBeVisible();

  const number = await desk.logs({ caller: '王秀兰', kind: '报修', words: `门禁刷不开 ${unique}` });
  const row = supervisor.page.locator(`[data-case="${number}"]`);
  await expect(row).toContainText('待派单');
  await supervisor.page.getByRole('link', { name: `门禁刷不开 ${unique}` }).click();
  await supervisor.seesState('待派单');

  await desk.opensWhatWasSaved();
  await desk.does('派单', (form) => picks(form, /派给/, '李师傅'));
  await supervisor.seesState('待接单');
  await expect(supervisor.fact('经办')).toContainText('李师傅');
  await expect(technician.page.getByRole('listitem').filter({ hasText: number })).toBeVisible();
});

test('a page whose reader loses his post says so and shows nothing more', { tag: '@desk' }, async ({
  stranger,
  desk,
  unique,
}) => {
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `厨房跳闸 ${unique}` });
  await desk.opensWhatWasSaved();
  const data = { username: 'admin', password: 'demo-nuanju' };
  expect((await stranger.request.post('/api/auth/sign-in/username', { data })).ok()).toBe(true);
  await stranger.goto(desk.page.url());
  await expect(stranger.getByText(`厨房跳闸 ${unique}`).first()).toBeVisible();
  const queue = await stranger.context().newPage();
  await queue.goto('/');
  await queue.locator('.queue-open').first().hover();
  const people = await stranger.context().newPage();
  await people.goto('/account/people');
  await expect(people.getByText('顾明远')).toBeVisible();

  const giveBack = await endsPostsOf('沈管理');
  try {
    await expect(stranger.getByRole('heading', { name: '您查看这里的权限已结束' })).toBeVisible();
    await expect(stranger.getByText(`厨房跳闸 ${unique}`)).toHaveCount(0);
    // Not even the rows that stand still under a cursor.
    await expect(queue.getByRole('heading', { name: '您查看这里的权限已结束' })).toBeVisible();
    await expect(queue.locator('.queue-open')).toHaveCount(0);
    await expect(people.getByRole('heading', { name: '您查看这里的权限已结束' })).toBeVisible();
    await expect(people.getByText('顾明远')).toHaveCount(0);
  } finally {
    await giveBack();
  }
});

test('three tabs of one browser share one stream, and each of them hears', { tag: '@desk' }, async ({
  officer,
  desk,
  browser,
  unique,
}) => {
  const tabs = [officer, await officer.context().newPage(), await officer.context().newPage()];
  // What a page asks for itself; the worker's own requests belong to no page.
  const streams: string[] = [];
  for (const tab of tabs) {
    tab.on('request', (request) => request.url().includes('/api/live') && streams.push(request.url()));
    await tab.goto('/');
    await expect(tab.locator('.queue-open').first()).toBeVisible();
  }
  const number = await desk.logs({ caller: '王秀兰', kind: '报修', words: `楼道灯闪 ${unique}` });
  for (const tab of tabs) await expect(tab.locator(`[data-case="${number}"]`)).toBeVisible();

  const tools = await browser.newBrowserCDPSession();
  const { targetInfos } = await tools.send('Target.getTargets');
  const own = await officer.context().newCDPSession(officer);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  const workers = targetInfos.filter(
    ({ type, browserContextId }) =>
      type === 'shared_worker' && browserContextId === targetInfo.browserContextId,
  );
  expect(workers).toHaveLength(1);
  expect(streams).toEqual([]);
});

test('a browser without shared workers hears as well, and says when it does not hear for a while', async ({
  officer,
  desk,
  unique,
}) => {
  await officer.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
  await officer.goto('/');
  await expect(officer.locator('.queue-open').first()).toBeVisible();
  const first = await desk.logs({ caller: '王秀兰', kind: '报修', words: `水表不转 ${unique}` });
  await expect(officer.locator(`[data-case="${first}"]`)).toBeVisible();

  const lost = officer.getByText('实时更新已断开');
  await officer.route('**/api/live*', (route) => route.abort());
  await officer.reload();
  await expect(officer.locator('.queue-open').first()).toBeVisible();
  await expect(lost).toBeHidden();
  await expect(lost).toBeVisible();
  await officer.unroute('**/api/live*');
  await expect(lost).toBeHidden({ timeout: 30_000 });
});
