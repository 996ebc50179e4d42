import PDFDocument from 'pdfkit';
import { once } from 'node:events';
import { projectFonts } from '../../documents/render/fonts.ts';

/** A scanned paper as an applicant hands it in: one page that says what it stands for, in Chinese. */
export const paperOf = async (title: string, lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> => {
  const document = new PDFDocument({ size: 'A4', margin: 72, font: projectFonts().regular, info: { Title: title } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = once(document, 'end');
  document.fontSize(20).text(title, { align: 'center' }).moveDown();
  document.fontSize(12);
  for (const line of lines) document.text(line).moveDown(0.5);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
};
