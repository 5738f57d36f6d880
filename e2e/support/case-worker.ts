import { expect, type Locator, type Page } from '@playwright/test';

export interface CaseWorker {
  page: Page;
  opensCase(address: string): Promise<void>;
  /** Presses the button of an action; fills its form in where it has one, and sends it. */
  does(action: string, fillIn?: (form: Locator) => Promise<void>): Promise<void>;
  seesState(state: string): Promise<void>;
  /** Each clock with the word it shows: 剩, 已达成, 暂停 ... */
  seesClocks(clocks: Record<string, string>): Promise<void>;
  /** Seconds between a clock's beginning and its end, as the page tells them. */
  timeGiven(clock: string): Promise<number>;
  fact(label: string): Locator;
  story(): Locator;
}

export function aCaseWorker(page: Page): CaseWorker {
  const next = page.getByRole('region', { name: '下一步' });
  const clock = (name: string) =>
    page
      .getByRole('region', { name: '时限' })
      .getByRole('listitem')
      .filter({ has: page.locator('strong', { hasText: new RegExp(`^${name}$`) }) });
  return {
    page,
    async opensCase(address) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
    },
    async does(action, fillIn) {
      await next.getByRole('button', { name: action, exact: true }).click();
      if (fillIn) {
        const form = page.getByRole('form', { name: action });
        await fillIn(form);
        await form.locator('button[type=submit]').click();
      }
      await expect(page.locator('.ant-message').getByText(`已${action}`).last()).toBeVisible();
    },
    seesState: (state) => expect(page.locator('.case-head .state-tag').first()).toHaveText(state),
    async seesClocks(clocks) {
      for (const [name, word] of Object.entries(clocks)) {
        await expect(clock(name).locator('.clock-word')).toHaveText(new RegExp(`^${word}`));
      }
    },
    async timeGiven(name) {
      const at = async (label: string) => {
        const cell = clock(name).locator('.clock-times > div', { hasText: label }).locator('dd');
        return Date.parse(`${(await cell.getAttribute('title'))?.replace(' ', 'T')}+08:00`);
      };
      return ((await at('截止')) - (await at('开始'))) / 1000;
    },
    fact: (label) =>
      page.getByRole('region', { name: '诉求' }).locator('.fact', { hasText: label }).locator('dd'),
    story: () => page.getByRole('region', { name: '经过' }),
  };
}

/** Chooses somebody or something in a list that finds while one types. */
export async function picks(form: Locator, field: RegExp, words: string): Promise<void> {
  const list = form.getByRole('combobox', { name: field });
  await list.fill(words);
  await form.page().locator('.ant-select-item-option:visible', { hasText: words }).first().click();
}
