import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newKeyMaterial, readKeyRing } from './keys.ts';
import { normalisePhone } from './phone.ts';
import { commitText, newSalt, numberHashes, renderClear, renderMasked, tokenise, wordsOf } from './texts.ts';

const ring = readKeyRing({ env: newKeyMaterial() });
const show = (text: string) => {
  const { body, numbers } = tokenise(ring, text);
  return { body, masked: renderMasked(ring, body, numbers), kinds: numbers.map((number) => number.kind) };
};

test.each([
  ['业主电话13812345678，请回电', '业主电话138****5678，请回电'],
  ['打138 1234 5678或139-1234-5678', '打138 **** 5678或139-****-5678'],
  ['１３８１２３４５６７８', '138****5678'],
  ['abc13812345678def', 'abc138****5678def'],
  ['微信同号+86 13812345678', '微信同号+86 138****5678'],
  ['8613812345678', '86138****5678'],
  ['手机138123456783栋502', '手机138****56783栋502'],
  ['一三八零零一三八零零零', '138****8000'],
  ['1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '138****5678'],
  ['138\u200b1234\u200b5678', '138****5678'],
  ['座机010-12345678转12', '座机010-****5678转**'],
  ['座机0735---3323506或0746--2213405', '座机0735---***3506或0746--***3405'],
  ['(0755) 8234-5678', '(0755) ****-5678'],
  ['53182345678 不是，053182345678 是', '53182345678 不是，0531****5678 是'],
  ['+852 9123 4567', '+852 **** 4567'],
  ['身份证11010519491231002X', '身份证1101**********002X'],
  ['身份证号：110105194912310021（抄错一位）', '身份证号：1101**********0021（抄错一位）'],
  ['老证130503670401001', '老证1305*******1001'],
  ['京A12345挡住了粤BD12345', '京A***45挡住了粤B****45'],
  ['京a·12345', '京a.***45'],
  ['退到6222 0212 3456 7890 128', '退到6222 **** **** ***0 128'],
  ['**13812345678**', '**138****5678**'],
])('%s is read as %s', (text, masked) => {
  expect(show(text).masked).toBe(masked);
});

test.each([
  'BX-YX-20260301-0012',
  'BX-YX-20260301-0755 82345678',
  'ts-yx-20260301-123456',
  '3-2-501',
  '13栋2单元1502室',
  '13-2-1502，15-1-301',
  '2026-03-01 13:45:30',
  '2026年3月1日至2027年3月1日',
  '20260301-20270301',
  '物业费13812.34元，共138123456元',
  '订单20260301123456789012',
  '订单号4200001234202603011234567890',
  '流水1750000000000',
  '快递JD0123456789012',
  '经度130.12345678，纬度45.12345678',
  '135-20260301',
  '110105194912310021',
  '拨打12345或400-123-4567',
  '新A座3号楼',
  '⟦phone:0⟧',
  '完全没有数字的一句话',
  '',
])('%s holds no personal number', (text) => {
  const { body, numbers } = tokenise(ring, text);
  expect(numbers).toEqual([]);
  expect(renderMasked(ring, body, numbers)).toBe(text);
});

test('the same number gets the same hashes however it is written, and as kept elsewhere', () => {
  const { numbers } = tokenise(ring, '13812345678, +86 138-1234-5678, １３８１２３４５６７８');
  const elsewhere = numberHashes(ring, 'phone', normalisePhone('138 1234 5678')!);
  expect(numbers).toHaveLength(3);
  for (const number of numbers) {
    expect(number.hash).toBe(elsewhere.hash.toString('base64url'));
    expect(number.lastFour).toBe(elsewhere.lastFour.toString('base64url'));
  }
});

test('a number written twice alike is sealed once', () => {
  const { body, numbers } = tokenise(ring, '13812345678或者13812345678');
  expect(body).toBe('⟦phone:0⟧或者⟦phone:0⟧');
  expect(numbers).toHaveLength(1);
});

test('words for the index hold no token, and erased numbers read as stars', () => {
  const { body } = tokenise(ring, '打13812345678⟦急');
  expect(wordsOf(body)).toBe('打 ⟦急');
  expect(renderMasked(ring, body, [])).toBe('打****⟦急');
  expect(renderClear(ring, body, [])).toBe('打****⟦急');
});

const mobile = fc
  .tuple(fc.constantFrom('3', '4', '5', '6', '7', '8', '9'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
const scraps = fc.constantFrom(
  ...[
    '138',
    '1381',
    '0755',
    '86',
    '+',
    '*',
    '****',
    ' ',
    '-',
    '.',
    '⟦',
    '⟧',
    'phone:0',
    '（',
    ')',
    '转',
    '京A',
    '电话',
  ],
  ...[
    '5678',
    '2026',
    '12345',
    '20260301',
    'BX-YX-20260301-',
    '一',
    '１',
    '\n',
    '，',
    '号',
    'X',
    '\u200b',
    '０',
  ],
);
const anything = fc
  .array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 4 }), mobile), { maxLength: 12 })
  .map((parts) => parts.join(''));
const notADigit = fc.oneof(
  fc.constantFrom('', '中', 'a', '：', '栋', '-', ' ', '\n', '⟦', '*', '+', '😀', 'X', '_', '/', '#'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 3 }).filter((text) => !/\d$|^\d/.test(text)),
);

describe('for any text', () => {
  test('rendered clear it is exactly what was written', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { body, numbers } = tokenise(ring, text);
        expect(renderClear(ring, body, numbers)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('no mobile survives, whatever stands beside it', () => {
    fc.assert(
      fc.property(anything, notADigit, mobile, notADigit, anything, (before, left, number, right, after) => {
        const text = `${before}，${left}${number}${right}，${after}`;
        const { body, numbers } = tokenise(ring, text);
        const masked = renderMasked(ring, body, numbers);
        expect(body).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
        expect(masked).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
      }),
      { numRuns: 1000 },
    );
  });

  test('a rendered masked text holds nothing more to take', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { body, numbers } = tokenise(ring, text);
        expect(tokenise(ring, renderMasked(ring, body, numbers)).numbers).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a commitment hides the words without the salt and holds them with it', () => {
  const text = tokenise(ring, '投诉13812345678');
  const salt = newSalt();
  expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
  expect(commitText(text, salt)).toBe(commitText({ ...text }, salt));
  expect(commitText(text, newSalt())).not.toBe(commitText(text, salt));
  expect(commitText({ ...text, body: `${text.body}。` }, salt)).not.toBe(commitText(text, salt));
  expect(commitText({ ...text, numbers: [] }, salt)).not.toBe(commitText(text, salt));
  const resealed = tokenise(ring, '投诉13812345678');
  expect(resealed.numbers[0]!.sealed).not.toBe(text.numbers[0]!.sealed);
  expect(commitText(resealed, salt)).toBe(commitText(text, salt));
});
