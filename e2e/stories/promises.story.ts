import type { Page } from '@playwright/test';
import { picks } from '../support/case-worker.ts';
import { wallTimeMinutesAgo } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

test('whoever was slower with a promise sees what it says now, and can still change its clock', {
  tag: '@desk',
}, async ({ comesIn, unique }) => {
  const page = await comesIn('manager');
  const promise = await made(page, `急修五分钟接单 ${unique}`);
  await page.goto('/promises');
  const card = page.getByRole('listitem').filter({ hasText: unique });
  await card.getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('dialog', { name: '修改服务承诺' });
  await form.getByRole('spinbutton', { name: /目标兑现率/ }).fill('90');
  await promise.changes({ publishedWhere: '南门公告栏', version: 1 });

  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(form.getByRole('alert')).toContainText('南门公告栏');
  await expect(form.getByRole('textbox', { name: /公示位置/ })).toHaveValue('南门公告栏');
  await expect(form.getByRole('spinbutton', { name: /目标兑现率/ })).toHaveValue('90');
  // Urgency, chosen for repairs, is nothing that an inquiry has.
  await picks(form, /对应时限/, '咨询 · 答复');
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(form).toBeHidden();
  await expect(card).toContainText('南门公告栏');
  await expect(card).toContainText('按“咨询”的“答复”时限统计');
  await expect(card).toContainText('目标 90%');

  await card.getByRole('button', { name: '撤下' }).click();
  await promise.changes({ publishedWhere: '北门公告栏', version: 3 });
  const leaving = page.getByRole('dialog', { name: /撤下/ });
  await leaving.getByRole('button', { name: /撤\s*下/ }).click();
  await expect(leaving.getByRole('alert')).toBeVisible();
  await leaving.getByRole('button', { name: /撤\s*下/ }).click();
  await expect(card).toHaveCount(0);
});

/** A promise on urgent repairs, and how a colleague changes it meanwhile. */
async function made(page: Page, sentence: string) {
  const me = await (await page.request.get('/api/me')).json();
  const body = {
    unitId: me.projects[0].id,
    sentence: { zh: sentence, en: `Urgent repairs: five minutes ${sentence}` },
    publishedWhere: '大堂公告栏',
    publishedOn: wallTimeMinutesAgo(0).slice(0, 10),
    process: 'repair',
    clock: 'pickup',
    facts: { urgency: 'urgent' },
    wantedShare: 95,
  };
  const answer = await page.request.post('/api/promises', { data: body });
  const { id } = await answer.json();
  return {
    changes: async (part: { publishedWhere: string; version: number }) => {
      const changed = await page.request.post(`/api/promises/${id}/versions`, { data: { ...body, ...part } });
      expect(changed.ok(), await changed.text()).toBe(true);
    },
  };
}
