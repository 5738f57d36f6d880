import type { Page } from '@playwright/test';
import { wallTimeMinutesAgo } from '../support/front-desk.ts';
import { expect, test } from '../support/people.ts';

const kinds = (page: Page, request: number) =>
  page.getByRole('radiogroup', { name: '诉求类型' }).nth(request - 1);

test('a caller asks for three things: one contact, three numbers, every promise read back', {
  tag: '@desk',
}, async ({ desk, unique }) => {
  const { page } = desk;
  await opensLog(page);
  await page.keyboard.type('wxl');
  await page.keyboard.press('Enter');
  await writes(page, 1, '报修', `厨房水管漏水 ${unique}`);
  await page.keyboard.press('Alt+Enter');
  await writes(page, 2, '咨询', `停车月卡怎么办 ${unique}`);
  await page.keyboard.press('Alt+Enter');
  await writes(page, 3, '投诉', `半夜装修太吵 ${unique}`);

  const readBack = page.locator('.read-back-words');
  await expect(readBack).toContainText('王阿姨，3栋2单元501，一共 3 件事。');
  await expect(readBack).toContainText(/第一，报修：厨房水管漏水.*上门/);
  await expect(readBack).toContainText(/第二，咨询：停车月卡怎么办.*答复您/);
  await expect(readBack).toContainText(/第三，投诉：半夜装修太吵.*给出结果/);
  await page.getByRole('checkbox', { name: '客户已确认复述' }).check();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: '已登记 3 条诉求' })).toBeVisible();
  const numbers = await page.locator('.saved-number').allTextContents();
  expect(numbers.map((number) => number.slice(0, 2))).toEqual(['BX', 'ZX', 'TS']);
  await expect(page.locator('.read-back-words')).toContainText(`编号 ${numbers[2]}。`);
  await expect(page.getByRole('link', { name: numbers[0] })).toBeFocused();

  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('heading', { name: '加到刚才的来电' })).toBeVisible();
  await writes(page, 1, '建议', `大堂放一把长椅 ${unique}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^已登记 JY/ })).toBeVisible();

  await page.keyboard.press('Enter');
  const contact = page.getByRole('region', { name: '同一次联系' });
  for (const number of numbers) await expect(contact).toContainText(number);
  await expect(contact).toContainText('已向客户复述确认');
  await contact.getByRole('link', { name: numbers[1] }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(numbers[1]!);
  await expect(desk.fact('接待人')).toHaveText('苏晓雯');
});

test('a single repair takes no more keys than it ever did', { tag: '@desk' }, async ({ desk }) => {
  const { page } = desk;
  await page.addInitScript(
    "addEventListener('keydown', () => (sessionStorage.keys = Number(sessionStorage.keys ?? 0) + 1), true)",
  );
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^登记/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: '来电人' })).toBeFocused();
  await page.keyboard.type('wxl');
  await page.keyboard.press('Enter');
  await writes(page, 1, '报修', 'chufang loushui');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^已登记 BX/ })).toBeVisible();
  expect(Number(await page.evaluate('sessionStorage.keys'))).toBeLessThanOrEqual(27);
});

test('what is missing is told at its own request, and goes as it is mended', async ({ desk, unique }) => {
  const { page } = desk;
  await opensLog(page);
  await page.getByRole('combobox', { name: '来电人' }).fill('王秀兰');
  await page
    .getByRole('option', { name: /王秀兰/ })
    .first()
    .click();
  await kinds(page, 1).getByText('报修').click();
  await page.getByRole('textbox', { name: /^内容/ }).fill(`门铃不响 ${unique}`);
  await page.getByRole('button', { name: /再加一条诉求/ }).click();
  await page.getByRole('button', { name: '保存 2 条诉求' }).click();

  const second = page.getByRole('region', { name: '诉求 2' });
  await expect(page.getByRole('alert').filter({ hasText: '有 2 处需要修改' })).toBeVisible();
  await expect(second).toContainText('请选择诉求类型');
  await expect(second).toContainText('请写下客户反映的内容');
  await expect(page.getByRole('region', { name: '诉求 1' }).getByRole('alert')).toHaveCount(0);
  await kinds(page, 2).getByText('咨询').click();
  await expect(second).not.toContainText('请选择诉求类型');

  await page.getByRole('button', { name: '移除诉求 2' }).click();
  await expect(page.getByText(/需要修改/)).toBeHidden();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^已登记 BX/ })).toBeVisible();
});

test('what was begun for two requests is still there after another page was looked at', {
  tag: '@desk',
}, async ({ desk, unique }) => {
  const { page } = desk;
  await opensLog(page);
  await page.keyboard.type('wxl');
  await page.keyboard.press('Enter');
  await writes(page, 1, '报修', `窗户关不严 ${unique}`);
  await page.keyboard.press('Alt+Enter');
  await writes(page, 2, '咨询', `快递柜在哪 ${unique}`);
  await page.goto('/');
  await page.getByRole('link', { name: /^登记/ }).click();
  await expect(page.getByText('已恢复上次没有保存的登记。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^内容/ }).nth(0)).toHaveValue(`窗户关不严 ${unique}`);
  await expect(page.getByRole('textbox', { name: /^内容/ }).nth(1)).toHaveValue(`快递柜在哪 ${unique}`);
  await page.getByRole('button', { name: '清空' }).click();
});

test('a house typed where the caller goes finds who lives there, and is the place', async ({ desk }) => {
  const { page } = desk;
  await opensLog(page);
  await page.getByRole('combobox', { name: '来电人' }).fill('3-2-501');
  const lives = page.getByRole('option', { name: /王秀兰/ });
  await expect(lives).toContainText('匹配：房号');
  await lives.click();
  await expect(page.locator('.caller-card')).toContainText('王阿姨');
  await expect(page.locator('.caller-chosen')).toContainText('3栋2单元501');
  await page.getByRole('button', { name: '清空' }).click();

  await page.getByRole('combobox', { name: '来电人' }).fill('3栋2单元501');
  await page.getByRole('option', { name: /房屋/ }).click();
  await expect(page.getByRole('option', { name: /王秀兰/ })).toContainText('业主');
  await page.getByRole('option', { name: /王秀兰/ }).click();
  await expect(page.locator('.caller-card')).toContainText('王阿姨');
  await page.getByRole('button', { name: '清空' }).click();
});

test('a number that lacks a digit is told of as soon as its field is left', async ({ desk }) => {
  const { page } = desk;
  await opensLog(page);
  await page.getByRole('combobox', { name: '来电人' }).fill('赵小满');
  await page.getByRole('option', { name: /登记为新联系人/ }).click();
  const phone = page.getByRole('textbox', { name: /^电话/ });
  await phone.fill('1381234567');
  await expect(page.getByText('好像少了几位，请再核对')).toBeHidden();
  await phone.blur();
  await expect(page.getByText('好像少了几位，请再核对')).toBeVisible();
  await phone.fill('13812345670');
  await phone.blur();
  await expect(page.getByText('好像少了几位，请再核对')).toBeHidden();
  await page.getByRole('button', { name: '清空' }).click();
});

test('the time read out before saving is the one held afterwards, by the calendar of the project', {
  tag: '@desk',
}, async ({ desk, unique }) => {
  const { page } = desk;
  const readBack = page.locator('.read-back-words');
  const promised = async () => /我们会在(.+?)前答复您/.exec((await readBack.textContent()) ?? '')?.[1];
  await opensLog(page);
  // A time of its own: counted from now, the promise would move on with the minute between reading and saving.
  await page.getByRole('textbox', { name: /^联系时间/ }).fill(wallTimeMinutesAgo(5));
  await page.getByRole('combobox', { name: '来电人' }).focus();
  await page.keyboard.type('wxl');
  await page.keyboard.press('Enter');
  await writes(page, 1, '个人信息请求', `想看留了哪些信息 ${unique}`);
  await expect(readBack).toContainText(/我们会在.+前答复您/);
  const told = await promised();
  // Fifteen working days take three weeks at the least.
  expect(told).toMatch(/^(\d{4}年)?\d+月\d+日/);
  await page.getByRole('group', { name: '个人信息请求' }).getByRole('radio').first().check({ force: true });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^已登记/ })).toBeVisible();
  expect(await promised()).toBe(told);
});

test('what has passed when it is written down is told, and promised to nobody', { tag: '@desk' }, async ({
  desk,
  unique,
}) => {
  const { page } = desk;
  await opensLog(page);
  await page.keyboard.type('wxl');
  await page.keyboard.press('Enter');
  await writes(page, 1, '咨询', `昨天问过的门禁卡 ${unique}`);
  const readBack = page.locator('.read-back');
  await expect(readBack).toContainText(/我们会在.+前答复您/);
  await page.getByRole('textbox', { name: /^联系时间/ }).fill(wallTimeMinutesAgo(180));
  await expect(readBack.getByRole('status')).toContainText(/已经超过时限：.*答复/);
  await expect(page.locator('.read-back-words')).not.toContainText('答复您');
  await page.getByRole('button', { name: '清空' }).click();
});

async function opensLog(page: Page): Promise<void> {
  await page.goto('/cases/new');
  await expect(page.getByRole('combobox', { name: '来电人' })).toBeFocused();
}

/** From the kinds, where the cursor stands, by keys alone. */
async function writes(page: Page, request: number, kind: string, words: string): Promise<void> {
  const group = kinds(page, request);
  await expect(group.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press(((await group.getByText(kind).locator('kbd').textContent()) ?? '').trim());
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
}
