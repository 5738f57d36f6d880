import { expect, type Page } from '@playwright/test';

export interface Contact {
  caller: string;
  kind: string;
  words: string;
  /** What is chosen in the kind's own form, by the words on the page. */
  choices?: string[];
  /** When the caller rang, as one types it. */
  at?: string;
}

export interface FrontDesk {
  page: Page;
  /** With the keyboard alone on a desk, by touch on a phone; the answer is the case's number. */
  logs(contact: Contact): Promise<string>;
  /** The words to read out, while the request is being written. */
  wordsToReadBack(): Promise<string>;
  opensWhatWasSaved(): Promise<void>;
  finds(words: string): Promise<void>;
}

export function aFrontDesk(page: Page, byTouch: boolean): FrontDesk {
  return {
    page,
    async logs(contact) {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: '工单队列' })).toBeVisible();
      await (byTouch ? writesByTouch(page, contact) : writesByKeyboard(page, contact));
      const saved = page.getByRole('heading', { name: /^已登记/ });
      await expect(saved).toBeVisible();
      return ((await saved.textContent()) ?? '').replace('已登记', '').trim();
    },
    wordsToReadBack: async () => (await page.locator('.read-back-words').textContent()) ?? '',
    async opensWhatWasSaved() {
      await expect(page.getByRole('link', { name: /打开工单/ })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
    },
    async finds(words) {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: '工单队列' })).toBeVisible();
      if (byTouch) await page.getByRole('button', { name: '搜索' }).tap();
      else await page.keyboard.press('/');
      await page.getByRole('combobox', { name: '搜索工单、客户、位置' }).fill(words);
    },
  };
}

/** What the clock on the estate's wall showed, written as one types it: 2026-03-01 14:30. */
export function wallTimeMinutesAgo(minutes: number): string {
  const form = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const;
  return new Intl.DateTimeFormat('sv-SE', form).format(Date.now() - minutes * 60_000);
}

async function writesByKeyboard(
  page: Page,
  { caller, kind, words, choices = [], at }: Contact,
): Promise<void> {
  const keys = page.keyboard;
  await expect(page.getByRole('link', { name: /^登记/ })).toBeVisible();
  await keys.press('n');
  await expect(page.getByRole('combobox', { name: '来电人' })).toBeFocused();
  await keys.type(caller);
  // Pressed at once, as fast hands do: it must wait for what was typed.
  await keys.press('Enter');
  await expect(page.getByRole('radiogroup', { name: '诉求类型' }).getByRole('radio').first()).toBeFocused();
  const chip = page.getByRole('radiogroup', { name: '诉求类型' }).getByText(kind);
  await keys.press(((await chip.locator('kbd').textContent()) ?? '').trim());
  await keys.press('Tab');
  await expect(page.getByRole('textbox', { name: /^内容/ })).toBeFocused();
  await keys.type(words);
  for (const choice of choices) await choosesByKeyboard(page, choice);
  if (at) {
    const time = page.getByRole('textbox', { name: /^联系时间/ });
    await goesTo(page, () => time.evaluate((field) => field === field.ownerDocument.activeElement));
    await keys.type(at);
  }
  await keys.press('Control+Enter');
}

async function choosesByKeyboard(page: Page, choice: string): Promise<void> {
  const radio = page.getByRole('radio', { name: choice, exact: true });
  const group = page.getByRole('radiogroup').filter({ has: radio });
  await goesTo(page, () => group.evaluate((box) => box.contains(box.ownerDocument.activeElement)));
  for (let step = 0; step < 12 && !(await radio.isChecked()); step++) await page.keyboard.press('ArrowRight');
  await expect(radio).toBeChecked();
}

/** On with Tab until there, and no further than a page has fields. */
async function goesTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 30; step++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the field cannot be reached with Tab');
}

async function writesByTouch(page: Page, { caller, kind, words, choices = [], at }: Contact): Promise<void> {
  await page.getByRole('link', { name: '登记', exact: true }).tap();
  await page.getByRole('combobox', { name: '来电人' }).fill(caller);
  await page
    .getByRole('option', { name: new RegExp(caller) })
    .first()
    .tap();
  await page.getByRole('radiogroup', { name: '诉求类型' }).getByText(kind).tap();
  await page.getByRole('textbox', { name: /^内容/ }).fill(words);
  for (const choice of choices) await page.getByText(choice, { exact: true }).tap();
  if (at) await page.getByRole('textbox', { name: /^联系时间/ }).fill(at);
  await page.getByRole('button', { name: '保存' }).tap();
}
