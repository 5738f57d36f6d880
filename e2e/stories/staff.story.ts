import { picks } from '../support/case-worker.ts';
import { wallTimeMinutesAgo } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

test('a manager gives a colleague a post from today on, and ends it with his open cases before her eyes', {
  tag: '@desk',
}, async ({ comesIn, desk, unique }) => {
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `窗户漏风 ${unique}` });
  await desk.opensWhatWasSaved();
  await desk.does('派单', (form) => picks(form, /派给/, '周师傅'));

  const page = await comesIn('manager');
  await page.goto('/staff');
  const card = page.getByRole('listitem').filter({ has: page.getByText('周师傅', { exact: true }) });
  const post = card.getByRole('listitem').filter({ hasText: '客服专员' });
  await expect(post).toHaveCount(0);
  await card.getByRole('button', { name: '授予任职' }).click();
  const giving = page.getByRole('dialog', { name: '授予周师傅任职' });
  await giving.getByText('云栖花园（项目）').click();
  await giving.getByText('客服专员').click();
  await giving.getByRole('textbox', { name: /从哪天起/ }).fill(wallTimeMinutesAgo(0).slice(0, 10));
  await giving.getByRole('button', { name: '授予任职' }).click();
  await expect(giving).toBeHidden();
  await expect(post).toContainText('云栖花园');
  await expect(post).toContainText('顾明远授予');
  await expect(post).not.toContainText('未开始');

  await post.getByRole('button', { name: '结束任职' }).click();
  const ending = page.getByRole('dialog', { name: '结束周师傅在云栖花园的“客服专员”' });
  await expect(ending).toContainText(/手上还有 [1-9]\d* 张未结工单/);
  await ending.getByRole('button', { name: '结束任职' }).click();
  await expect(ending).toBeHidden();
  await card.getByText('已结束的任职（1）').click();
  await expect(post).toContainText('顾明远结束');
  await expect(post.getByRole('button')).toHaveCount(0);

  await card.getByRole('link', { name: /承办 [1-9]\d* 张未结工单/ }).click();
  await expect(page.getByText(`窗户漏风 ${unique}`)).toBeVisible();
});

test('everybody reads who may do what, with the own post marked', async ({ comesIn }) => {
  const page = await comesIn('manager');
  await page.goto('/staff');
  await page.getByRole('link', { name: '谁能做什么' }).click();
  await expect(page.getByRole('heading', { name: '谁能做什么' })).toBeVisible();
  const audit = page.getByRole('row', { name: /查看审计记录/ });
  await expect(audit.locator('.is-allowed')).toHaveCount(1);
  await expect(audit.locator('[data-post=审计]')).toBeVisible();
  await page.getByRole('tab', { name: '报修' }).click();
  await expect(page.getByRole('row', { name: /派单/ }).first()).toBeVisible();
});
