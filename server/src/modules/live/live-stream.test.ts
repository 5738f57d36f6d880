import { expect, test } from 'vitest';
import type { StaffActor } from '../../directory/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { FeedRow } from './live.queries.ts';
import { LiveStream } from './live-stream.ts';

const project = newId();
const desk: StaffActor = {
  kind: 'staff',
  id: newId(),
  userId: 'u',
  name: '前台',
  grants: [{ role: 'desk', unitId: project, unitKind: 'project', projectIds: [project] }],
};

const rowAt = (position: number, projectId = project): FeedRow => ({
  position,
  projectId,
  caseId: newId(),
  version: 1,
  seq: 1,
  teamId: null,
  assigneeId: null,
  receiverId: null,
  personId: null,
  leftTeams: null,
  leftAssignees: null,
  staffId: null,
  unread: 0,
});

function saidBy({ readable }: LiveStream): string {
  let text = '';
  for (let part = readable.read(); part !== null; part = readable.read()) text += part;
  return text;
}

function ids(stream: LiveStream): number[] {
  return [...saidBy(stream).matchAll(/^id: (\d+)\nevent: case/gm)].map((match) => Number(match[1]));
}

test('what arrives while the missed is still being read is told after it, and nothing twice', () => {
  const stream = new LiveStream(desk);
  stream.tell([rowAt(4), rowAt(5), rowAt(6)], 6);
  stream.tell([rowAt(7)], 7);
  stream.begin({ rows: [rowAt(3), rowAt(4), rowAt(5)], head: 5 }, 5);
  stream.tell([rowAt(7), rowAt(8)], 8);
  expect(ids(stream)).toEqual([3, 4, 5, 6, 7, 8]);
});

test('a reader who does not read is closed instead of being kept for', async () => {
  const stream = new LiveStream(desk);
  stream.begin('new', 0);
  const closed = new Promise((resolve) => stream.readable.once('close', resolve));
  let said = 0;
  while (!stream.readable.destroyed && said < 5_000) stream.tell([rowAt(++said)], said);
  await closed;
  // Some hundreds of changes, not some thousands.
  expect(said).toBeLessThan(1_000);
});

test('what is not his is passed over in silence, and a heartbeat carries the position past it', () => {
  const stream = new LiveStream(desk);
  stream.begin('new', 0);
  stream.tell([rowAt(1), rowAt(2, newId())], 2);
  stream.beat();
  expect(
    [...saidBy(stream).matchAll(/^id: (\d+)\nevent: (\w+)/gm)].map(([, id, event]) => [event, id]),
  ).toEqual([
    ['ready', '0'],
    ['case', '1'],
    ['beat', '2'],
  ]);
});

test('more than a reader takes in one go is a reload, and what comes after it is told on the same stream', () => {
  const many = Array.from({ length: 900 }, (_, i) => rowAt(i + 1));
  const stream = new LiveStream(desk);
  stream.begin({ rows: many, head: 900 }, 900);
  stream.tell([rowAt(901)], 901);
  const heard = [...saidBy(stream).matchAll(/^id: (\d+)\nevent: (\w+)/gm)].map(([, id, event]) => [
    event,
    id,
  ]);
  expect(heard).toEqual([
    ['reset', '900'],
    ['case', '901'],
  ]);
  const his = new LiveStream(desk);
  his.begin({ rows: many.map((row, i) => (i % 300 ? rowAt(i + 1, newId()) : row)), head: 900 }, 900);
  expect(ids(his)).toEqual([1, 301, 601]);
});
