import type { Bilingual } from '../errors/fail.ts';

interface TextFormat {
  readonly validate: (value: string) => boolean;
  readonly says: Bilingual;
}

/** A `pattern` for words that must hold something to read: neither blanks nor characters nobody sees. */
export const visible = '[^\\s\\u200b-\\u200f\\u2060\\ufeff]';

const forbiddenInText = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const lineBreaks = /[\n\u2028\u2029]/;
const pictographs =
  /(?![©®™])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3\ufe0f]/u;

/** The string formats this product adds or tightens; a schema names them, people read `says`. */
export const formats: Readonly<Record<string, TextFormat>> = {
  text: {
    validate: isText,
    says: {
      zh: '不能含有控制字符或看不见的排版字符',
      en: 'must not contain control characters or invisible direction marks',
    },
  },
  line: {
    validate: isLine,
    says: {
      zh: '只能是一行，不能含有换行或控制字符',
      en: 'must be one line without line breaks or control characters',
    },
  },
  plain: {
    validate: (value) => isLine(value) && !pictographs.test(value),
    says: {
      zh: '只能是一行普通文字，不能含有表情符号或控制字符',
      en: 'must be one line of plain text without emoji or control characters',
    },
  },
  instant: {
    validate: isInstant,
    says: {
      zh: '应为带时区的时间，例如 2026-03-12T09:30:00+08:00，年份在 2000 到 2100 之间',
      en: 'must be a time with its offset, such as 2026-03-12T09:30:00+08:00, in the years 2000 to 2100',
    },
  },
  date: {
    validate: isDate,
    says: {
      zh: '应为真实的日期，例如 2026-03-12，年份在 1900 到 2100 之间',
      en: 'must be a real date such as 2026-03-12, in the years 1900 to 2100',
    },
  },
  id: {
    validate: (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
    says: { zh: '应为一个编号（UUID）', en: 'must be an id (a UUID)' },
  },
  commandId: {
    validate: (value) => /^[A-Za-z0-9._:-]{8,64}$/.test(value),
    says: {
      zh: '应为 8 到 64 个字母、数字或 . _ : -',
      en: 'must be 8 to 64 letters, digits or . _ : -',
    },
  },
};

function isText(value: string): boolean {
  return value.isWellFormed() && !forbiddenInText.test(value);
}

function isLine(value: string): boolean {
  return isText(value) && !lineBreaks.test(value);
}

function isInstant(value: string): boolean {
  const shape =
    /^(\d{4})-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.exec(
      value,
    );
  return shape !== null && isYear(shape[1]!, 2000) && parses(() => Temporal.Instant.from(value));
}

function isDate(value: string): boolean {
  const shape = /^(\d{4})-\d{2}-\d{2}$/.exec(value);
  return shape !== null && isYear(shape[1]!, 1900) && parses(() => Temporal.PlainDate.from(value));
}

function isYear(digits: string, first: number): boolean {
  return Number(digits) >= first && Number(digits) <= 2100;
}

function parses(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
