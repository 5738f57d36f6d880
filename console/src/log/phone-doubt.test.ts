import { expect, test } from 'vitest';
import { phoneDoubt } from './phone-doubt.ts';

test.each([
  '13812345678',
  '138 1234 5678',
  '138-1234-5678',
  '+86 13812345678',
  '008613812345678',
  '013812345678',
  '１３８１２３４５６７８',
  '010-12345678',
  '(021) 6234 5678',
  '62345678',
  '400-123-4567',
  '010-12345678转801',
  '+852 9123 4567',
  '',
])('nothing is said against %s', (number) => expect(phoneDoubt(number)).toBe(null));

test.each([
  ['1381234567', 'short'],
  ['138123456789', 'long'],
  ['12345', 'short'],
  ['13812E45678', 'letters'],
  ['问一下', 'letters'],
] as const)('of %s it is said that it is %s', (number, doubt) => expect(phoneDoubt(number)).toBe(doubt));
