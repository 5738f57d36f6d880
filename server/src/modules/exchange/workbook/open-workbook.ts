import { fail } from '../../../platform/errors/fail.ts';
import '../exchange.errors.ts';
import { type SharedTexts, sharedTexts } from './shared-texts.ts';
import { type MergedRange, readTexts, type SheetRow, sheetRows } from './sheet-rows.ts';
import { attribute, xmlReader } from './xml.ts';
import { type Budget, mostUnpacked, readDirectory, unpack, type ZipEntry } from './zip.ts';

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904 in workbooks of old Macs. */
  from1904: boolean;
  /** How much of what was asked for has been unpacked, 0 to 1. */
  share(): number;
}

export interface Sheet {
  name: string;
  rows(merged?: MergedRange[]): AsyncGenerator<SheetRow>;
}

/** Looks into an Excel workbook without unpacking its sheets. Fails in words for anything else. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  refuseOther(bytes);
  const entries = readDirectory(bytes);
  const names = [...entries.keys()];
  if (names.some((name) => /vbaProject\.bin$|macrosheets\//i.test(name))) fail('import.workbookWithMacros');
  const budget: Budget = { left: mostUnpacked };
  const small = (name: string) => readSmall(bytes, entries.get(name), budget);
  const workbook = await small('xl/workbook.xml');
  const relations = await small('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) fail('import.noWorkbook');
  const targets = targetsOf(relations);
  const { sheets, from1904 } = sheetsOf(workbook);
  let texts: Promise<SharedTexts> | null = null;
  const textsEntry = entries.get('xl/sharedStrings.xml');
  const readAllTexts = async () =>
    textsEntry ? readTexts(unpack(bytes, textsEntry, budget)) : sharedTexts();
  const begun = budget.left;
  let asked = textsEntry?.size ?? 0;
  return {
    from1904,
    share: () => (asked === 0 ? 0 : Math.min(1, (begun - budget.left) / asked)),
    sheets: sheets.map(({ name, relation }) => ({
      name,
      async *rows(merged: MergedRange[] = []) {
        const entry = entries.get(targets.get(relation) ?? '') ?? fail('import.brokenWorkbook');
        asked += entry.size;
        texts ??= readAllTexts();
        yield* sheetRows(unpack(bytes, entry, budget), await texts, merged);
      },
    })),
  };
}

const mostSheets = 200;

function sheetsOf(xml: string): { sheets: { name: string; relation: string }[]; from1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  readWhole(xml, (name, attributes) => {
    if (name === 'sheet' && sheets.length < mostSheets) {
      sheets.push({
        name: (attribute(attributes, 'name') ?? '').trim(),
        relation: attribute(attributes, 'id') ?? '',
      });
    } else if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
  });
  return { sheets, from1904 };
}

function targetsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readWhole(xml, (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  return targets;
}

function readWhole(xml: string, open: (name: string, attributes: string) => void): void {
  const reader = xmlReader({ open, close: () => undefined, text: () => undefined });
  reader.push(xml);
  reader.end();
}

async function readSmall(bytes: Buffer, entry: ZipEntry | undefined, budget: Budget): Promise<string | null> {
  if (!entry) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of unpack(bytes, entry, budget)) {
    size += piece.length;
    if (size > 4 * 1024 * 1024) fail('import.brokenWorkbook');
    pieces.push(piece);
  }
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

function refuseOther(bytes: Buffer): void {
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') return;
  if (bytes.toString('hex', 0, 8) !== 'd0cf11e0a1b11ae1') fail('import.noWorkbook');
  // A workbook with a password is an old container with the new file sealed inside.
  const isSealed = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  fail(isSealed ? 'import.encryptedWorkbook' : 'import.oldWorkbook');
}
