import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKeyMaterial, readKeyRing } from './keys.ts';
import { keyedHash, lastFourHash, seal, unseal } from './seal.ts';

const ring = readKeyRing({ env: newKeyMaterial() });

test('what is sealed opens again, and shows nothing of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
      const sealed = seal(ring, 'phone', plain);
      expect(unseal(ring, 'phone', sealed)).toBe(plain.toWellFormed());
      if (plain.length > 3) expect(sealed.includes(Buffer.from(plain))).toBe(false);
    }),
  );
});

test('the same number is never sealed to the same bytes', () => {
  const sealed = Array.from({ length: 50 }, () => seal(ring, 'phone', '13812345678').toString('hex'));
  expect(new Set(sealed).size).toBe(50);
});

test('any single altered byte, another purpose or other keys do not open', () => {
  const sealed = seal(ring, 'phone', '13812345678');
  for (let i = 0; i < sealed.length; i++) {
    const altered = Buffer.from(sealed);
    altered[i]! ^= 1;
    expect(() => unseal(ring, 'phone', altered)).toThrow();
  }
  expect(() => unseal(ring, 'idNumber', sealed)).toThrow(/does not open/);
  expect(() => unseal(readKeyRing({ env: newKeyMaterial() }), 'phone', sealed)).toThrow(/does not open/);
  expect(() => unseal(ring, 'phone', sealed.subarray(0, 28))).toThrow(/too short/);
  expect(() => unseal(ring, 'phone', Buffer.concat([Buffer.of(9), sealed.subarray(1)]))).toThrow(/version 9/);
});

test('after a rotation old values open and new ones use the new key', () => {
  const old = seal(ring, 'phone', '13812345678');
  const fresh = readKeyRing({ env: newKeyMaterial() }).sealKeys.get(1)!;
  const rotated = { ...ring, sealKeys: new Map([...ring.sealKeys, [2, fresh]]), current: 2 };
  expect(unseal(rotated, 'phone', old)).toBe('13812345678');
  expect(seal(rotated, 'phone', 'x')[0]).toBe(2);
  expect(keyedHash(rotated, 'phone', '1')).toEqual(keyedHash(ring, 'phone', '1'));
});

test('a keyed hash is stable, 16 bytes long, and differs by purpose, value and key', () => {
  const hash = keyedHash(ring, 'phone', '13812345678');
  expect(hash).toHaveLength(16);
  expect(keyedHash(ring, 'phone', '13812345678')).toEqual(hash);
  expect(keyedHash(ring, 'idNumber', '13812345678')).not.toEqual(hash);
  expect(keyedHash(ring, 'phone', '13812345679')).not.toEqual(hash);
  expect(keyedHash(readKeyRing({ env: newKeyMaterial() }), 'phone', '13812345678')).not.toEqual(hash);
  expect(lastFourHash(ring, 'phone', '13812345678')).toEqual(lastFourHash(ring, 'phone', '5678'));
  expect(lastFourHash(ring, 'phone', '5678')).not.toEqual(keyedHash(ring, 'phone', '5678'));
});
