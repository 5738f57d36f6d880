import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, newCommand } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
let holder: pg.PoolClient;
beforeAll(async () => {
  app = await appUnderTest();
  holder = await app.db.connect();
});
afterAll(async () => {
  holder.release();
  await app.close();
});

interface Named {
  id: string;
  version: number;
}
const boss = () => app.as('supervisor');
const projectId = () => app.estate.project.id;

async function add(url: string, body: object): Promise<Named> {
  const answer = await boss().post<Named>(url, { projectId: projectId(), ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

const merge = (to: Named, from: Named) =>
  boss().post(`/api/persons/${to.id}/merge`, {
    from: from.id,
    version: to.version,
    fromVersion: from.version,
    keep: {},
  });
const remove = (place: Named) =>
  boss().post(`/api/places/${place.id}/remove`, { version: place.version, reason: '登记有误' });

const open = (body: object) =>
  app.as('desk').post('/api/cases', {
    process: 'repair',
    channel: 'call',
    description: '同时来电',
    commandId: newCommand(),
    ...body,
  });

/** Two requests at once: the first stopped at what the holder holds, the second as far as it gets meanwhile. */
async function besides<One, Other>(
  hold: { text: string; values: unknown[] },
  first: () => Promise<One>,
  second: () => Promise<Other>,
): Promise<[One, Other]> {
  await holder.query('begin');
  await holder.query(hold.text, hold.values);
  const one = first();
  await waiting(1);
  const other = second();
  await Promise.race([waiting(2), other]);
  await holder.query('rollback');
  return Promise.all([one, other]);
}

/** Until so many sessions of this database wait for a lock. */
async function waiting(many: number): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await app.db.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0].n;
    })
    .toBeGreaterThanOrEqual(many);
}

const entryOf = (subjectId: string) => ({
  text: 'select from search_entry where subject_id = $1 for update',
  values: [subjectId],
});
/** Whoever opens by this push has written its case, and waits for its contact to be somebody's. */
const contact = (externalId: string) => ({
  text: `insert into reception (id, project_id, channel, external_id, occurred_at, recorded_at)
         values (gen_random_uuid(), $2, 'call', $1, now(), now())`,
  values: [externalId, projectId()],
});

test('a case opened beside a merge under way belongs to the survivor', async () => {
  const [stays, goes] = [
    await add('/api/persons', { name: '罗先生' }),
    await add('/api/persons', { name: '罗先森' }),
  ];
  const before = await app
    .as('desk')
    .open({ process: 'repair', description: '早先', person: { id: goes.id } });
  // Several, as they travel to the database together, with one that has nothing to do with it.
  const [merged, cases] = await besides(
    entryOf(before.id),
    () => merge(stays, goes),
    () => Promise.all([goes, goes, stays, goes].map(({ id }) => open({ person: { id } }))),
  );
  expect([merged.status, ...cases.map((one) => one.status)]).toEqual([200, 201, 201, 201, 201]);
  for (const { body } of cases) {
    expect(body.person).toMatchObject({ id: stays.id, name: '罗先生' });
    expect((await app.as('desk').see(body.id)).person).toMatchObject({ id: stays.id });
  }
});

test('a merge waits for a case that is being opened, and takes it along', async () => {
  const [stays, goes] = [
    await add('/api/persons', { name: '郝女士' }),
    await add('/api/persons', { name: '郝女氏' }),
  ];
  const [opened, merged] = await besides(
    contact('push-1'),
    () => open({ person: { id: goes.id }, externalId: 'push-1' }),
    () => merge(stays, goes),
  );
  expect([opened.status, merged.status]).toEqual([201, 200]);
  expect((await app.as('desk').see(opened.body.id)).person).toMatchObject({ id: stays.id, name: '郝女士' });
});

test('no case is opened at a place that is being removed, and none is removed from under a case', async () => {
  const place = await add('/api/places', { kind: 'venue', code: '小会所' });
  const [removed, late] = await besides(
    entryOf(place.id),
    () => remove(place),
    () => open({ placeId: place.id }),
  );
  expect([removed.status, late.status, late.body.code]).toEqual([200, 400, 'request.invalid']);

  const other = await add('/api/places', { kind: 'venue', code: '大会所' });
  const [opened, refused] = await besides(
    contact('push-2'),
    () => open({ placeId: other.id, externalId: 'push-2' }),
    () => remove(other),
  );
  // Whoever is first wins; never both.
  expect([
    [201, 409],
    [400, 200],
  ]).toContainEqual([opened.status, refused.status]);
  const { rows } = await app.db.query(
    'select p.id from place p join cases c on c.place_id = p.id where p.removed_at is not null',
  );
  expect(rows).toEqual([]);
});

test('what was asked at a place before it was removed goes on there', async () => {
  const place = await add('/api/places', { kind: 'venue', code: '旧会所' });
  const asked = await open({ process: 'inquiry', placeId: place.id });
  await app.db.query('update place set removed_at = now() where id = $1', [place.id]);
  const converted = await app.as('desk').tryTo(asked.body, 'convert', { process: 'repair' });
  expect(converted.status, JSON.stringify(converted.body)).toBe(200);
  const { rows } = await app.db.query('select place_id from cases where parent_id = $1', [asked.body.id]);
  expect(rows).toEqual([{ place_id: place.id }]);
});
