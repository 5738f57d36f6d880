import { normaliseIdNumber } from '../../platform/crypto/identifiers.ts';
import { normalisePhone } from '../../platform/crypto/phone.ts';
import { holdsNumber } from '../../platform/crypto/refuse-numbers.ts';
import { formats } from '../../platform/http/formats.ts';
import { isId } from '../../platform/ids.ts';
import { remembering } from '../../platform/remember.ts';
import type { CellTrouble } from './drafts.ts';
import { cleanCode, pathFromWords } from './place-paths.ts';
import { type Column, isMasked } from './template.ts';
import type { Cell } from './workbook/sheet-rows.ts';

/** `masked`: of a number shown with stars, which only somebody who is known can mean. */
export type ReadValue = { value?: unknown; masked?: boolean } | { trouble: CellTrouble } | null;

/** What a cell says in its column; null where it is blank or says that nothing is to change. */
export function readCell(column: Column, cell: Cell | undefined, from1904: boolean): ReadValue {
  if (!cell) return null;
  const field = column.head;
  const trouble = (code: CellTrouble['code'], params: CellTrouble['params'] = {}): ReadValue => ({
    trouble: { code, params: { field, ...params } },
  });
  if (cell.kind === 'error') return trouble('formulaError');
  if (cell.kind === 'lost') return trouble('formulaLost');
  if (cell.kind === 'boolean') return trouble('wrongType');
  const text = textOf(cell);
  if (text === '' || column.unknown?.(text)) return null;
  const { type } = column;
  switch (type.is) {
    case 'code': {
      const code = cleanCode(text);
      if (!formats.plain!.validate(code)) return trouble('unreadableText');
      if (code.length > 40) return trouble('tooLong', { limit: 40 });
      return holdsNumber(code) ? trouble('holdsNumber') : { value: code };
    }
    case 'line':
      if (!formats.plain!.validate(text)) return trouble('unreadableText');
      if ([...text].length > type.longest) return trouble('tooLong', { limit: type.longest });
      return holdsNumber(text) ? trouble('holdsNumber') : { value: text };
    case 'words':
      // Shown masked when it was exported: the numbers behind the stars must stay.
      if (isMasked(text)) return { masked: true };
      if (!formats.text!.validate(text)) return trouble('unreadableText');
      return text.length > 2000 ? trouble('tooLong', { limit: 2000 }) : { value: text };
    case 'whole': {
      const { least, most } = type;
      const number = Number(plainNumber(text));
      if (!Number.isInteger(number) || number < least || number > most)
        return trouble('notWhole', { least, most });
      return { value: number };
    }
    case 'decimal': {
      const number = Math.round(Number(plainNumber(text)) * 100) / 100;
      return number > 0 && number <= type.most
        ? { value: number }
        : trouble('notNumber', { most: type.most });
    }
    case 'share': {
      const percent = /%$/.test(plainNumber(text));
      const number = Number(plainNumber(text).replace(/%$/, '')) / (percent ? 100 : 1);
      const share = Math.round(number * 10_000) / 10_000;
      return share > 0 && share <= 1 ? { value: share } : trouble('notShare');
    }
    case 'date': {
      const date = readDate(cell, text, from1904);
      return date ? { value: date } : trouble('notDate');
    }
    case 'choice': {
      const found = choiceOf(type, text);
      const choices = Object.values(type.labels)
        .map((one) => one.zh)
        .join('、');
      return found ? { value: found } : trouble('notChoice', { choices });
    }
    case 'phones':
      return readPhones(text, trouble);
    case 'idNumber': {
      if (isMasked(text)) return { masked: true };
      if (cell.kind === 'number' && text.length > 15) return trouble('idAsNumber');
      const number = normaliseIdNumber(text);
      return number ? { value: number } : trouble('notIdNumber');
    }
    case 'id':
      return isId(text) ? { value: text.toLowerCase() } : trouble('personUnknown');
    case 'reference': {
      if (!formats.plain!.validate(text)) return trouble('unreadableText');
      // Columns shifted by one would otherwise keep and quote a phone number in the clear.
      if (holdsNumber(text)) return trouble('holdsNumber');
      return text.length > 120 ? trouble('tooLong', { limit: 120 }) : { value: pathFromWords(text) };
    }
  }
}

/** As a person reads it in the cell: 501, not 501.0; 13812345678, not 1.3812345678E10. */
export function textOf(cell: Cell): string {
  if (cell.kind !== 'number') return cell.text.trim();
  const number = Number(cell.text);
  if (!Number.isFinite(number)) return cell.text.trim();
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}

const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(㎡|m2|m²|平方米|平|层|人|元)$/i, '')
    .trim() || 'none';

function choiceOf(
  type: { labels: Record<string, { zh: string; en: string }>; also?: Record<string, string> },
  text: string,
) {
  const said = text.normalize('NFKC').toLowerCase();
  const known = Object.entries(type.labels).find(([key, { zh, en }]) =>
    [key, zh, en].some((one) => one.toLowerCase() === said),
  );
  return known?.[0] ?? type.also?.[said] ?? null;
}

/** Masked ones are left out: they say that the number stays. */
function readPhones(
  text: string,
  trouble: (code: CellTrouble['code'], params?: CellTrouble['params']) => ReadValue,
): ReadValue {
  const phones: string[] = [];
  let masked = false;
  for (const part of text.split(/[、,，;；/\n]+/)) {
    const written = part.trim();
    if (written === '') continue;
    if (isMasked(written)) {
      masked = true;
      continue;
    }
    const phone = normalisePhone(written);
    if (!phone) return trouble('notPhone');
    if (!phones.includes(phone)) phones.push(phone);
  }
  return { ...(phones.length > 0 ? { value: phones } : {}), masked };
}

/** Excel counts days from 1900 (with a leap day that never was) or 1904. */
function readDate(cell: Cell, text: string, from1904: boolean): string | null {
  if (cell.kind === 'number') {
    const serial = Math.floor(Number(cell.text));
    if (!(serial > 60 && serial < 80_000)) return null;
    return dayOf(`${from1904 ? '1904-01-01' : '1899-12-30'} ${serial}`);
  }
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(
      text.normalize('NFKC'),
    );
  if (!match) return null;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (year! < 1900 || year! > 2100) return null;
  try {
    return Temporal.PlainDate.from(
      { year: year!, month: month!, day: day! },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

/** "1899-12-30 44197" is 2021-01-01; the days of one estate's workbook are few. */
const dayOf = remembering(5_000, (counted: string): string => {
  const [epoch, days] = counted.split(' ') as [string, string];
  return Temporal.PlainDate.from(epoch)
    .add({ days: Number(days) })
    .toString();
});
