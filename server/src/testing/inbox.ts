import type { AppUnderTest } from './app-under-test.ts';

/** What somebody has been told, by kind, the newest first. */
export async function inboxOf(app: AppUnderTest, user: string): Promise<string[]> {
  const { body } = await app.as(user).get<{ items: { kind: string }[] }>('/api/me/notices');
  return body.items.map(({ kind }) => kind);
}
