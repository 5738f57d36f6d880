import { expect, test } from 'vitest';
import type { OnDuty, Parties, Post } from './parties.queries.ts';
import { whoHears } from './who-hears.ts';

const post = (staffId: string, role: string, distance = 0, unitId = 'project'): Post => ({
  staffId,
  role,
  unitId,
  distance,
});
const onDuty = (staffId: string, teamId: string | null = null): OnDuty => ({ staffId, teamId, startsAt: '' });

const parties = (more: Partial<Parties> = {}): Parties => ({
  number: 'BX-1',
  process: 'repair',
  projectId: 'project',
  teamId: 'plumbers',
  assigneeId: null,
  posts: [
    post('li', 'technician', 0, 'plumbers'),
    post('zhou', 'technician', 0, 'plumbers'),
    post('desk', 'desk'),
    post('he', 'supervisor'),
    post('su', 'supervisor'),
    post('gu', 'manager'),
    post('city', 'manager', 1),
    post('group', 'supervisor', 2),
    post('shen', 'administrator', 2),
  ],
  duty: [],
  ...more,
});

test('the holder hears alone; a team without a taker as a whole, or those of it who are on duty', () => {
  expect(whoHears(parties({ assigneeId: 'li' }), ['holder'])).toEqual(['li']);
  expect(whoHears(parties(), ['holder'])).toEqual(['li', 'zhou']);
  expect(whoHears(parties({ duty: [onDuty('zhou', 'plumbers')] }), ['holder'])).toEqual(['zhou']);
  expect(whoHears(parties({ teamId: null }), ['holder'])).toEqual(['he', 'su']);
});

test('on duty is who is on duty in the team, else in the project, else the supervisor hears', () => {
  const duty = [onDuty('desk'), onDuty('li', 'plumbers'), onDuty('x', 'cleaners')];
  expect(whoHears(parties({ duty }), ['onDuty'])).toEqual(['li']);
  expect(whoHears(parties({ duty, teamId: null }), ['onDuty'])).toEqual(['desk']);
  expect(whoHears(parties({ duty: [onDuty('x', 'cleaners')] }), ['onDuty'])).toEqual(['he', 'su']);
});

test('of several in one post those on duty hear first', () => {
  expect(whoHears(parties({ duty: [onDuty('su')] }), ['supervisor'])).toEqual(['su']);
  expect(whoHears(parties({ duty: [onDuty('desk')] }), ['supervisor'])).toEqual(['he', 'su']);
});

test('the chain goes one up from the holder, one further with each repetition, and ends at the top', () => {
  const said = (assigneeId: string | null, nth: number) => whoHears(parties({ assigneeId }), ['chain'], nth);
  expect([0, 1, 2, 3, 9].map((nth) => said('li', nth))).toEqual([
    ['he', 'su'],
    ['group'],
    ['gu'],
    ['city'],
    ['shen'],
  ]);
  expect(said('gu', 0)).toEqual(['city']);
  expect(said('shen', 0)).toEqual(['shen']);
  expect(said(null, 0)).toEqual(['he', 'su']);
});

test('the centre is the nearest unit above the project; where there is none the manager hears', () => {
  expect(whoHears(parties(), ['centre'])).toEqual(['city']);
  const alone = parties({ posts: parties().posts.filter(({ distance }) => distance === 0) });
  expect(whoHears(alone, ['centre'])).toEqual(['gu']);
});

test('somebody always hears, and nobody twice', () => {
  const lonely = parties({ posts: [post('he', 'supervisor')] });
  for (const tell of ['holder', 'onDuty', 'supervisor', 'manager', 'chain', 'centre'] as const) {
    expect(whoHears(lonely, [tell], 3), tell).toEqual(['he']);
  }
  expect(whoHears(parties(), ['supervisor', 'onDuty', 'manager'])).toEqual(['he', 'su', 'gu']);
});
