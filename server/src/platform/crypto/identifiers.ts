import { fold } from './fold.ts';
import { maskCharacters } from './mask.ts';

/** 18 characters with a true checksum (GB 11643), or an old 15-digit one; upper case, no blanks; else null. */
export function normaliseIdNumber(written: string): string | null {
  const text = compact(written);
  return isIdNumber(text) || isOldIdNumber(text) ? text : null;
}

/** 京A12345, 京AD12345: upper case, no dot and no blank; null when it is not a plate. */
export function normalisePlate(written: string): string | null {
  const text = compact(written);
  return isPlate(text) ? text : null;
}

/** The digits of a bank card with a true Luhn checksum and a known issuer's first digits; else null. */
export function normaliseBankCard(written: string): string | null {
  const text = compact(written);
  return isBankCard(text) ? text : null;
}

/** 1101**********1234 */
export function maskIdNumber(written: string): string {
  return maskEnds(written, 4, 4, 8);
}

/** 京A***45 */
export function maskPlate(written: string): string {
  return maskEnds(written, 2, 2, 6);
}

/** 6222********1234 */
export function maskBankCard(written: string): string {
  return maskEnds(written, 4, 4, 12);
}

export function isIdNumber(text: string): boolean {
  return looksLikeIdNumber(text) && checkCharacter(text) === text[17];
}

/** Province and birth date fit, whatever the checksum says: what a person mistypes as his own number. */
export function looksLikeIdNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && isProvince(text) && isBirthDate(text.slice(6, 14));
}

export function isOldIdNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text) || text.endsWith('000')) return false;
  return isProvince(text) && text.slice(2, 6) !== '0000' && isBirthDate(`19${text.slice(6, 12)}`);
}

export function isPlate(text: string): boolean {
  const match = plate.exec(text);
  return match !== null && (match[1]!.match(/\d/g)?.length ?? 0) >= 3;
}

export function isBankCard(text: string): boolean {
  return issuer.test(text) && luhn(text);
}

export const plateProvinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const plate = new RegExp(
  `^[${plateProvinces}][A-HJ-Z]([A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领]|[A-HJ-NP-Z][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJ-NP-Z])$`,
);

// Cards of four and five are sixteen digits long everywhere; without that every tenth order number would pass.
const issuer = /^(?:(?:4\d|5[1-5]|35|2[2-7])\d{14}|(?:6[0-2]|6[45]|95[0-9])\d{13,17}|62\d{14,17})$/;

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

function compact(written: string): string {
  return fold(written).text.replace(/[ .-]/g, '').toUpperCase();
}

function isProvince(text: string): boolean {
  return provinces.has(text.slice(0, 2));
}

function isBirthDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  return year >= 1880 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkCharacter(text: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11]!;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function maskEnds(written: string, front: number, back: number, least: number): string {
  const text = fold(written).text.trim();
  const counted = /[\p{L}\p{Nd}]/u;
  const length = Array.from(text).filter((character) => counted.test(character)).length;
  if (length < least) return '****';
  return maskCharacters(text, counted, { from: front, to: length - back });
}
