import type { Page } from '@playwright/test';

/** Lets what is sent to such an address wait until the answer of this is called; then all goes through. */
export async function holdsBack(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}
