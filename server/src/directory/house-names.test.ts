import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHouses, houseToken, houseTokens } from './house-names.ts';
import { personTokens } from './person-tokens.ts';

const digits = [...'零一二三四五六七八九'];
const inHan = (n: number) => [...String(n)].map((digit) => digits[Number(digit)]).join('');
const wide = (text: string) =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const house = fc.record({
  building: fc.integer({ min: 1, max: 99 }),
  unit: fc.integer({ min: 1, max: 9 }),
  room: fc
    .tuple(fc.integer({ min: 1, max: 33 }), fc.integer({ min: 1, max: 9 }))
    .map(([floor, flat]) => floor * 100 + flat),
});
const ways: ((b: number, u: number, r: number) => string)[] = [
  (b, u, r) => `${b}-${u}-${r}`,
  (b, u, r) => `${String(b).padStart(2, '0')}-0${u}-${String(r).padStart(4, '0')}`,
  (b, u, r) => `${b}栋${u}单元${r}室`,
  (b, u, r) => `${b}幢 ${u}单元 ${r}`,
  (b, u, r) => `${b}#${u}-${r}`,
  (b, u, r) => `${b}#楼${u}门${r}`,
  (b, u, r) => `${b}号楼${inHan(u)}单元${inHan(r)}`,
  (b, u, r) => `${b}/${u}/${r}`,
  (b, u, r) => wide(`${b}栋${u}单元${r}`),
];

test('any house is read the same, however it is written, in a search, a name or a text', () => {
  fc.assert(
    fc.property(house, fc.constantFrom(...ways), ({ building, unit, room }, way) => {
      const written = way(building, unit, room);
      const token = `^${building}-${unit}-${room}`;
      for (const reading of ['query', 'name'] as const)
        expect(findHouses(written, reading).houses.map(houseToken), written).toEqual([token]);
      expect(houseTokens(`我家${written}漏水了`, 'text'), written).toContain(token);
    }),
  );
});

test('dates, floors, sums and words are no houses', () => {
  for (const text of [
    '2026-03-12',
    '5楼漏水',
    '3号上门',
    '10-200元',
    '一定要来',
    '第三次报修',
    '五百元',
    '24小时',
  ])
    expect(findHouses(text, 'text').houses, text).toEqual([]);
});

test('reading never fails, and gives back every other character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { rest } = findHouses(text, 'query');
      expect(rest.length).toBeLessThanOrEqual(text.normalize('NFKC').toLowerCase().length);
    }),
  );
});

test('a name is found by any mixture of whole sounds and first letters, ü typed as v', () => {
  const sounds = (name: string) => personTokens(name, []).filter((token) => token.startsWith('@'));
  expect(sounds('王秀兰')).toEqual(
    expect.arrayContaining(['@wxl', '@wangxl', '@wxiulan', '@wangxiulan', '@xl']),
  );
  expect(sounds('单丽')).toContain('@shanli');
  expect(sounds('吕布')).toContain('@lvbu');
  expect(sounds('杭州暖居物业服务有限公司').length).toBeLessThan(6);
  expect(sounds('John')).toEqual([]);
});
