import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { aCaseWorker, type CaseWorker } from './case-worker.ts';
import { aFrontDesk, type FrontDesk } from './front-desk.ts';

export { expect };

const password = 'demo-nuanju';
const staff = ['desk', 'tech', 'supervisor'] as const;

interface People {
  /** Words that no other story writes. */
  unique: string;
  /** Nobody yet, in a browser that has never been here. */
  stranger: Page;
  /** Signed in in a browser of this story alone, so that leaving it disturbs nobody. */
  officer: Page;
  /** Whoever else of the estate is needed, in the same way. */
  comesIn: (username: string) => Promise<Page>;
  auditor: CaseWorker;
  desk: FrontDesk & CaseWorker;
  supervisor: CaseWorker;
  technician: CaseWorker;
}

interface House {
  /** One signed-in browser a post and worker: a story opens a page in it, and the scripts are there already. */
  posts: Record<(typeof staff)[number], BrowserContext>;
}

/** The people of the demo estate, signed in, each in a browser of his own. */
export const test = base.extend<People, House>({
  posts: [
    async ({ browser }, use, info) => {
      const options = contextOptions(info.project.use);
      const contexts = await Promise.all(staff.map((post) => signedIn(browser, options, post)));
      await use(Object.fromEntries(staff.map((post, i) => [post, contexts[i]!])) as House['posts']);
      await Promise.all(contexts.map((context) => context.close()));
    },
    { scope: 'worker' },
  ],
  unique: async ({ browserName: _ }, use, info) => use(`${info.project.name}${info.testId.slice(-6)}`),
  stranger: async ({ browser }, use, info) => {
    const context = await browser.newContext(contextOptions(info.project.use));
    await use(await context.newPage());
    await context.close();
  },
  officer: async ({ browser }, use, info) => {
    const context = await signedIn(browser, contextOptions(info.project.use), 'officer');
    await use(await context.newPage());
    await context.close();
  },
  comesIn: async ({ browser }, use, info) => {
    const opened: BrowserContext[] = [];
    await use(async (username) => {
      const context = await signedIn(browser, contextOptions(info.project.use), username);
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  auditor: async ({ browser }, use, info) => {
    const context = await signedIn(browser, contextOptions(info.project.use), 'auditor');
    await use(aCaseWorker(await context.newPage()));
    await context.close();
  },
  desk: async ({ posts, isMobile }, use) =>
    aPage(posts.desk, (page) => use({ ...aCaseWorker(page), ...aFrontDesk(page, isMobile) })),
  supervisor: async ({ posts }, use) => aPage(posts.supervisor, (page) => use(aCaseWorker(page))),
  technician: async ({ posts }, use) => aPage(posts.tech, (page) => use(aCaseWorker(page))),
});

async function aPage(context: BrowserContext, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  await work(page);
  await page.close();
}

function contextOptions(use: BrowserContextOptions): BrowserContextOptions {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, locale, timezoneId } = use;
  return {
    viewport,
    userAgent,
    deviceScaleFactor,
    isMobile,
    hasTouch,
    locale,
    timezoneId,
    reducedMotion: 'reduce',
    baseURL: process.env.NUANJU_URL,
  };
}

async function signedIn(
  browser: Browser,
  options: BrowserContextOptions,
  username: string,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const answer = await context.request.post('/api/auth/sign-in/username', { data: { username, password } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return context;
}
