import { findError } from './catalogue.ts';
import type { AppError, Bilingual, ErrorParam } from './fail.ts';
import './platform.errors.ts';

export type Language = keyof Bilingual;

export interface ErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
  readonly details?: unknown;
}

/** The status and body of an error in one language; a code nobody defined becomes `server.fault`. */
export function renderError(
  error: AppError,
  language: Language,
  requestId: string,
): { status: number; answer: ErrorAnswer } {
  const known = findError(error.code);
  const code = known ? error.code : 'server.fault';
  const entry = known ?? findError('server.fault')!;
  return {
    status: entry.status,
    answer: {
      code,
      message: fillIn(entry[language], { requestId, ...error.params }, language),
      requestId,
      fields: error.fields.map(({ path, message }) => ({ path, message: message[language] })),
      ...(error.details === undefined ? {} : { details: error.details }),
    },
  };
}

/** The language a person reads: the best of zh and en in Accept-Language, zh when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: Language = 'zh';
  let bestQuality = 0;
  for (const part of (acceptLanguage ?? '').slice(0, 400).split(',')) {
    const [tag = '', ...options] = part.trim().toLowerCase().split(';');
    const language = /^(zh|en)(-|$)/.exec(tag.trim())?.[1] as Language | undefined;
    const stated = options.find((option) => option.trim().startsWith('q='));
    const quality = stated ? Number(stated.trim().slice(2)) : 1;
    if (language && quality > bestQuality) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}

function fillIn(sentence: string, params: Readonly<Record<string, ErrorParam>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
