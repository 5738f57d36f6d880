import { expect, test } from 'vitest';
import { instantFrom } from '../../platform/time.ts';
import type { Cell, RawRow } from './raw-row.ts';
import { readRow } from './read-row.ts';
import { readTime } from './read-time.ts';

const now = instantFrom('2026-03-02T01:00:00Z');
const mapping = {
  id: 'id',
  title: 'title',
  description: 'detail',
  reply: 'reply',
  occurredAt: 'at',
  repliedAt: 'repliedAt',
  person: 'user',
};
const good = { id: '7', title: '停水', detail: '三天没有水', at: '2019-03-01 09:00', user: 'A1' };

const read = (cells: Record<string, Cell>) =>
  readRow({ line: 3, cells: { ...good, ...cells } } satisfies RawRow, mapping, 'Asia/Shanghai', now);

test('a row keeps its words, its person and the time on the wall of the project', () => {
  expect(read({ reply: '已修复', repliedAt: '2019-03-02T09:00:00+08:00' })).toEqual({
    line: 3,
    id: '7',
    description: '停水\n三天没有水',
    occurredAt: instantFrom('2019-03-01T01:00:00Z'),
    reply: { words: '已修复', at: instantFrom('2019-03-02T01:00:00Z') },
    person: 'A1',
  });
});

test('a headline that the text begins with is not said twice', () => {
  expect(read({ title: '停水', detail: '停水三天了' })).toMatchObject({ description: '停水三天了' });
  expect(read({ title: '停水', detail: '' })).toMatchObject({ description: '停水' });
  expect(read({ title: '', detail: '没有标题' })).toMatchObject({ description: '没有标题' });
});

test('control characters and direction marks are taken out, lines stay lines', () => {
  const row = read({ title: '', detail: '\u0000一\u0007行\r\n\u202e两\t行\u2029三行', user: ' 张\n三 ' });
  expect(row).toMatchObject({ description: '一行\n两\t行\n三行', person: '张 三' });
});

test.each<[string, Record<string, Cell>, string]>([
  ['no id', { id: ' \u0000 ' }, 'noId'],
  ['an id of a hundred characters', { id: '1'.repeat(100) }, 'idTooLong'],
  ['no text at all', { title: ' ', detail: '\n' }, 'noText'],
  ['a text above 20,000 characters', { detail: '水'.repeat(20_001) }, 'textTooLong'],
  ['a reply above 20,000 characters', { reply: '水'.repeat(20_001), repliedAt: '2019-03-02' }, 'textTooLong'],
  ['a name of a hundred characters', { user: '张'.repeat(100) }, 'personTooLong'],
  ['half a character', { detail: '坏\ud83d' }, 'damagedCharacters'],
  ['a list where words should be', { detail: { notText: true } }, 'notText'],
  ['no time', { at: '' }, 'noTime'],
  ['a time that is none', { at: '昨天' }, 'timeUnreadable'],
  ['the 30th of February', { at: '2019-02-30 10:00' }, 'timeUnreadable'],
  ['a time that is a list', { at: { notText: true } }, 'timeUnreadable'],
  ['the year 0', { at: '0000-01-01T00:00:00Z' }, 'yearOutOfRange'],
  ['the year 1999', { at: '1999-12-31 23:59:59' }, 'yearOutOfRange'],
  ['the year 99999', { at: '99999-01-01T00:00:00Z' }, 'yearOutOfRange'],
  ['a time after now', { at: '2026-03-02 09:00:01' }, 'timeInFuture'],
  ['a reply without its time', { reply: '好' }, 'replyWithoutTime'],
  ['a time of reply without a reply', { repliedAt: '2019-03-02' }, 'timeWithoutReply'],
  ['an unreadable time of reply', { reply: '好', repliedAt: '不详' }, 'replyTimeUnreadable'],
  ['a reply in 1970', { reply: '好', repliedAt: '1970-01-01' }, 'replyYearOutOfRange'],
  ['a reply after now', { reply: '好', repliedAt: '2027-01-01' }, 'replyTimeInFuture'],
  ['a reply before the question', { reply: '好', repliedAt: '2019-03-01 08:59:59' }, 'repliedBeforeAsked'],
])('a row with %s is refused with its line, its id and the reason', (_, cells, reason) => {
  expect(read(cells)).toMatchObject({ line: 3, reason });
});

test('a row that could not be read is refused for that', () => {
  const refused = readRow({ line: 9, cells: null, unreadable: 'badJson' }, mapping, 'Asia/Shanghai', now);
  expect(refused).toEqual({ line: 9, id: '', reason: 'badJson' });
});

test.each([
  ['2019-03-01T09:05:06+08:00', '2019-03-01T01:05:06Z'],
  ['2019-03-01T01:05:06.123Z', '2019-03-01T01:05:06.123Z'],
  ['2019-03-01 09:05:06 +0800', '2019-03-01T01:05:06Z'],
  ['2019-03-01 09:05', '2019-03-01T01:05:00Z'],
  ['2019/3/1 9:05:06', '2019-03-01T01:05:06Z'],
  ['2019.3.1', '2019-02-28T16:00:00Z'],
  ['2019年3月1日', '2019-02-28T16:00:00Z'],
  ['2019年3月1日 9时5分', '2019-03-01T01:05:00Z'],
  ['2019年3月1日9时5分6秒', '2019-03-01T01:05:06Z'],
  ['2019年3月1日 9:05', '2019-03-01T01:05:00Z'],
  [43525.378541666665, '2019-03-01T01:05:06Z'],
])('the time %s is understood', (written, instant) => {
  expect(String(readTime(written, 'Asia/Shanghai', now))).toBe(instant);
});

test.each([
  '',
  '3/1/2019',
  '2019-3',
  '2019-13-01',
  '2019-03-01T25:00:00Z',
  '2019-03-01 24:30',
  '1551402306',
  1e9,
  -1,
])('the time %s is not guessed at', (written) => {
  expect(readTime(written, 'Asia/Shanghai', now)).toBe('timeUnreadable');
});
