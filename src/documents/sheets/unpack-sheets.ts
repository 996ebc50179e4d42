import { inflateRawSync } from 'node:zlib';

/** Most bytes of all parts of a workbook together, unpacked; the whole catalogue takes less than a tenth of it. */
const mostBytes = 12 * 1024 * 1024;
const mostParts = 200;

const endSignature = Buffer.from('PK\x05\x06', 'latin1');

/** What the parts of a ZIP file really hold, by name; a text that says why it cannot be taken. Never unpacks more than the limit. */
export const unpackSheets = (bytes: Buffer): Map<string, Buffer> | string => {
  const end = bytes.lastIndexOf(endSignature);
  if (end < 0 || end + 22 > bytes.length) return 'no xlsx file';
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) return `more than ${mostParts} parts`;
  const parts = new Map<string, Buffer>();
  let [at, left] = [bytes.readUInt32LE(end + 16), mostBytes];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return 'a broken directory';
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [names, extra, note] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + names);
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return 'a password';
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return 'a broken part';
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    let part: Buffer;
    try {
      // The directory may lie about sizes; the limit holds for what comes out.
      part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    } catch (error) {
      const over = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return over ? `more than ${mostBytes} bytes unpacked` : 'a broken part';
    }
    left -= part.length;
    if (left < 0) return `more than ${mostBytes} bytes unpacked`;
    if (parts.has(name)) return 'a part twice';
    parts.set(name, part);
    at += 46 + names + extra + note;
  }
  return parts;
};
