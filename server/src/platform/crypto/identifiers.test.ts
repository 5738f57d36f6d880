import { expect, test } from 'vitest';
import {
  maskBankCard,
  maskIdNumber,
  maskPlate,
  normaliseBankCard,
  normaliseIdNumber,
  normalisePlate,
} from './identifiers.ts';

test('an ID number is known by its checksum, province and birth date', () => {
  expect(normaliseIdNumber('11010519491231002x')).toBe('11010519491231002X');
  expect(normaliseIdNumber('110105 19491231 002X')).toBe('11010519491231002X');
  expect(normaliseIdNumber('110105194912310021')).toBeNull();
  expect(normaliseIdNumber('000000000000000000')).toBeNull();
  expect(normaliseIdNumber('130503670401001')).toBe('130503670401001');
  expect(normaliseIdNumber('130503671301001')).toBeNull();
  expect(normaliseIdNumber('110105199002300020')).toBeNull();
});

test('a plate is known with or without its dot, in either case', () => {
  for (const written of ['京A12345', '京a·12345', '京A 12345', '京Ａ１２３４５']) {
    expect(normalisePlate(written)).toBe('京A12345');
  }
  expect(normalisePlate('粤BD12345')).toBe('粤BD12345');
  expect(normalisePlate('粤B12345D')).toBe('粤B12345D');
  expect(normalisePlate('粤Z1234港')).toBe('粤Z1234港');
  expect(normalisePlate('新A座')).toBeNull();
  expect(normalisePlate('京AABCDE')).toBeNull();
  expect(normalisePlate('京A1234567')).toBeNull();
});

test('a bank card is known by issuer, length and Luhn', () => {
  expect(normaliseBankCard('6222 0212 3456 7890 128')).toBe('6222021234567890128');
  expect(normaliseBankCard('4111111111111111')).toBe('4111111111111111');
  expect(normaliseBankCard('4111111111111112')).toBeNull();
  expect(normaliseBankCard('2026030112345678')).toBeNull();
});

test('masks show only the ends, and nothing of what is too short', () => {
  expect(maskIdNumber('110105194912310021')).toBe('1101**********0021');
  expect(maskPlate('京A12345')).toBe('京A***45');
  expect(maskPlate('京AD12345')).toBe('京A****45');
  expect(maskBankCard('6222 0212 3456 7890')).toBe('6222 **** **** 7890');
  expect(maskIdNumber('1234')).toBe('****');
});
