export interface ErrorEntry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** What the operator reads in the log; an entry without it is the caller's business and is not logged. */
  readonly log?: string;
}

/**
 * Every code that can be thrown, with the names of its placeholders. Each storey adds its own:
 * `declare module '.../errors/catalogue.ts' { interface ErrorCodes extends CodesOf<typeof kernelErrors> {} }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: the storeys fill it by declaration merging
export interface ErrorCodes {}

export type ErrorCode = keyof ErrorCodes & string;

export type CodesOf<Entries extends Record<string, ErrorEntry>> = {
  [Code in keyof Entries]: Placeholders<Entries[Code]['zh'] | Entries[Code]['en']>;
};

type Placeholders<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

const catalogue = new Map<string, ErrorEntry>();

/** Adds a storey's errors to the catalogue and returns them; throws when a code is defined twice. */
export function defineErrors<const Entries extends Record<string, ErrorEntry>>(entries: Entries): Entries {
  for (const [code, entry] of Object.entries(entries)) {
    if (catalogue.has(code)) throw new Error(`The error "${code}" is defined twice`);
    catalogue.set(code, entry);
  }
  return entries;
}

export function findError(code: string): ErrorEntry | undefined {
  return catalogue.get(code);
}

/** The whole catalogue sorted by code, for the generated docs/errors.md. */
export function allErrors(): readonly (ErrorEntry & { readonly code: string })[] {
  return [...catalogue]
    .map(([code, entry]) => ({ code, ...entry }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
