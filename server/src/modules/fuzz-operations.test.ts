import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrAddPerson } from '../directory/find-or-add-person.ts';
import { addOccupancy, addPlace } from '../directory/organisation.ts';
import { scopeWith } from '../directory/scope.ts';
import { inTransaction, type Tx } from '../platform/db/tx.ts';
import { type AppUnderTest, appUnderTest } from '../testing/app-under-test.ts';
import { allOperations, drawRequest, type Operation } from '../testing/fuzz-requests.ts';
import { plantRosters } from '../testing/plant-rosters.ts';
import { randomFrom } from '../testing/random.ts';

const wanted = Number(process.env.NUANJU_FUZZ || 20_000);
const seed = Number(process.env.NUANJU_FUZZ_SEED || 20_260_302);
const atOnce = 24;

let app: AppUnderTest;
let own: string[];
let foreign: Set<string>;
beforeAll(async () => {
  app = await appUnderTest();
  await plantNextDoor();
  // The estate's own auditor audits all projects, and this one tells whether one of them shows through.
  await app.hire('watcher', 'auditor', app.estate.project);
  const { project, otherProject, staff } = app.estate;
  const ours = await plantRosters(app, project.id, [staff.desk.id, staff.manager.id]);
  const theirs = await plantRosters(app, otherProject.id, [staff.deskElsewhere.id, staff.admin.id]);
  own = [...(await idsOf(project.id)), ...ours];
  foreign = new Set([...(await idsOf(otherProject.id)), ...theirs]);
});
afterAll(() => app.close());

const secretName = '兰湖独有者';
const secretWords = '隔壁项目的秘密';
const cast = ['desk', 'manager', 'supervisor', 'officer', 'tech', 'resident', 'watcher'];

/** Words, names and numbers that nobody of the first project may ever be told. */
async function plantNextDoor() {
  const { otherProject, houses, residents } = app.estate;
  const now = app.now();
  const projectId = otherProject.id;
  const work = async (tx: Tx) => {
    const place = await addPlace(tx, now, {
      projectId,
      parent: null,
      kind: 'house',
      code: 'S1',
      name: secretWords,
    });
    const named = { name: secretName, phone: '19900009876' };
    const person = await findOrAddPerson(tx, app.house.keys, now, projectId, named);
    await addOccupancy(tx, {
      projectId,
      personId: person.id,
      placeId: place.id,
      role: 'owner',
      fromOn: '2021-06-01',
    });
    return { person, place };
  };
  const there = scopeWith({ whole: [projectId], bound: [projectId] });
  const { person, place } = await inTransaction(app.house.pool, null, work, 'many', there);
  const theirs = { placeId: place.id, person: { id: person.id }, description: `${secretWords} 19900009876` };
  for (const process of ['repair', 'complaint', 'inquiry'])
    await app.as('desk-lh').open({ process, ...theirs });
  const about = { placeId: houses.auntWang.id, person: { id: residents.auntWang.id } };
  for (const process of ['repair', 'complaint', 'inquiry', 'suggestion'])
    for (let i = 0; i < 4; i++)
      await app
        .as('desk')
        .open({ process, ...about, description: '回电 19900001001，身份证 11010519491231002X' });
  const asked = await app.as('desk').open({ process: 'repair', description: '门禁失灵' });
  await app.as('manager').act(asked, 'forceClose', { reason: '查无此户' });
}

async function idsOf(projectId: string): Promise<string[]> {
  const tables = ['cases', 'reception', 'person', 'place', 'person_phone', 'occupancy', 'approval'];
  const found = await Promise.all(
    tables.map((table) =>
      app.db.query(`select id from ${table} where project_id = $1 limit 40`, [projectId]),
    ),
  );
  return [projectId, ...found.flatMap(({ rows }) => rows.map((row) => row.id as string))];
}

/** Each hashes a password, draws a workbook or holds a stream: these take a share of their own. */
const slow = (path: string) =>
  /sign-in|password|invitation|second-factor|exports|template|api-key|live|setup/.test(path);
/** What ends the caller's own session would make strangers of the others. */
const endsSessions = ({ path }: Operation) => path.startsWith('/api/auth/') || /leave|grants/.test(path);

const clearNumber = /1990000[ -]?\d{4}|199[ -]0000[ -]\d{4}|11010519491231002X/;
const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

test('no request makes a fault of ours, tells of another project, or shows a number in the clear', async () => {
  const random = randomFrom(seed);
  const operations = allOperations();
  const quick = operations.filter(({ path }) => !slow(path));
  const heavy = operations.filter(({ path }) => slow(path));
  const each = Math.ceil((wanted - heavy.length * 20) / quick.length);
  const turns = [
    ...quick.flatMap((operation) => Array.from({ length: each }, () => operation)),
    ...heavy.flatMap((operation) => Array.from({ length: 20 }, () => operation)),
  ];
  const statuses = new Map<number, number>();
  // Shuffled, so that one operation meets what another has left.
  for (let i = turns.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [turns[i], turns[j]] = [turns[j]!, turns[i]!];
  }
  for (let i = 0; i < turns.length; i += atOnce) {
    await Promise.all(turns.slice(i, i + atOnce).map((operation) => once(operation)));
  }
  const count = [...statuses.values()].reduce((sum, one) => sum + one, 0);
  const told = [...statuses].sort().map(([status, times]) => `${status}: ${times}`);
  console.log(
    `fuzzed ${count} requests over ${operations.length} operations, seed ${seed} (${told.join(', ')})`,
  );
  expect(count).toBeGreaterThanOrEqual(wanted);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(count / 20);

  async function once(operation: Operation): Promise<void> {
    const user = endsSessions(operation) ? 'passing' : random.one(cast);
    const visitor = user === 'passing' || random.chance(0.03) ? app.signedOut : app.as(user);
    const { method, url, payload, headers } = drawRequest(operation, random, { own, foreign: [...foreign] });
    const said = `${user}: ${method} ${url.slice(0, 300)} ${payload?.slice(0, 600) ?? ''}`;
    const answer = await visitor.send(url, payload as string, headers, method).catch((error: Error) => {
      throw new Error(`${said}\n${error.message}`);
    });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const text = answer.raw.toString('utf8');
    expect(answer.status, `${said} ${text}`).toBeLessThan(500);
    // Whoever may ask for a number, with a reason that is kept, is told it: that is what this address is for.
    const asksForIt = operation.path.endsWith('/reveal') && answer.status === 200;
    if (clearNumber.test(text) && !asksForIt)
      throw new Error(`a clear number: ${said}\n${text.match(clearNumber)}`);
    if (text.includes(secretName) || text.includes(secretWords)) throw new Error(`another project: ${said}`);
    const leaked = text.match(anyId)?.find((id) => foreign.has(id) && !said.includes(id));
    if (leaked) throw new Error(`the id ${leaked} of another project: ${said}`);
  }
}, 600_000);
