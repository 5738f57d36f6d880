import { crc32, deflateRawSync } from 'node:zlib';

type Part = string | { packed: Buffer; size: number };

/** A zip archive that may lie about what is in it. */
export function aZip(parts: Record<string, Part>, lies: { declare?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const text = typeof part === 'string' ? Buffer.from(part) : null;
    const packed = text ? deflateRawSync(text) : (part as { packed: Buffer }).packed;
    const size = lies.declare ?? text?.length ?? (part as { size: number }).size;
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(text ? crc32(text) : 0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, title]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A workbook whose sheets hold these rows as XML, right or wrong. */
export function sheetBook(sheets: Record<string, Part>, more: Record<string, Part> = {}, after = ''): Buffer {
  const names = Object.keys(sheets);
  const open = '<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>';
  const wrap = (rows: Part): Part =>
    typeof rows === 'string' ? `${open}${rows}</sheetData>${after}</worksheet>` : framed(rows, open);
  return aZip({
    'xl/workbook.xml': `<workbook><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="r${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, wrap(sheets[name]!)])),
    ...more,
  });
}

const fullFlush = 3;

/** Packed rows between a packed beginning and end: blocks of deflate follow each other as they are. */
function framed({ packed, size }: { packed: Buffer; size: number }, open: string): Part {
  const begin = deflateRawSync(Buffer.from(open), { finishFlush: fullFlush });
  const close = deflateRawSync(Buffer.from('</sheetData></worksheet>'));
  return { packed: Buffer.concat([begin, packed.subarray(0, packed.length - 2), close]), size };
}
