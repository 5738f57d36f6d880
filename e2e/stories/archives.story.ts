import type { Page } from '@playwright/test';
import { anArchivist } from '../support/archivist.ts';
import { expect, test } from '../support/people.ts';

test('a house is found down the tree, its area corrected, and the history says who, what and why', async ({
  supervisor,
  isMobile,
  unique,
}) => {
  const { page } = supervisor;
  const archivist = anArchivist(page, isMobile);
  await archivist.opensArchives();
  await archivist.goesDownTo('1栋', '2单元');
  // Both sizes of screen run at once, and each corrects a house of its own.
  await archivist.opensHouse(isMobile ? '1栋2单元602' : '1栋2单元601');

  const facts = archivist.section('资料');
  await facts.getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('form', { name: '资料' });
  const area = form.getByRole('spinbutton', { name: /^建筑面积/ });
  await area.fill('98.5');
  await form.getByRole('radio', { name: '西北' }).check({ force: true });
  await form.getByRole('textbox', { name: /更正原因/ }).fill(`按房产证 ${unique}`);
  await form.getByRole('button', { name: '保存' }).click();

  await expect(facts.locator('.archive-fact', { hasText: '建筑面积' })).toContainText('98.5');
  await expect(facts.locator('.archive-fact', { hasText: '朝向' })).toContainText('西北');
  const latest = archivist.section('变更记录').getByRole('listitem').first();
  await expect(latest).toContainText('更正');
  await expect(latest).toContainText('何静');
  await expect(latest).toContainText('98.5');
  await expect(latest).toContainText(`按房产证 ${unique}`);
});

test('a second phone is added and can be made the first', async ({ supervisor, isMobile }) => {
  const { page } = supervisor;
  const archivist = anArchivist(page, isMobile);
  await archivist.addsPerson(aName(), aPhone());
  await addPhone(page, aPhone('137'), '单位电话');
  const phones = archivist.section('电话').getByRole('listitem');
  await expect(phones).toHaveCount(2);
  await expect(phones.nth(1)).toContainText('137****');
  await expect(phones.nth(1)).toContainText('单位电话');

  await page.getByRole('button', { name: /^更正 137/ }).click();
  const dialog = page.getByRole('dialog', { name: /更正 137/ });
  await dialog.getByRole('checkbox', { name: '设为首选号码' }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(phones.first()).toContainText('137****');
  await expect(archivist.section('变更记录')).toContainText('新增电话');
});

test('two files of one person become one, and the other address leads to it', async ({
  supervisor,
  isMobile,
}) => {
  const { page } = supervisor;
  const archivist = anArchivist(page, isMobile);
  const [name, otherName] = [aName(), aName()];
  const other = await archivist.addsPerson(otherName, aPhone('136'));
  const stays = await archivist.addsPerson(name, aPhone('135'));

  await page.getByRole('button', { name: '合并重复档案' }).click();
  await page.getByRole('combobox', { name: '另一份档案' }).fill(otherName);
  await page.getByRole('option', { name: new RegExp(otherName) }).click();
  await expect(archivist.section('会一起转过来')).toContainText('136****');
  await expect(archivist.section('两边不一样的，留哪个')).toContainText(otherName);
  await page.getByRole('button', { name: '合并为一份' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '合并为一份' }).click();

  await expect(page).toHaveURL(stays);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(archivist.section('电话').getByRole('listitem')).toHaveCount(2);
  await expect(archivist.section('变更记录')).toContainText('合并客户');
  await page.goto(other);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page).toHaveURL(stays);
});

test('who was faster is named with what it says now, and one goes on without typing again', {
  tag: '@desk',
}, async ({ supervisor, desk, isMobile }) => {
  const address = await anArchivist(supervisor.page, isMobile).addsPerson(aName(), aPhone());
  await edits(supervisor.page, '称呼', '周阿姨');
  await desk.page.goto(address);
  await edits(desk.page, '称呼', '周老师');
  await desk.page.getByRole('form', { name: '资料' }).getByRole('button', { name: '保存' }).click();
  await expect(desk.page.getByText('周老师').first()).toBeVisible();

  const form = supervisor.page.getByRole('form', { name: '资料' });
  await form.getByRole('button', { name: '保存' }).click();
  const told = form.getByRole('alert');
  await expect(told).toContainText('苏晓雯');
  await expect(told).toContainText('现在是 周老师');
  await expect(form.getByRole('textbox', { name: /^称呼/ })).toHaveValue('周阿姨');
  await told.getByRole('button', { name: '在新内容上继续' }).click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(supervisor.page.getByRole('heading', { level: 1 })).toContainText('周阿姨');
});

test('a company held twice is found as a pair, and merging asks what becomes of its shares', async ({
  supervisor,
  isMobile,
  unique,
}) => {
  const { page } = supervisor;
  const [stays, goes, phone] = [`${aName()}商行`, `${aName()}商行`, aPhone()];
  const place = await adds(page, 'places', { kind: 'venue', code: `铺${unique}` });
  const company = { kind: 'company', phones: [{ number: phone }] };
  const held = { placeId: place.id, role: 'owner' };
  const first = await adds(page, 'persons', {
    ...company,
    name: stays,
    occupancies: [{ ...held, share: 0.3, fromOn: '2020-01-01', toOn: '2099-12-31' }],
  });
  await adds(page, 'persons', {
    ...company,
    name: goes,
    occupancies: [{ ...held, share: 0.5, fromOn: '2022-01-01' }],
  });
  await page.goto('/archives?tab=duplicates');
  const pair = page.getByRole('listitem').filter({ hasText: stays });
  await expect(pair).toContainText('电话相同');
  await pair.getByRole('link', { name: '比对并合并' }).click();

  const moves = page.getByRole('region', { name: '会一起转过来' });
  await expect(moves).toContainText('业主 · 2020‑01‑01 至 2099‑12‑31 · 30%');
  await expect(moves).toContainText('业主 · 2022‑01‑01 至 今 · 50%');
  await page.getByText('80%').click();
  await page.getByRole('button', { name: '合并为一份' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '合并为一份' }).click();
  await expect(page).toHaveURL(/\/persons\/[0-9a-f-]{36}$/);
  await page.goto(`/persons/${first.id}`);
  await expect(page.locator('[data-occupancy]')).toContainText('80%');
  const history = anArchivist(page, isMobile).section('变更记录');
  await expect(history.locator('.archive-change').filter({ hasText: '80%' }).first()).toBeVisible();
});

test('who corrects an occupancy beside somebody else keeps what he typed', { tag: '@desk' }, async ({
  supervisor,
  desk,
  unique,
}) => {
  const { page } = supervisor;
  const place = await adds(page, 'places', { kind: 'venue', code: `馆${unique}` });
  const person = await adds(page, 'persons', {
    name: aName(),
    occupancies: [{ placeId: place.id, role: 'owner', fromOn: '2020-01-01' }],
  });
  const address = `/persons/${person.id}`;
  await page.goto(address);
  await desk.page.goto(address);
  const corrects = async (on: Page) => {
    await on.getByRole('button', { name: /^更正馆/ }).click();
    return on.getByRole('dialog', { name: /^更正馆/ });
  };
  const dialog = await corrects(page);
  await dialog.getByRole('spinbutton', { name: /份额/ }).fill('30');
  const faster = await corrects(desk.page);
  await faster.getByText('代理人', { exact: true }).click();
  await faster.getByRole('button', { name: '保存' }).click();
  await expect(faster).toBeHidden();

  const save = dialog.getByRole('button', { name: '保存' });
  await save.click();
  await expect(dialog.getByRole('alert')).toContainText('苏晓雯');
  await expect(dialog.getByRole('alert')).toContainText('现在是 代理人');
  await expect(dialog.getByRole('spinbutton', { name: /份额/ })).toHaveValue(/^30/);
  await expect(dialog.getByRole('radio', { name: '代理人' })).toBeChecked();
  await dialog.getByText('业主', { exact: true }).click();
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('[data-occupancy]')).toContainText('30%');
});

test('whoever has moved out is ended, and then the place can be taken out of use', async ({
  supervisor,
  unique,
}) => {
  const { page } = supervisor;
  const place = await adds(page, 'places', { kind: 'venue', code: `旧馆${unique}` });
  await adds(page, 'persons', {
    name: aName(),
    occupancies: [{ placeId: place.id, role: 'tenant', fromOn: '2020-01-01' }],
  });
  await page.goto(`/places/${place.id}`);
  const remove = async () => {
    await page.getByRole('button', { name: '停用这个位置' }).click();
    const dialog = page.getByRole('dialog', { name: '停用这个位置' });
    await dialog.getByRole('textbox', { name: /原因/ }).fill('合同到期');
    await dialog.locator('button[type=submit]').click();
    return dialog;
  };
  const refused = await remove();
  await expect(refused.getByRole('alert')).toContainText('1 位在册住户');
  await refused.getByRole('button', { name: '先不做' }).click();
  await page.getByRole('button', { name: /^结束.*的入住$/ }).click();
  const end = page.getByRole('dialog', { name: /^结束.*的入住$/ });
  await end.getByRole('textbox', { name: /结束日期/ }).fill('2024-12-31');
  await end.getByRole('textbox', { name: /结束日期/ }).press('Enter');
  await expect(end).toBeHidden();
  await expect(page.getByText('以往的住户').first()).toBeVisible();
  await expect(await remove()).toBeHidden();
});

test('an auditor reads the archives and is offered no button that writes', { tag: '@desk' }, async ({
  auditor,
}) => {
  await auditor.page.goto('/archives');
  await auditor.page.getByRole('combobox', { name: '项目' }).click();
  await auditor.page.locator('.ant-select-item-option', { hasText: '云栖花园' }).click();
  await expect(auditor.page.locator('.archive-open').first()).toBeVisible();
  await expect(auditor.page.getByRole('button', { name: '新增位置' })).toBeHidden();
  await expect(auditor.page.getByRole('link', { name: '导入 Excel' })).toBeHidden();
  await auditor.page.locator('.archive-open').first().click();
  await expect(auditor.page.getByRole('heading', { name: '资料' })).toBeVisible();
  for (const name of ['修改', '添加住户', '更正', '结束', '停用这个位置']) {
    await expect(auditor.page.getByRole('button', { name })).toHaveCount(0);
  }
});

test('each figure of what is missing opens its rows', { tag: '@desk' }, async ({ supervisor }) => {
  const { page } = supervisor;
  await page.goto('/archives?tab=upkeep');
  const gap = page.getByRole('region', { name: '客户' }).locator('.upkeep-gap', { hasText: '缺出生年份' });
  const count = Number(await gap.getByRole('link').textContent());
  await gap.getByRole('link').click();
  await expect(page.locator('.archive-note')).toContainText(new RegExp(`共 (${count}|${count + 1}) 条`));
});

/** What was there before the story: by the interface that programs use, as the one signed in here. */
async function adds(page: Page, what: 'places' | 'persons', body: object): Promise<{ id: string }> {
  const { projects } = await (await page.request.get('/api/me')).json();
  const answer = await page.request.post(`/api/${what}`, { data: { projectId: projects[0].id, ...body } });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

async function edits(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('region', { name: '资料' }).getByRole('button', { name: '修改' }).click();
  await page
    .getByRole('form', { name: '资料' })
    .getByRole('textbox', { name: new RegExp(`^${field}`) })
    .fill(words);
}

async function addPhone(page: Page, number: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: '添加电话' }).click();
  const dialog = page.getByRole('dialog', { name: '添加电话' });
  await dialog.getByRole('textbox', { name: /^号码/ }).fill(number);
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByRole('button', { name: '新增' }).click();
  await expect(dialog).toBeHidden();
}

const someOf = (letters: string, length: number) =>
  Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join('');

/** Names and numbers that no other story has written. */
const aName = () => `宋${someOf('嘉懿昕彦泽韵芷朗熙承煦珩', 3)}`;
const aPhone = (start = '138') => `${start}${someOf('0123456789', 8)}`;
