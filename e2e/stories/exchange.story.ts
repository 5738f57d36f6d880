import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { aFrontDesk } from '../support/front-desk.ts';
import { type Owner, peerWorkbook } from '../support/peer-workbook.ts';
import { expect, test } from '../support/people.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('a workbook of the other system is checked, mended and brought in; its people are found four ways, and what is taken out changes nothing brought back', async ({
  supervisor,
  isMobile,
}) => {
  test.slow();
  const { page } = supervisor;
  const owner = someOwner();
  const building = isMobile ? '62' : '61';

  await sends(page, '业主房产.xlsx', await peerWorkbook(owner, building, true));
  const problems = page.getByRole('region', { name: '需要修改的地方' }).locator('tbody tr');
  await expect(problems).toHaveCount(5);
  const places = await problems.evaluateAll((lines) =>
    lines.map((line) => [0, 1, 2].map((n) => line.children[n]?.firstChild?.textContent).join(' ')),
  );
  expect(places).toEqual([
    '业主信息 4 手机号',
    '业主信息 5 业主编号',
    '房屋信息 4 建筑面积',
    '房屋信息 5 业主编号',
    '房屋信息 6 房屋类型',
  ]);
  await expect(page.getByRole('button', { name: '全部导入' })).toBeHidden();
  await expect(page.getByRole('button', { name: '导入没有问题的行' })).toBeVisible();

  await page.getByRole('link', { name: '改好了，重新上传' }).click();
  await sends(page, '业主房产 改.xlsx', await peerWorkbook(owner, building, false));
  await page.getByRole('button', { name: '全部导入' }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 20_000 });
  await expect(counted(page, 'persons').first()).toHaveText('4');

  const desk = { ...aFrontDesk(page, isMobile) };
  for (const words of [owner.name, owner.initials, owner.phone.slice(-4), '3-2-501']) {
    await desk.finds(words);
    const found = page
      .getByRole('option')
      .filter({ hasText: words === '3-2-501' ? '3栋2单元501' : owner.name });
    await expect(found.first(), words).toBeVisible();
  }
  await page
    .getByRole('option', { name: /3栋2单元501/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '住户' })).toContainText(owner.name);

  await page.goto(`/archives?tab=people&q=${encodeURIComponent(owner.name)}`);
  await expect(page.locator('.archive-row')).toHaveCount(4);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  await page.goto('/imports');
  await sends(page, '住户.xlsx', readFileSync(await file.path()));
  await expect(page.getByText('表格里的内容和现有档案完全一样')).toBeVisible();
  await expect(counted(page, 'persons').nth(2)).toHaveText('4');
  await expect(page.getByRole('button', { name: /^全部导入$|^导入没有/ })).toHaveCount(0);
});

test('the template is there to take, and what is no workbook is refused in a sentence', {
  tag: '@desk',
}, async ({ supervisor }) => {
  const { page } = supervisor;
  await page.goto('/imports');
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载模板' }).click(),
  ]);
  expect(template.suggestedFilename()).toMatch(/模板\.xlsx$/);

  const field = page.locator('input[type=file]');
  await field.setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名\n') });
  await expect(page.getByRole('alert').filter({ hasText: '另存为 .xlsx' })).toBeVisible();
  await field.setInputFiles({ name: '照片.xlsx', mimeType: sheetType, buffer: Buffer.from('no workbook') });
  await expect(page.getByRole('alert').filter({ hasText: '这不是 Excel 工作簿' })).toBeVisible();
});

test('the queue as it is narrowed is taken away as a workbook, of these cases alone', {
  tag: '@desk',
}, async ({ desk, unique }) => {
  const { page } = desk;
  const praise = await desk.logs({ caller: '王秀兰', kind: '表扬', words: `保安帮忙指路 ${unique}` });
  await desk.logs({ caller: '王秀兰', kind: '咨询', words: `快递柜在哪 ${unique}` });
  await page.goto('/?process=praise');
  await expect(page.getByRole('row').filter({ hasText: praise })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('工单.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await file.path());
  const [, ...kinds] = workbook.getWorksheet('工单')!.getColumn(3).values.filter(Boolean);
  expect(new Set(kinds)).toEqual(new Set(['表扬']));
  expect(workbook.getWorksheet('工单')!.getColumn(1).values).toContain(praise);
});

test('whoever may not bring workbooks in is not led there', { tag: '@desk' }, async ({ desk }) => {
  await desk.page.goto('/archives');
  await expect(desk.page.locator('.archive-open').first()).toBeVisible();
  await expect(desk.page.getByRole('link', { name: '导入 Excel' })).toHaveCount(0);
  await desk.page.goto('/imports');
  await expect(desk.page.getByRole('heading', { name: '这一页不在您的工作范围内' })).toBeVisible();
});

async function sends(page: Page, name: string, buffer: Buffer): Promise<void> {
  if (!page.url().endsWith('/imports')) await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: sheetType, buffer });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('heading', { name: '检查结果' })).toBeVisible({ timeout: 20_000 });
}

const counted = (page: Page, thing: string) => page.locator(`.summary-table tr[data-thing=${thing}] td`);

/** Somebody no other story has written, with the sounds his name begins with. */
function someOwner(): Owner & { initials: string } {
  const sounds = { 懿: 'y', 昕: 'x', 泽: 'z', 韵: 'y', 芷: 'z', 煦: 'x', 珩: 'h', 嘉: 'j', 朗: 'l', 承: 'c' };
  const letters = Array.from({ length: 3 }, () => pick(Object.keys(sounds)) as keyof typeof sounds);
  const phone = `137${Array.from({ length: 8 }, () => pick([...'0123456789'])).join('')}`;
  const initials = `p${letters.map((letter) => sounds[letter]).join('')}`;
  return { name: `潘${letters.join('')}`, phone, initials };
}

const pick = <One>(from: One[]): One => from[Math.floor(Math.random() * from.length)]!;
