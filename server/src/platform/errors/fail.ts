import type { ErrorCode, ErrorCodes } from './catalogue.ts';
import type {} from './platform.errors.ts';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type ErrorParam = string | number | Bilingual;

/** `path` is a JSON pointer into what was sent: `/person/phone`. */
export interface FieldError {
  readonly path: string;
  readonly message: Bilingual;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, ErrorParam>>;
  readonly fields: readonly FieldError[];
  readonly details: unknown;

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, ErrorParam>> = {},
    fields: readonly FieldError[] = [],
    details: unknown = undefined,
  ) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.fields = fields;
    this.details = details;
  }
}

type ParamsFor<Code extends ErrorCode> = Readonly<Record<ErrorCodes[Code] & string, ErrorParam>>;

type FailArguments<Code extends ErrorCode> = [ErrorCodes[Code]] extends [never]
  ? [params?: Readonly<Record<string, ErrorParam>>, fields?: readonly FieldError[], details?: unknown]
  : [params: ParamsFor<Code>, fields?: readonly FieldError[], details?: unknown];

/** Throws the error of that code; the HTTP layer turns it into status, sentence and fields. */
export function fail<Code extends ErrorCode>(code: Code, ...rest: FailArguments<Code>): never {
  const [params, fields, details] = rest;
  throw new AppError(code, params, fields, details);
}
