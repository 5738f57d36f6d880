import type { Page } from '@playwright/test';
import { picks } from '../support/case-worker.ts';
import { holdsBack } from '../support/holds-back.ts';
import { expect, test } from '../support/people.ts';

test('words typed while a photo travels stay, and a form opened again still has its photos', async ({
  desk,
  technician,
  unique,
}) => {
  await desk.logs({ caller: '王秀兰', kind: '报修', words: `水槽堵了 ${unique}` });
  await desk.opensWhatWasSaved();
  await desk.does('派单', (form) => picks(form, /派给/, '李师傅'));
  const { page } = technician;
  await technician.opensCase(desk.page.url());
  await technician.does('接单');
  await technician.does('到场');

  const buffer = await page.screenshot({ type: 'jpeg' });
  const chooses = (name: string) =>
    form.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  const form = page.getByRole('form', { name: '完工' });
  const begins = () => page.getByRole('button', { name: '完工', exact: true }).click();
  await begins();
  const release = await holdsBack(page, '**/api/cases/*/photos');
  await chooses('before.jpg');
  await expect(form.getByRole('status')).toBeVisible();
  await form.getByRole('textbox', { name: /处理结果/ }).fill(`疏通了 ${unique}`);
  release();
  await expect(form.getByRole('status')).toBeHidden();
  await expect(form.getByRole('textbox', { name: /处理结果/ })).toHaveValue(`疏通了 ${unique}`);

  await form.getByRole('button', { name: '先不做' }).click();
  await begins();
  await expect(form.getByRole('img', { name: 'before.jpg' })).toBeVisible();
  await chooses('after.jpg');
  await expect(form.getByText('已选 2 张')).toBeVisible();
  await form.locator('button[type=submit]').click();
  await technician.seesState('待确认');
  await expect(technician.story().getByRole('img', { name: /照片/ })).toHaveCount(2);
});

test('a step whose answer was lost is pressed again, and has been done once', { tag: '@desk' }, async ({
  desk,
  unique,
}) => {
  await desk.logs({ caller: '王秀兰', kind: '咨询', words: `车位怎么收费 ${unique}` });
  await desk.opensWhatWasSaved();
  const { page } = desk;
  const form = page.getByRole('form', { name: '答复' });
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await form.getByRole('textbox', { name: /^答复内容/ }).fill(`按月收费 ${unique}`);
  await page.route('**/actions/answer', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await form.locator('button[type=submit]').click();
  await desk.seesState('已答复');
  await page.unroute('**/actions/answer');
  await form.locator('button[type=submit]').click();
  await expect(form).toBeHidden();
  await expect(desk.story().getByText(`按月收费 ${unique}`)).toHaveCount(1);
});

test('what is typed behind a comment on its way is the next comment', { tag: '@desk' }, async ({
  desk,
  unique,
}) => {
  await desk.logs({ caller: '王秀兰', kind: '咨询', words: `快递放哪 ${unique}` });
  await desk.opensWhatWasSaved();
  const box = comment(desk.page);
  const release = await holdsBack(desk.page, '**/api/cases/*/comments');
  await box.fill(`已问物业 ${unique}`);
  await box.press('Control+Enter');
  await box.press('End');
  await box.pressSequentially(' 明天回复');
  release();
  await expect(desk.story().getByText(`已问物业 ${unique}`)).toBeVisible();
  await expect(box).toHaveValue('明天回复');
});

test('a half-written note is read by nobody who signs in at the same desk afterwards', {
  tag: '@desk',
}, async ({ desk, comesIn, unique }) => {
  await desk.logs({ caller: '王秀兰', kind: '咨询', words: `车位怎么租 ${unique}` });
  await desk.opensWhatWasSaved();
  const page = await comesIn('desk');
  await page.goto(desk.page.url());
  await comment(page).fill(`住户欠费 ${unique}`);
  await page.reload();
  await expect(comment(page)).toHaveValue(`住户欠费 ${unique}`);
  await page.getByRole('button', { name: /账户/ }).click();
  await page.getByText('退出登录').click();
  await page.getByRole('button', { name: /^supervisor / }).click();
  await expect(page.getByRole('heading', { name: '工单队列' })).toBeVisible();
  await page.goto(desk.page.url());
  await expect(comment(page)).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(unique);
});

test('a draft taken up in another tab becomes a contact of its own', { tag: '@desk' }, async ({
  comesIn,
  unique,
}) => {
  const page = await comesIn('desk');
  await writes(page, `路灯不亮 ${unique}`);
  const other = await page.context().newPage();
  await other.goto('/cases/new');
  await expect(other.getByText('已恢复上次没有保存的登记。')).toBeVisible();
  await saves(page);
  await other.getByRole('textbox', { name: /^内容/ }).fill(`路灯还是不亮 ${unique}`);
  await saves(other);
  const number = (at: Page) => at.locator('.saved-number').first().textContent();
  expect(await number(other)).not.toBe(await number(page));
});

test('a contact changed after its answer was lost is told to be saved already, and may be saved as another', {
  tag: '@desk',
}, async ({ comesIn, unique }) => {
  const page = await comesIn('desk');
  await writes(page, `门禁坏了 ${unique}`);
  await page.route('**/api/receptions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/api/receptions');
  await page.getByRole('textbox', { name: /^内容/ }).fill(`门禁又坏了 ${unique}`);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('已经保存过');
  await saves(page);
});

test('a request begun for somebody gives back the draft that was there', { tag: '@desk' }, async ({
  comesIn,
  unique,
}) => {
  const page = await comesIn('desk');
  await writes(page, `楼道太暗 ${unique}`);
  await page.goto('/');
  await page.getByRole('button', { name: /搜索/ }).first().click();
  await page.getByRole('combobox', { name: '搜索工单、客户、位置' }).fill('陈志远');
  await page
    .getByRole('option', { name: /陈志远.*先生/ })
    .first()
    .click();
  await page.getByRole('button', { name: /登记/ }).click();
  await expect(page.locator('.caller-card')).toContainText('陈先生');
  await expect(page.getByRole('textbox', { name: /^内容/ })).toHaveValue('');
  await page
    .locator('.ant-message')
    .getByRole('button', { name: /撤\s*销/ })
    .click();
  await expect(page.getByRole('textbox', { name: /^内容/ })).toHaveValue(`楼道太暗 ${unique}`);
  await expect(page.locator('.caller-card')).toContainText('王阿姨');
});

test('Enter in an open list chooses from it and saves nothing', { tag: '@desk' }, async ({
  comesIn,
  unique,
}) => {
  const page = await comesIn('desk');
  await writes(page, `保安帮忙提东西 ${unique}`, '表扬');
  await page.getByRole('combobox', { name: /表扬谁/ }).fill('周师傅');
  await expect(page.locator('.ant-select-item-option:visible')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-content, .ant-select-selection-item').first()).toContainText(
    '周师傅',
  );
  await expect(page.getByRole('heading', { name: '登记诉求' })).toBeVisible();
  await saves(page);
});

test('no key that slipped closes a form or leaves it', { tag: '@desk' }, async ({ supervisor }) => {
  const { page } = supervisor;
  await page.goto('/duty');
  await page.getByRole('button', { name: '排班' }).first().click();
  const form = page.getByRole('dialog', { name: '排班' });
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();

  await page.getByRole('button', { name: '排班' }).first().click();
  await form.getByRole('textbox', { name: /^班次/ }).fill('夜班');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: '先不做' }).focus();
  await page.keyboard.press('/');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/duty$/);
  await expect(page.locator('.search-panel')).toHaveCount(0);
  await expect(form.getByRole('textbox', { name: /^班次/ })).toHaveValue('夜班');
});

const comment = (page: Page) => page.getByRole('textbox', { name: /^内部备注|^回复住户/ });

async function writes(page: Page, words: string, kind = '报修'): Promise<void> {
  await page.goto('/cases/new');
  await page.getByRole('combobox', { name: '来电人' }).fill('王秀兰');
  await page
    .getByRole('option', { name: /王秀兰/ })
    .first()
    .click();
  await page.getByRole('radiogroup', { name: '诉求类型' }).getByText(kind).click();
  await page.getByRole('textbox', { name: /^内容/ }).fill(words);
}

async function saves(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^已登记/ })).toBeVisible();
}
