import type { Page } from '@playwright/test';
import { nextAlarmOf } from '../support/behind-the-curtain.ts';
import { picks } from '../support/case-worker.ts';
import { decidesStandard } from '../support/decides-standard.ts';
import { wallTimeMinutesAgo } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

const minute = 60_000;
const urgentPickUp = { process: 'repair', clock: 'pickup', facts: { urgency: 'urgent' } };

test('work that nobody takes climbs to the manager on duty; once he has heard, it is said no more', {
  tag: '@desk',
}, async ({ desk, supervisor, comesIn, unique }) => {
  const manager = await comesIn('manager');
  await decidesStandard(manager, {
    ...urgentPickUp,
    steps: [
      { key: 'half', at: 0.5, tell: ['onDuty', 'supervisor'] },
      { key: 'breach', at: 1, tell: ['manager'], repeat: { every: { seconds: 60 }, most: 20 } },
    ],
  });
  try {
    await planRoundTheClock(supervisor.page, '顾明远');

    await desk.page.goto('/');
    await expect(desk.page.getByRole('link', { name: /当班.*顾明远/ })).toBeVisible();
    const number = await desk.logs({
      caller: '王秀兰',
      kind: '报修',
      words: `家里跑水了 ${unique}`,
      choices: ['紧急'],
      at: wallTimeMinutesAgo(10),
    });

    await manager.goto('/notices');
    const notice = manager.getByRole('listitem').filter({ hasText: number }).first();
    await expect(notice).toContainText('接单');
    await expect.poll(async () => (await nextAlarmOf(number)) - Date.now()).toBeLessThan(minute + 1000);
    await notice.getByRole('button', { name: '知悉' }).click();
    await expect(notice).toContainText('顾明远已知悉');

    await notice.getByRole('link').click();
    await expect(manager.getByRole('region', { name: '经过' })).toContainText('已确认知悉');
    expect((await nextAlarmOf(number)) - Date.now()).toBeGreaterThan(10 * minute);
  } finally {
    // The estate is everybody's: other stories go by the handbook.
    await decidesStandard(manager, urgentPickUp);
  }
});

test('a note for the next one outlives the turn it is about', { tag: '@desk' }, async ({ supervisor }) => {
  const { page } = supervisor;
  await planRoundTheClock(page, '何静');
  const turn = page.locator('.duty-turn.is-now').filter({ hasText: '何静' });
  await turn.getByRole('button', { name: '交班' }).click();
  const form = page.getByRole('dialog', { name: '交班' });
  await form.getByRole('textbox').fill('2 号水泵还在漏');
  // Midnight: the roster is asked for again, and the turn that is over is no longer in it.
  await page.route('**/api/duty?*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), turns: [] } });
  });
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
  await expect(turn).toHaveCount(0);
  await expect(form.getByRole('textbox')).toHaveValue('2 号水泵还在漏');
});

async function planRoundTheClock(page: Page, name: string): Promise<void> {
  await page.goto('/duty');
  await page.getByRole('button', { name: '排班' }).first().click();
  const form = page.getByRole('dialog', { name: '排班' });
  await form.getByRole('textbox', { name: /^班次/ }).fill('值班经理');
  await picks(form, /^值班人/, name);
  await picks(form, /^上班/, '00:00');
  await picks(form, /^下班/, '00:00');
  await form.getByRole('button', { name: '排班' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('region', { name: '当班' })).toContainText(name);
}
