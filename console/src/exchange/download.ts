import { ApiError } from '../api/api.ts';
import type { Label } from '../api/shapes.ts';
import { currentLanguage } from '../words/language.ts';

/** Nothing was sent: a second person must agree first, as `said` tells. */
export class WaitsForSecond extends Error {
  readonly said: Label;

  constructor(said: Label) {
    super(said.en);
    this.said = said;
  }
}

/** Fetches a file and hands it to the browser to keep; the answer is the name it was given. */
export async function download(method: 'GET' | 'POST', address: string, body?: unknown): Promise<string> {
  const answer = await fetch(address, {
    method,
    credentials: 'same-origin',
    headers: {
      'accept-language': currentLanguage() === 'en' ? 'en' : 'zh-CN',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiError(0, {});
  });
  if (answer.status === 202) throw new WaitsForSecond((await answer.json()).message);
  if (!answer.ok) throw new ApiError(answer.status, await answer.json().catch(() => ({})));
  const name = nameIn(answer.headers.get('content-disposition')) ?? 'nuanju.xlsx';
  const held = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = held;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(held), 60_000);
  return name;
}

/** The name in Chinese where the header carries one, else the plain one. */
export function nameIn(disposition: string | null): string | null {
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (wide) return decodeURIComponent(wide);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
