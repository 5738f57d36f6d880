import { fail } from '../../../platform/errors/fail.ts';
import '../exchange.errors.ts';

export interface XmlHandlers {
  /** `attributes` as written; `attribute` reads one of them. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const longestToken = 1_000_000;

/**
 * Reads XML as it comes in pieces, telling names without their prefixes. A document type is refused: entities of one's
 * own are how a line of XML grows to gigabytes, and no workbook has any.
 */
export function xmlReader(to: XmlHandlers): { push(piece: string): void; end(): void } {
  let rest = '';
  let depth = 0;
  return {
    push(piece) {
      const all = rest + piece;
      let at = 0;
      for (;;) {
        const less = all.indexOf('<', at);
        if (less < 0) break;
        if (less > at) to.text(decodeEntities(all.slice(at, less)));
        const end = endOfTag(all, less);
        if (end < 0) {
          at = less;
          break;
        }
        at = end;
        depth += tell(to, all, less, end);
        if (depth > 100) fail('import.brokenWorkbook');
      }
      rest = all.slice(at);
      if (rest.length > longestToken) fail('import.brokenWorkbook');
    },
    end() {
      if (rest.trim() !== '' || depth !== 0) fail('import.brokenWorkbook');
    },
  };
}

function tell(to: XmlHandlers, all: string, start: number, end: number): number {
  const second = all.charCodeAt(start + 1);
  if (second === 47) {
    to.close(local(all.slice(start + 2, end - 1).trimEnd()));
    return -1;
  }
  if (second === 33) {
    if (all.startsWith('<![CDATA[', start)) to.text(all.slice(start + 9, end - 3));
    else if (!all.startsWith('<!--', start)) fail('import.brokenWorkbook');
    return 0;
  }
  if (second === 63) return 0;
  const closed = all.charCodeAt(end - 2) === 47;
  const inner = all.slice(start + 1, closed ? end - 2 : end - 1);
  const blank = inner.search(/\s/);
  const name = local(blank < 0 ? inner : inner.slice(0, blank));
  to.open(name, blank < 0 ? '' : inner.slice(blank));
  if (closed) to.close(name);
  return closed ? 0 : 1;
}

/** Behind the tag that begins at `start`; -1 where its end has not come yet. */
function endOfTag(all: string, start: number): number {
  if (all.startsWith('<!--', start)) return after(all, '-->', start + 4);
  if (all.startsWith('<![CDATA[', start)) return after(all, ']]>', start + 9);
  if (start + 9 > all.length && all.startsWith('<!', start)) return -1;
  // A ">" may stand inside an attribute. One pass, because a hostile tag may hold millions of them.
  let quote = 0;
  for (let i = start; i < all.length; i++) {
    const code = all.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i + 1;
  }
  return -1;
}

function after(all: string, mark: string, from: number): number {
  const at = all.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of one attribute, or null. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? '') : null;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
