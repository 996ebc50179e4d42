import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTypes, materialTypes } from '../../src/documents/files/file-types.ts';
import type { FileType } from '../../src/documents/files/file-types.ts';
import { openFiles } from '../../src/documents/files/open-files.ts';
import type { Files, PutOptions } from '../../src/documents/files/open-files.ts';
import { asDiskFull } from '../../src/documents/files/receive-file.ts';

const png = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082',
  'hex',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(200, 1),
  Buffer.from('ffd9', 'hex'),
]);
const tiff = Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)]);
const heic = Buffer.concat([
  Buffer.from('0000001866747970686569630000000068656963', 'hex'),
  Buffer.from('6d696631', 'hex'),
  Buffer.alloc(64),
]);
const elf = Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(100)]);
const exe = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(200)]);

/** A minimal ZIP with these entries, each packed from `content`. */
const zip = (names: readonly string[], content = Buffer.from('x')): Buffer => {
  const packed = deflateRawSync(content);
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const text = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(text.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, text, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, text]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};
const docx = zip(['[Content_Types].xml', 'word/document.xml']);

let dir = '';
let files: Files;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'oneseal-files-'));
  files = await openFiles({ dir });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (bytes: Buffer, options: Partial<PutOptions> = {}) =>
  files.put(Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), {
    maxBytes: 1_000_000,
    allow: materialTypes,
    ...options,
  });
const everything = async (): Promise<string[]> =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('what is kept', () => {
  it.each([
    ['application/pdf', pdf],
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/tiff', tiff],
    ['image/heic', heic],
    ['application/ofd', zip(['OFD.xml', 'Doc_0/Document.xml'])],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      zip(['[Content_Types].xml', 'xl/workbook.xml']),
    ],
  ] as [FileType, Buffer][])('%s is found by its content, read back and proven', async (mediaType, bytes) => {
    const stored = await put(bytes, { fileName: `申请.${fileTypes[mediaType][0]}`, declaredType: mediaType });
    expect(stored).toEqual({ sha256: sha(bytes), size: bytes.length, mediaType });
    expect((await files.read(stored.sha256)).equals(bytes)).toBe(true);
    const chunks: Buffer[] = [];
    for await (const chunk of await files.open(stored.sha256)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    expect(await files.verify(stored.sha256)).toBe(true);
  });

  it('equal content once, also when it comes twenty times at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => put(pdf)));
    expect(await everything()).toEqual([sha(pdf)]);
    expect(await readFile(join(dir, sha(pdf).slice(0, 2), sha(pdf)))).toEqual(pdf);
  });

  it('a damaged file is found, and repaired when it comes again', async () => {
    const { sha256 } = await put(pdf);
    await writeFile(join(dir, sha256.slice(0, 2), sha256), 'damaged');
    expect(await files.verify(sha256)).toBe(false);
    await put(pdf);
    expect(await files.verify(sha256)).toBe(true);
  });

  it.each(['', 'abc', '../../etc/passwd', 'A'.repeat(64), 'f'.repeat(64)])('%j is not there', async (sha256) => {
    expect(await files.has(sha256)).toBe(false);
    await expect(files.read(sha256)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(files.open(sha256)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(files.verify(sha256)).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('what is refused, leaving nothing', () => {
  afterEach(async () => expect(await everything()).toEqual([]));

  it.each([
    [
      'SVG',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'image/svg+xml',
    ],
    ['HTML', Buffer.from('\uFEFF  <!DOCTYPE html><script>alert(1)</script>'), 'text/html'],
    [
      'HTML after much white space',
      Buffer.from(`${'\u3000'.repeat(341)} \u3000${'\n'.repeat(3_000)}<html>`),
      'text/html',
    ],
    ['SVG after a long comment', Buffer.from(`<!--${'x'.repeat(5_000)}--><svg>`), 'image/svg+xml'],
    ['plain text', Buffer.from('一段文字'), 'text/plain'],
    ['a Linux program', elf, 'application/x-elf'],
    ['a Windows program', exe, 'application/x-msdownload'],
    ['a plain archive', zip(['a.txt', 'b.txt']), 'application/zip'],
    [
      'a document with macros',
      zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
      'office-with-macros',
    ],
    ['an archive cut short', docx.subarray(0, docx.length - 30), 'broken-zip'],
    ['bytes of no kind', Buffer.alloc(300), 'unknown'],
  ])('%s', async (_, bytes, found) => {
    await expect(put(bytes, { fileName: 'x.pdf' })).rejects.toMatchObject({
      code: 'file-type-not-allowed',
      params: { found },
    });
  });

  it.each([
    ['a picture called .pdf', png, { fileName: '申请书.pdf' }],
    ['a PDF declared a picture', pdf, { declaredType: 'image/png' }],
    ['a document called .exe', docx, { fileName: 'a.docx.exe' }],
    ['a PDF called .html', pdf, { fileName: 'a.html', declaredType: 'application/pdf' }],
  ])('%s', async (_, bytes, options) => {
    await expect(put(bytes, options)).rejects.toMatchObject({ code: 'file-type-forged', status: 422 });
  });

  it('an allowed type that is not on this list', async () => {
    await expect(put(png, { allow: ['application/pdf'] })).rejects.toMatchObject({ code: 'file-type-not-allowed' });
  });

  it('an empty file', async () => {
    await expect(put(Buffer.alloc(0))).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('a file over the limit, as soon as the limit is passed', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        yield pdf;
        for (;;) {
          sent += 1;
          yield randomBytes(1000);
        }
      })(),
    );
    await expect(files.put(endless, { maxBytes: 5000, allow: materialTypes })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    expect(sent).toBeLessThan(50);
    expect(endless.destroyed).toBe(true);
  });

  it('a transfer that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield pdf;
        throw new Error('connection lost');
      })(),
    );
    await expect(files.put(broken, { maxBytes: 5000, allow: materialTypes })).rejects.toThrow('connection lost');
  });
});

describe('limits and accidents', () => {
  it('exactly the limit is taken', async () => {
    await expect(put(pdf, { maxBytes: pdf.length })).resolves.toMatchObject({ size: pdf.length });
  });

  it('a bomb is not unpacked: a document of 64 MiB of zeros is stored as it is', async () => {
    const bomb = zip(['[Content_Types].xml', 'word/document.xml'], Buffer.alloc(64 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    await expect(put(bomb)).resolves.toMatchObject({ size: bomb.length });
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 * 1024);
  });

  it('leftovers of a crash are swept at open, what another copy is writing is not', async () => {
    const old = join(dir, 'incoming', 'old.part');
    await mkdir(join(dir, 'incoming'), { recursive: true });
    await writeFile(old, 'half');
    await utimes(old, new Date(0), new Date(0));
    await writeFile(join(dir, 'incoming', 'new.part'), 'half');
    await openFiles({ dir });
    expect(await readdir(join(dir, 'incoming'))).toEqual(['new.part']);
  });

  it.each(['ENOSPC', 'EDQUOT'])('%s is told as a full disk', (code) => {
    expect(asDiskFull(Object.assign(new Error(code), { code }))).toMatchObject({ code: 'disk-full', status: 507 });
  });
});
