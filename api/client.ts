/** What every refusal of the server says, whichever route it came from. */
export interface Refusal {
  code: string;
  message: string;
  requestId: string;
  fields: { path: string; message: string }[];
  details?: Record<string, unknown>;
}

/** Thrown for every answer that is not a success; status 0 means that the server could not be reached. */
export class ApiError extends Error implements Refusal {
  status: number;
  code: string;
  requestId: string;
  fields: { path: string; message: string }[];
  details: Record<string, unknown>;
  constructor(status: number, refusal: Partial<Refusal>) {
    super(refusal.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = refusal.code ?? (status === 0 ? 'network' : 'unknown');
    this.requestId = refusal.requestId ?? '';
    this.fields = refusal.fields ?? [];
    this.details = refusal.details ?? {};
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Query = Record<string, string | number | boolean | null | undefined>;

export interface ApiCall {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

export type Api = <Answer>(method: Method, path: string, call?: ApiCall) => Promise<Answer>;

/** A client for one server; `language` is asked for each call because a person may switch in between. */
export function createApi(options: { base?: string; language: () => string }): Api {
  return async <Answer>(method: Method, path: string, call: ApiCall = {}) => {
    const isForm = call.body instanceof FormData;
    const headers: Record<string, string> = { 'accept-language': options.language() };
    if (call.body !== undefined && !isForm) headers['content-type'] = 'application/json';
    const response = await fetch(`${options.base ?? ''}${path}${queryString(call.query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(call.body === undefined
        ? {}
        : { body: isForm ? (call.body as FormData) : JSON.stringify(call.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
    }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new ApiError(0, {});
    });
    const answer = await readJson(response);
    if (!response.ok) throw new ApiError(response.status, (answer ?? {}) as Partial<Refusal>);
    return answer as Answer;
  };
}

function queryString(query: Query = {}): string {
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
