import type { components, paths } from './types.d.ts';

/** What every refusal of the server says, whichever route it came from. */
export type Refusal = components['schemas']['Error'];

/** Thrown for every answer that is not a success; status 0 means that the server could not be reached. */
export class ApiError extends Error {
  status: number;
  code: string;
  requestId: string;
  fields: Refusal['fields'];
  details: Record<string, unknown>;
  constructor(status: number, refusal: Partial<Refusal>) {
    super(refusal.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = refusal.code ?? (status === 0 ? 'network' : 'unknown');
    this.requestId = refusal.requestId ?? '';
    this.fields = refusal.fields ?? [];
    this.details = (refusal.details as Record<string, unknown> | undefined) ?? {};
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Operation<M extends Method, P extends keyof paths> = paths[P][Lowercase<M>];
type PathOf<M extends Method> = {
  [P in keyof paths]: Operation<M, P> extends { responses: unknown } ? P : never;
}[keyof paths];

type JsonOf<Response> = Response extends { content: { 'application/json': infer Json } } ? Json : null;
type AnswerOf<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? JsonOf<R[S]> : never }[keyof R]
  : never;

type ParamsOf<O> = O extends { parameters: { path: infer Path } } ? { params: Path } : { params?: never };
type QueryOf<O> = O extends { parameters: { query?: infer Query } } ? { query?: Query } : { query?: never };
type BodyOf<O> = O extends { requestBody: { content: infer Content } }
  ? { body: Content extends { 'application/json': infer Json } ? Json : FormData }
  : { body?: never };

/** Route by route: taken together first, the parts of all routes multiply until the compiler gives up. */
type CallOf<O> = O extends unknown ? ParamsOf<O> & QueryOf<O> & BodyOf<O> & { signal?: AbortSignal } : never;
type Given<Call> = Partial<Call> extends Call ? [call?: Call] : [call: Call];

/** One function for every route; the generated contract says what each takes and answers. */
export type Api = <M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...call: Given<CallOf<Operation<M, P>>>
) => Promise<AnswerOf<Operation<M, P>>>;

export interface ApiOptions {
  base?: string;
  /** Asked for each call, because a person may switch in between. */
  language: () => string;
  /** Whether nobody is at the screen: what is then fetched does not keep a session alive. */
  unattended?: () => boolean;
  /** Sees every successful answer, as for the time it tells. */
  onAnswer?: (answer: unknown) => void;
}

export function createApi(options: ApiOptions): Api {
  return (async (method: Method, path: string, call: LooseCall = {}) => {
    const isForm = call.body instanceof FormData;
    const headers: Record<string, string> = { 'accept-language': options.language() };
    if (call.body !== undefined && !isForm) headers['content-type'] = 'application/json';
    if (options.unattended?.()) headers['x-unattended'] = '1';
    const response = await fetch(
      `${options.base ?? ''}${fill(path, call.params)}${queryString(call.query)}`,
      {
        method,
        headers,
        credentials: 'same-origin',
        ...(call.body === undefined
          ? {}
          : { body: isForm ? (call.body as FormData) : JSON.stringify(call.body) }),
        ...(call.signal ? { signal: call.signal } : {}),
      },
    ).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new ApiError(0, {});
    });
    const answer = await readJson(response);
    if (!response.ok) throw new ApiError(response.status, (answer ?? {}) as Partial<Refusal>);
    options.onAnswer?.(answer);
    return answer;
  }) as Api;
}

interface LooseCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

function fill(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function queryString(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
