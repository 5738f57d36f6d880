import { fold } from './fold.ts';
import { maskCharacters } from './mask.ts';

const gap = '[ .-]*';
const extension = '(?: *(?:-|转|轉|分机|分機|ext\\.?|x|#) *(\\d{1,6}))?';

const landline = new RegExp(
  `^\\(?(?:(?:\\+|00)86${gap}\\(?0?|0)(10|2\\d|[3-9]\\d{2})\\)?${gap}([1-9]\\d{2,3})${gap}(\\d{4})${extension}$`,
  'i',
);
const mobile = /^(?:(?:\+|00)?86)?0?(1[3-9]\d{9})$/;
const hotline = new RegExp(`^([48]00)${gap}(\\d{3})${gap}(\\d{4})${extension}$`, 'i');
const hotlineByFours = new RegExp(`^([48]00)${gap}(\\d{4})${gap}(\\d{3})${extension}$`, 'i');
const foreign = /^(?:\+|00)(?!86)([1-9]\d{6,14})$/;
const local = new RegExp(`^([2-8]\\d{2,3})${gap}(\\d{4})${extension}$`, 'i');

/**
 * One spelling per number: 13812345678, 010-12345678, 010-12345678-801, 4001234567, 62345678 (no area code
 * given), +85291234567. Null when it is not one telephone number.
 */
export function normalisePhone(written: string): string | null {
  if (written.length > 60) return null;
  const text = fold(written).text.trim();
  const compact = text.replace(/[ ().-]/g, '');
  const mobileMatch = mobile.exec(compact);
  if (mobileMatch) return mobileMatch[1]!;
  const landlineMatch = landline.exec(text);
  if (landlineMatch) return joinLandline(landlineMatch);
  const hotlineMatch = hotline.exec(text) ?? hotlineByFours.exec(text);
  if (hotlineMatch) {
    const [, prefix, first, second, inner] = hotlineMatch;
    return withExtension(`${prefix}${first}${second}`, inner);
  }
  const foreignMatch = foreign.exec(compact);
  if (foreignMatch) return `+${foreignMatch[1]}`;
  const localMatch = local.exec(text);
  return localMatch ? withExtension(`${localMatch[1]}${localMatch[2]}`, localMatch[3]) : null;
}

/** What people are called back on from anywhere, as opposed to a landline or hotline. */
export function isMobile(phone: string): boolean {
  const normalised = normalisePhone(phone);
  return normalised !== null && /^1[3-9]\d{9}$/.test(normalised);
}

/** 138****1234, 010-****5678, +852****4567, keeping the writer's blanks and dashes; **** for anything else. */
export function maskPhone(written: string): string {
  const normalised = normalisePhone(written);
  if (!normalised) return '****';
  const text = fold(written).text.trim();
  const inner = extensionOf(normalised);
  const digits = text.replace(/\D/g, '').length - inner.length;
  return maskCharacters(text, /\d/, { from: shownInFront(normalised, digits), to: digits - 4, last: digits });
}

function joinLandline(match: RegExpExecArray): string | null {
  const [, area, first, second, inner] = match;
  const eightDigits = area === '10' || area!.startsWith('2');
  if (eightDigits && first!.length !== 4) return null;
  return withExtension(`0${area}-${first}${second}`, inner);
}

function withExtension(number: string, inner: string | undefined): string {
  return inner ? `${number}-${inner}` : number;
}

function extensionOf(normalised: string): string {
  return /^(?:0\d{2,3}-\d{7,8}|\d{7,10})-(\d+)$/.exec(normalised)?.[1] ?? '';
}

function shownInFront(normalised: string, digits: number): number {
  if (/^1\d{10}$/.test(normalised)) return digits - 8;
  if (normalised.startsWith('0')) return digits - normalised.split('-')[1]!.length;
  if (/^[48]00\d{7}/.test(normalised)) return digits - 7;
  if (!normalised.startsWith('+')) return 0;
  const countryCode = /^\+[17]/.test(normalised) ? 1 : normalised.length > 10 ? 3 : 2;
  return digits - (normalised.length - 1) + countryCode;
}
