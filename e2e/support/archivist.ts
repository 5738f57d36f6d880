import { expect, type Locator, type Page } from '@playwright/test';

export interface Archivist {
  page: Page;
  opensArchives(): Promise<void>;
  /** Down the tree: with the arrow keys on a desk, by touch on a phone. */
  goesDownTo(...parts: string[]): Promise<void>;
  opensHouse(name: string): Promise<void>;
  opensPerson(name: string): Promise<void>;
  /** A new person by the form of the list; the answer is the address of the page that opens. */
  addsPerson(name: string, phone: string): Promise<string>;
  section(name: string): Locator;
}

export function anArchivist(page: Page, byTouch: boolean): Archivist {
  const rows = page.locator('.archive-table');
  return {
    page,
    async opensArchives() {
      await page.goto('/archives');
      await expect(rows).toBeVisible();
    },
    goesDownTo: (...parts) => (byTouch ? drillsDown(page, parts) : walksTree(page, parts)),
    async opensHouse(name) {
      const link = rows.getByRole('link', { name, exact: true });
      await expect(link).toBeVisible();
      await openRow(page, link, byTouch);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    },
    async opensPerson(name) {
      await page.goto('/archives?tab=people');
      const box = page.getByRole('searchbox', { name: '按姓名、称呼查找' });
      await box.fill(name);
      const link = rows.getByRole('link', { name });
      await expect(rows.getByRole('link')).toHaveCount(1);
      await openRow(page, link, byTouch);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    },
    async addsPerson(name, phone) {
      await page.goto('/archives?tab=people');
      await expect(rows).toBeVisible();
      if (byTouch) await page.getByRole('button', { name: '新增客户' }).tap();
      else await page.keyboard.press('n');
      const form = page.getByRole('dialog', { name: '新增客户' });
      await form.getByRole('textbox', { name: /^姓名/ }).fill(name);
      await form.getByRole('textbox', { name: /^电话/ }).fill(phone);
      await form.getByRole('button', { name: '新增' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      return page.url();
    },
    section: (name) => page.getByRole('region', { name, exact: true }),
  };
}

async function openRow(page: Page, link: Locator, byTouch: boolean): Promise<void> {
  if (byTouch) return link.tap();
  // From nowhere into the table, and down to the row.
  await page.locator('.archive-note').click();
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 40; step++) {
    if (await link.evaluate((row) => row === row.ownerDocument.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
}

async function walksTree(page: Page, parts: string[]): Promise<void> {
  const tree = page.getByRole('tree', { name: '位置' });
  await expect(tree.getByRole('treeitem').nth(1)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  for (const [index, part] of parts.entries()) {
    const item = tree.getByRole('treeitem', { name: startsWith(part) });
    await expect(item).toBeVisible();
    for (let step = 0; step < 20; step++) {
      if (await item.evaluate((line) => line === line.ownerDocument.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(item).toBeFocused();
    await page.keyboard.press(index === parts.length - 1 ? 'Enter' : 'ArrowRight');
  }
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText(parts.at(-1)!);
}

async function drillsDown(page: Page, parts: string[]): Promise<void> {
  const places = page.getByRole('navigation', { name: '位置' });
  for (const part of parts) {
    await places
      .getByRole('list')
      .getByRole('button', { name: startsWith(part) })
      .tap();
  }
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(parts.join(''));
}

/** 1栋 and not 61栋; how many are below follows. */
const startsWith = (words: string) => new RegExp(`^${words}`);
