import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { receiveImage } from './receive-image.ts';

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#345',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

const isPhoto = { mime: 'image/jpeg' };

/** Refuses to decode anything that is not one of the three kinds, so this reads results only. */
const look = (bytes: Buffer) => sharp(bytes).metadata();

test('a photo with a place in it is kept without the place, upright', async () => {
  const sent = await noise(400, 300)
    .withExif({
      IFD0: { Make: 'Secretphone', Copyright: 'Auntie' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>secret-xmp</a></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  const before = await look(sent);
  expect(before.exif?.includes('Secretphone')).toBe(true);
  expect(before.orientation).toBe(6);

  const kept = await receiveImage(sent);
  const after = await look(kept.bytes);
  expect(kept).toMatchObject({ ...isPhoto, width: 300, height: 400 });
  expect(after).toMatchObject({ format: 'jpeg', width: 300, height: 400 });
  for (const part of ['exif', 'xmp', 'icc', 'iptc', 'orientation', 'comments'] as const) {
    expect(after[part], part).toBeUndefined();
  }
  for (const word of ['Secretphone', 'Auntie', 'secret-xmp', 'GPS', 'Exif']) {
    expect(kept.bytes.includes(word), word).toBe(false);
  }
  expect(kept.sha256).toBe(createHash('sha256').update(kept.bytes).digest('hex'));
});

test('a large photo is scaled to 2560 on its long side, a small one is left at its size', async () => {
  expect(await receiveImage(await noise(4000, 3000).jpeg().toBuffer())).toMatchObject({
    width: 2560,
    height: 1920,
  });
  expect(await receiveImage(await noise(3, 5000).png().toBuffer())).toMatchObject({ height: 2560 });
  expect(await receiveImage(await noise(1, 1).png().toBuffer())).toMatchObject({ width: 1, height: 1 });
});

test('PNG and WebP are taken; what has see-through parts keeps them', async () => {
  const clear = sharp({ create: { width: 20, height: 10, channels: 4, background: '#ff000080' } });
  expect(await receiveImage(await noise(20, 10).png().toBuffer())).toMatchObject(isPhoto);
  expect(await receiveImage(await noise(20, 10).webp().toBuffer())).toMatchObject(isPhoto);
  const kept = await receiveImage(await clear.png().toBuffer());
  expect(kept.mime).toBe('image/webp');
  expect((await look(kept.bytes)).hasAlpha).toBe(true);
});

test('odd but honest images are taken: CMYK, grey, 16 bit, progressive, animated', async () => {
  const odd = [
    await noise(30, 20).toColourspace('cmyk').jpeg().toBuffer(),
    await noise(30, 20).greyscale().png().toBuffer(),
    await noise(30, 20).toColourspace('rgb16').png().toBuffer(),
    await noise(30, 20).jpeg({ progressive: true }).toBuffer(),
  ];
  for (const sent of odd) {
    const kept = await receiveImage(sent);
    expect(kept).toMatchObject({ width: 30, height: 20 });
    expect((await look(kept.bytes)).space).toMatch(/srgb|b-w/);
  }
  const frames = await sharp([await noise(30, 20).png().toBuffer(), await noise(30, 20).png().toBuffer()], {
    join: { animated: true },
  })
    .webp()
    .toBuffer();
  expect((await look(frames)).pages).toBe(2);
  const kept = await receiveImage(frames);
  expect(kept).toMatchObject({ width: 30, height: 20 });
  expect((await look(kept.bytes)).pages ?? 1).toBe(1);
});

test('a stream is read as it comes', async () => {
  const sent = await noise(200, 100).jpeg().toBuffer();
  const pieces = Array.from({ length: Math.ceil(sent.length / 1000) }, (_, i) =>
    sent.subarray(i * 1000, (i + 1) * 1000),
  );
  expect(await receiveImage(Readable.from(pieces))).toMatchObject({ width: 200, height: 100 });
});

test('a bomb of 30000 x 30000 pixels in a small file is refused before it is decoded', async () => {
  const bomb = png(30_000, 30_000, deflateSync(Buffer.alloc(30_000 * 3_751), { level: 1 }));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  await expect(receiveImage(bomb)).rejects.toMatchObject({ code: 'file.tooManyPixels' });
  await expect(receiveImage(png(2_000_000_000, 2, deflateSync(Buffer.alloc(9))))).rejects.toMatchObject({
    code: expect.stringMatching(/^file\.(tooManyPixels|broken)$/),
  });
});

test('the pixel limit holds at its edge', async () => {
  const sent = await noise(100, 100).png().toBuffer();
  await expect(receiveImage(sent, { maxPixels: 9_999 })).rejects.toMatchObject({
    code: 'file.tooManyPixels',
  });
  expect(await receiveImage(sent, { maxPixels: 10_000 })).toMatchObject({ width: 100 });
});

test('a file over the limit is refused while it arrives, and no more of it is read', async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given += 1;
      yield Buffer.alloc(1024 * 1024);
    }
  }
  await expect(receiveImage(endless(), { maxBytes: 3 * 1024 * 1024 })).rejects.toMatchObject({
    code: 'file.tooLarge',
    params: { limit: '3 MB' },
  });
  expect(given).toBe(4);
  const size = 15 * 1024 * 1024;
  await expect(receiveImage(Buffer.alloc(size + 1))).rejects.toMatchObject({ code: 'file.tooLarge' });
  await expect(receiveImage(Buffer.alloc(size))).rejects.toMatchObject({ code: 'file.notAnImage' });
});

const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-' + 'FILE!$H+H*';

test.each([
  ['nothing', ''],
  ['text renamed to .jpg', 'this is not a photo'],
  [
    'SVG',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>',
  ],
  ['bare SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'],
  ['a virus test file', eicar],
  ['a script for ImageMagick', 'push graphic-context\nviewbox 0 0 9 9\nfill url(https://127.0.0.1/a.jpg)'],
])('%s is no image', async (_, text) => {
  await expect(receiveImage(Buffer.from(text))).rejects.toMatchObject({ code: 'file.notAnImage' });
});

test('GIF, TIFF and AVIF are no photos here', async () => {
  for (const sent of [
    await noise(9, 9).gif().toBuffer(),
    await noise(9, 9).tiff().toBuffer(),
    await noise(9, 9).avif({ effort: 0 }).toBuffer(),
  ]) {
    await expect(receiveImage(sent)).rejects.toMatchObject({ code: 'file.notAnImage' });
  }
});

test('cut or damaged photos are refused', async () => {
  const jpeg = await noise(600, 400).jpeg().toBuffer();
  const image = await noise(600, 400).png().toBuffer();
  const damaged = Buffer.from(image);
  damaged.fill(0x55, 2_000, 2_200);
  const webp = await noise(600, 400).webp().toBuffer();
  for (const sent of [
    jpeg.subarray(0, jpeg.length / 2),
    jpeg.subarray(0, 200),
    image.subarray(0, image.length / 2),
    damaged,
    webp.subarray(0, webp.length / 2),
  ]) {
    await expect(receiveImage(sent)).rejects.toMatchObject({ code: 'file.broken' });
  }
  for (const head of ['ffd8ff', 'ffd8ffe000104a46', '89504e470d0a1a0a']) {
    await expect(receiveImage(Buffer.from(head, 'hex'))).rejects.toMatchObject({
      code: expect.stringMatching(/^file\.(broken|notAnImage)$/),
    });
  }
});

test('what is glued behind a photo or hidden in it does not get in', async () => {
  const photo = await noise(40, 30).jpeg().toBuffer();
  const hidden = Buffer.from(`<script>alert(1)</script>${eicar}PK\x03\x04`);
  const comment = Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.of(0, hidden.length + 2), hidden]);
  const sent = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), hidden]);
  const kept = await receiveImage(sent);
  expect(kept).toMatchObject({ width: 40, height: 30 });
  for (const word of ['EICAR', 'script', 'PK\x03\x04']) expect(kept.bytes.includes(word)).toBe(false);
});

test('too many photos at once are put off, and the next ones are taken again', async () => {
  const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
  const block = Buffer.alloc(15 * 1024 * 1024);
  async function* slow() {
    yield block;
    await gate;
  }
  const waiting = Array.from({ length: 6 }, () => receiveImage(slow()).catch((error) => error.code));
  await expect(receiveImage(slow())).rejects.toMatchObject({ code: 'server.busy' });
  letGo();
  expect(await Promise.all(waiting)).toEqual(Array(6).fill('file.notAnImage'));
  const many = Array.from({ length: 8 }, async () => receiveImage(await noise(50, 40).jpeg().toBuffer()));
  expect((await Promise.all(many)).every((kept) => kept.width === 50)).toBe(true);
});

function png(width: number, height: number, data: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const parts = [
    ['IHDR', head],
    ['IDAT', data],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...parts.map(([name, body]) => {
      const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(name), body, Buffer.alloc(4)]);
      framed.writeUInt32BE(body.length, 0);
      framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4);
      return framed;
    }),
  ]);
}
