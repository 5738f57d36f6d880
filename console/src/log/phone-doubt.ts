/**
 * What a number just typed seems to lack, said as the field is left; the server alone decides what it takes. Null where
 * nothing is wrong to the eye: service lines, foreign numbers and extensions are written in too many ways to judge.
 */
export function phoneDoubt(typed: string): 'short' | 'long' | 'letters' | null {
  const text = typed.normalize('NFKC').trim();
  if (!text) return null;
  const [number = ''] = text.split(/转|轉|分机|分機|ext|x|#/i);
  if (/\p{L}/u.test(number)) return 'letters';
  const foreign = /^(?:\+|00)(?!86)/.test(number);
  const digits = number.replace(/\D/g, '').replace(/^0{0,2}86(?=1[3-9]|0)/, '');
  if (digits.length < 7) return 'short';
  if (foreign) return digits.length > 17 ? 'long' : null;
  if (!/^0?1[3-9]/.test(digits)) return null;
  const mobile = digits.replace(/^0/, '').length;
  return mobile < 11 ? 'short' : mobile > 11 ? 'long' : null;
}
