import type { FileHandle } from 'node:fs/promises';

const endSize = 22;
const maxComment = 65_535;
const maxDirectory = 4 * 1024 * 1024;

/**
 * The entry names of a ZIP file from its central directory; nothing is unpacked, so a bomb cannot go off. Null when the
 * directory is missing, broken, over 4 MiB, or of the 64-bit form.
 */
export const readZipNames = async (handle: FileHandle, size: number): Promise<string[] | null> => {
  const tail = Buffer.alloc(Math.min(size, endSize + maxComment));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + endSize > tail.length) return null;
  const [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (length > maxDirectory || start + length > size) return null;
  const directory = Buffer.alloc(length);
  await handle.read(directory, 0, length, start);
  const names: string[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
};
