import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { readZipNames } from './read-zip-names.ts';

const headSize = 64 * 1024;

const zipType = async (handle: FileHandle, size: number): Promise<string> => {
  const names = await readZipNames(handle, size);
  if (names === null) return 'broken-zip';
  const has = (name: string): boolean => names.includes(name);
  if (has('OFD.xml')) return 'application/ofd';
  if (!has('[Content_Types].xml')) return 'application/zip';
  if (names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return 'office-with-macros';
  const office = 'application/vnd.openxmlformats-officedocument';
  if (has('word/document.xml')) return `${office}.wordprocessingml.document`;
  if (has('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`;
  if (has('ppt/presentation.xml')) return `${office}.presentationml.presentation`;
  return 'application/zip';
};

/** Enough to see with which character a file begins, bytes; whoever begins with more white space is read as a whole. */
const beginning = 1024;

/** Whether it begins with anything but a tag: most files do, and reading 64 KiB of them as text is dear. */
const isNoMarkup = (head: Buffer): boolean => {
  const text = head
    .subarray(0, beginning)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  // A character that the cut has halved stands at the end, never before so many others.
  return text.length > 8 && !text.startsWith('<');
};

const textType = (head: Buffer): string => {
  if (isNoMarkup(head)) return head.includes(0) ? 'unknown' : 'text/plain';
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/.test(text)) return 'image/svg+xml';
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|script|iframe)[\s>]/.test(text)) return 'text/html';
  return head.includes(0) ? 'unknown' : 'text/plain';
};

/**
 * What a file is by its content: a media type, or a word for what has none (`broken-zip`, `office-with-macros`, `unknown`).
 * Reads the first 64 KiB and, of a ZIP, the directory; unpacks nothing.
 */
export const sniffType = async (path: string): Promise<string> => {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, headSize));
    await handle.read(head, 0, head.length, 0);
    if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return await zipType(handle, size);
    const text = textType(head);
    if (text === 'image/svg+xml' || text === 'text/html') return text;
    const found = await fileTypeFromBuffer(head).catch(() => undefined);
    return found?.mime ?? text;
  } finally {
    await handle.close();
  }
};
