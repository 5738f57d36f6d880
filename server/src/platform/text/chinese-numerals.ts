/** Reads 3, ０３, 十二, 二十一, 一百零二, 五零一, 五〇一: a number's digits without leading zeros; null when it is none. */
export function readNumeral(written: string): string | null {
  if (/^\d+$/.test(written)) return withoutZeros(written);
  if (!/^[零〇一二两三四五六七八九十百千幺]+$/.test(written)) return null;
  if (!/[十百千]/.test(written)) {
    return withoutZeros(Array.from(written, (character) => digits[character]).join(''));
  }
  let sum = 0;
  let digit: number | null = null;
  for (const character of written) {
    const power = powers[character];
    if (power === undefined) {
      digit = digits[character]!;
      continue;
    }
    sum += (digit ?? (power === 10 ? 1 : 0)) * power;
    digit = null;
  }
  return String(sum + (digit ?? 0));
}

const withoutZeros = (number: string): string => number.replace(/^0+(?=.)/, '');

const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  幺: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
