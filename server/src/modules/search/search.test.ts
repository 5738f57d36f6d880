import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days } from '../../platform/time.ts';
import { type AppUnderTest, appUnderTest, type CaseView, type Said } from '../../testing/app-under-test.ts';

interface Hit {
  kind: string;
  id: string;
  name?: string;
  number?: string;
  text?: string;
  phones?: string[];
  matched: { by: string; byLabel: { zh: string; en: string }; text: string | null }[];
}

let app: AppUnderTest;
let leak: CaseView;
let lift: CaseView;
let older: CaseView;
let elsewhere: CaseView;
beforeAll(async () => {
  app = await appUnderTest();
  const { residents, houses, publicAreas } = app.estate;
  older = await app
    .as('desk')
    .open({ process: 'repair', description: '厨房漏水，已经找过一次', projectId: app.estate.project.id });
  app.pass(days(100));
  leak = await app.as('desk').open({
    process: 'repair',
    description: '卫生间水管漏水，楼下3号楼一单元四零二也被泡了，打 13812345678 找我',
    person: { id: residents.auntWang.id },
    placeId: houses.auntWang.id,
  });
  app.pass(days(1));
  lift = await app.as('desk').open({
    process: 'complaint',
    description: '电梯E5故障，漏过水的管子又响了',
    person: { id: residents.mrChen.id },
    placeId: publicAreas.lobby.id,
  });
  elsewhere = await app
    .as('desk-lh')
    .open({ process: 'repair', description: '厨房漏水', person: { name: '王小明', phone: '13700001001' } });
});
afterAll(() => app.close());

const search = async (q: string, who = 'desk', more: object = {}) => {
  const { status, body } = await app.as(who).post<{ items: Hit[] }>('/api/search', { q, ...more });
  expect(status, `${q}: ${JSON.stringify(body)}`).toBe(200);
  return body.items;
};
const names = async (q: string, kind: string, who = 'desk') =>
  (await search(q, who, { kinds: [kind] })).map((hit) => hit.name ?? hit.number);
const cases = (q: string, who = 'desk') => names(q, 'case', who);
const by = (hits: Hit[], id: string) => hits.find((hit) => hit.id === id)?.matched.map((match) => match.by);

test.each([
  '3-2-501',
  '03-02-0501',
  '3栋2单元501',
  '3栋2单元501室',
  '3 栋 2 单元 501',
  '3栋-2单元-501',
  '3#2-501',
  '3#楼2单元501',
  '3号楼二单元五零一',
  '三栋二单元五〇一',
  '三号楼二单元五百零一室',
  '３－２－５０１',
  '３栋２单元５０１',
  '3/2/501',
  '3—2—501',
  '3 2 501',
  '3幢2-501',
  '3楼2单元501',
  '云栖花园3栋2单元501',
  '3栋2门501号',
])('the house 3-2-501 is found first, written %s, with who lives there and what was asked', async (q) => {
  const plain = q.replace('云栖花园', '');
  const hits = await search(plain);
  expect(hits[0]).toMatchObject({
    kind: 'place',
    name: '3栋2单元501',
    matched: [{ by: 'house', text: '3栋2单元501' }],
  });
  expect(hits.filter((hit) => hit.kind === 'place')).toHaveLength(1);
  expect(hits.find((hit) => hit.kind === 'person')).toMatchObject({
    name: '王秀兰',
    matched: [{ by: 'house' }],
  });
  expect(by(hits, leak.id)).toEqual(['house']);
});

test('a house is found without its unit, from its unit on, and by its room alone', async () => {
  const threeOhOnes = ['3栋1单元501', '3栋2单元501'];
  for (const q of ['3-501', '3幢501室', '3#501', '三号楼501'])
    expect(await names(q, 'place'), q).toEqual(threeOhOnes);
  expect((await names('2单元501', 'place')).sort()).toEqual(['1栋2单元501', '2栋2单元501', '3栋2单元501']);
  expect(await names('501', 'place')).toHaveLength(6);
  expect(await names('五零一室', 'place')).toHaveLength(6);
  expect((await names('3栋', 'place'))[0]).toBe('3栋');
  expect((await names('3号楼', 'place'))[0]).toBe('3栋');
  expect((await names('3栋2单元', 'place'))[0]).toBe('3栋2单元');
  expect(await names('3栋大堂', 'place')).toEqual(['3栋大堂']);
  expect(await names('9-9-909', 'place')).toEqual([]);
});

test('a house that somebody only mentioned is found as it is written anywhere else', async () => {
  for (const q of ['3-1-402', '3栋1单元402', '3#402']) expect(await cases(q), q).toContain(leak.number);
  expect(await cases('3-1-403')).toEqual([]);
});

test.each([
  ['wxl', 'initials'],
  ['WXL', 'initials'],
  ['xl', 'initials'],
  ['wangxiulan', 'pinyin'],
  ['wangxl', 'pinyin'],
  ['wxiulan', 'pinyin'],
  ['xiulan', 'pinyin'],
  ['王', 'name'],
  ['兰', 'name'],
  ['秀兰', 'name'],
  ['王秀兰', 'name'],
  ['王阿姨', 'name'],
  ['19900001001', 'phone'],
  ['199 0000 1001', 'phone'],
  ['+86 199-0000-1001', 'phone'],
  ['8619900001001', 'phone'],
  ['１９９００００１００１', 'phone'],
  ['1001', 'phoneTail'],
  ['尾号1001', 'phoneTail'],
  ['手机尾号是 1001', 'phoneTail'],
  ['后四位1001', 'phoneTail'],
])('a person is found by %s, and it is said that it is the %s', async (q, way) => {
  const hits = await search(q, 'desk', { kinds: ['person', 'place'] });
  expect(by(hits, app.estate.residents.auntWang.id)).toContain(way);
  expect(JSON.stringify(hits)).not.toContain('19900001001');
  expect(hits.find((hit) => hit.name === '王秀兰')?.phones).toEqual(['199****1001']);
});

test('what is typed in one piece is looked for in one piece', async () => {
  expect(await cases('水管漏水')).toEqual([leak.number]);
  expect(await cases('管漏水的')).toEqual([]);
  expect(await cases('漏水管')).toEqual([]);
  expect(await cases('ｅ５故障')).toEqual([lift.number]);
  expect(await names('兰秀', 'person')).toEqual([]);
  expect(await names('秀王兰', 'person')).toEqual([]);
});

test('several words must all be there, each in its own way', async () => {
  expect(await cases('王 漏水')).toEqual([leak.number]);
  expect(await cases('wangxl 漏水')).toEqual([leak.number]);
  expect(await cases('3-2-501 漏水')).toEqual([leak.number]);
  expect(await cases('漏水，3栋2单元501')).toEqual([leak.number]);
  expect(await cases('漏水 13812345678')).toEqual([leak.number]);
  expect(await cases('尾号5678 水管')).toEqual([leak.number]);
  expect(await cases('陈 漏水')).toEqual([]);
  expect(await cases('3-2-502 漏水')).toEqual([]);
  const hit = (await search('王 漏水')).find(({ id }) => id === leak.id);
  expect(hit?.matched.map(({ by: way, text }) => [way, text])).toEqual([
    ['name', '王'],
    ['words', '漏水'],
  ]);
});

test('a case is found by its number, whole, run together, by its day and by its tail', async () => {
  const [prefix, project, day, tail] = leak.number.split('-') as [string, string, string, string];
  for (const q of [
    leak.number,
    leak.number.toLowerCase(),
    leak.number.replaceAll('-', ''),
    `${day}-${tail}`,
    tail,
  ])
    expect(await cases(q), q).toContain(leak.number);
  expect((await search(leak.number))[0]).toMatchObject({ id: leak.id, matched: [{ by: 'number' }] });
  expect(await cases(`${prefix}-${project}-${day}`)).toEqual([leak.number]);
  expect(await cases(`${prefix}-${project}-${day}-9999`)).toEqual([]);
});

describe('ranking', () => {
  test('the newest first, the oldest still found', async () => {
    expect(await cases('漏水')).toEqual([leak.number, older.number]);
    app.pass(days(4000));
    expect(await cases('漏水')).toEqual([leak.number, older.number]);
    app.pass(days(20_000));
    expect(await cases('漏水')).toEqual([leak.number, older.number]);
    app.turnTo('2026-06-20T01:00:00Z');
  });

  test('people before texts when it looks like a name or a phone, texts first when it does not', async () => {
    const kinds = async (q: string) => [...new Set((await search(q)).map((hit) => hit.kind))];
    expect((await kinds('王'))[0]).toBe('person');
    expect((await kinds('wxl'))[0]).toBe('person');
    expect((await kinds('1001'))[0]).toBe('person');
    expect(await kinds('漏水')).toEqual(['case']);
    expect((await kinds('地下车库'))[0]).toBe('place');
  });

  test('no more of a kind than asked for', async () => {
    expect(await search('王', 'desk', { kinds: ['person'], limit: 1 })).toHaveLength(1);
    expect(await search('漏水', 'desk', { limit: 1 })).toHaveLength(1);
  });
});

describe('everybody finds what is his to see, and nothing else', () => {
  test('another project finds its own', async () => {
    expect(await cases('漏水', 'desk-lh')).toEqual([elsewhere.number]);
    expect(await search('王秀兰', 'desk-lh')).toEqual([]);
    expect(await search('3-2-501', 'desk-lh')).toEqual([]);
    expect(await names('1001', 'person', 'desk-lh')).toEqual(['王小明']);
    expect((await names('1001', 'person', 'admin')).sort()).toEqual(['王小明', '王秀兰']);
    expect((await cases('漏水', 'admin')).sort()).toEqual(
      [elsewhere.number, leak.number, older.number].sort(),
    );
  });

  test('a technician finds the cases of his team and his own', async () => {
    expect(await cases('漏水', 'tech')).toEqual([]);
    await app.as('supervisor').act(leak, 'assign', { assigneeId: app.estate.staff.tech.id });
    expect(await cases('水管漏水', 'tech')).toEqual([leak.number]);
    expect(await cases('漏水', 'tech')).toEqual([leak.number]);
    expect(await cases(older.number, 'tech')).toEqual([]);
    expect(await names('王', 'person', 'tech')).toEqual([]);
    expect(await names('3-2-501', 'place', 'tech')).toEqual([]);
  });

  test('a resident finds his own cases alone', async () => {
    expect(await cases('漏水', 'resident')).toEqual([leak.number]);
    expect(await cases('电梯', 'resident')).toEqual([]);
    expect((await search('王', 'resident')).map((hit) => hit.kind)).toEqual(['case']);
    expect((await search('3-2-501', 'resident')).map((hit) => hit.id)).toEqual([leak.id]);
  });
});

test('a line of the list shows the words around the hit, numbers masked', async () => {
  const [hit] = await search('四零二也被', 'desk', { kinds: ['case'] });
  expect(hit?.text).toContain('四零二也被泡了，打 138****5678');
  expect((await search('13812345678', 'desk'))[0]?.matched).toMatchObject([
    { by: 'phone', text: '138****5678' },
  ]);
});

test('nothing typed breaks it: signs, halves of characters, floods of digits, words of every script', async () => {
  const odd = [
    '%_\\',
    "'; drop table",
    '{}',
    '⟦phone:0⟧',
    '，。！',
    '-',
    '--',
    '#',
    '^3-2-501',
    'P*',
    '𠮷野家',
    'ü',
    '1'.repeat(100),
    '王'.repeat(100),
    '0012 0012 0012 0012 0012',
    'a b c d e f g h i j k l m',
    '\t',
    '3-2-501 3-2-502 3-2-503',
  ];
  for (const q of odd) {
    const { status } = await app.as('desk').post('/api/search', { q });
    expect([q, [200, 400].includes(status)]).toEqual([q, true]);
  }
  for (const body of [
    {},
    { q: '' },
    { q: '  ' },
    { q: 'x'.repeat(101) },
    { q: '王', limit: 51 },
    { q: '王', kinds: ['staff'] },
    { q: '王', scope: 'all' },
  ]) {
    const { status, body: said } = await app.as('desk').post<Said>('/api/search', body);
    expect([body, status, said.code]).toEqual([body, 400, 'request.invalid']);
  }
});
