import { afterAll, beforeAll, expect, test } from 'vitest';
import { minutes } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

interface Page {
  items: { id: string; number: string }[];
  nextCursor: string | null;
}

/** All numbers of a list, read page by page. */
async function paged(user: string, query: string, limit: number): Promise<string[]> {
  const numbers: string[] = [];
  let next: string | null = '';
  do {
    const cursor: string = next ? `&cursor=${next}` : '';
    const { body } = await app.as(user).get<Page>(`/api/cases?${query}&limit=${limit}${cursor}`);
    numbers.push(...body.items.map((item) => item.number));
    next = body.nextCursor;
  } while (next);
  return numbers;
}

test('whoever sees a case for several reasons sees it once, and pages hold what the whole list holds', async () => {
  const desk = app.as('desk');
  const { tech, tech2 } = app.estate.staff;
  const teamId = app.estate.teams.engineering.id;
  const opened = [];
  for (let i = 0; i < 7; i++) {
    opened.push(await desk.open({ process: 'repair', description: `第${i + 1}处漏水` }));
    app.pass(minutes(1));
  }
  const [both, team, his, others, , ,] = opened;
  await desk.act(both!, 'assign', { assigneeId: tech.id, teamId });
  await desk.act(team!, 'assign', { teamId });
  await desk.act(his!, 'assign', { assigneeId: tech.id });
  await desk.act(others!, 'assign', { assigneeId: tech2.id });
  const own = await app.as('tech').open({ process: 'repair', description: '路过看到的' });
  for (const order of ['order=due', 'order=-openedAt']) {
    const whole = await paged('tech', order, 50);
    expect(whole.toSorted()).toEqual([both!, team!, his!, own].map((one) => one.number).toSorted());
    expect(await paged('tech', order, 1)).toEqual(whole);
    expect(await paged('tech', order, 3)).toEqual(whole);
    const desks = await paged('desk', order, 50);
    expect(desks).toHaveLength(8);
    expect(await paged('desk', order, 3)).toEqual(desks);
    expect(await paged('desk', `${order}&assignee=${tech.id}`, 1)).toHaveLength(2);
    expect(await paged('desk-lh', order, 50)).toEqual([]);
  }
  expect(await paged('desk', 'order=-openedAt', 50)).toEqual(
    [...opened.map((one) => one.number), own.number].toReversed(),
  );
});
