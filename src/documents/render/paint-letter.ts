import type { Letter, Sheet } from '../model.ts';
import { chineseDay, shanghaiDay } from './chinese-date.ts';
import { composeBlock, composeBlocks } from './compose.ts';
import type { Strip } from './compose.ts';
import { paginate } from './paginate.ts';
import { colours } from './pen.ts';
import type { Pen } from './pen.ts';
import { drawQr } from './qr.ts';
import { reserveSealPlace } from './seal-place.ts';
import { wrap } from './wrap.ts';

const left = 76;
const top = 66;
const bottom = 66;
const headHeight = 92;
const tailHeight = 124;
const qrSide = 62;

const paintHead = (pen: Pen, sheet: Sheet, pageWidth: number): void => {
  const width = pageWidth - left * 2;
  const letters = [...sheet.bureauName].length;
  const size = Math.min(30, width / (letters * 1.15));
  pen.centred('bold', size, sheet.bureauName, pageWidth / 2, top + 18, { colour: colours.red, spacing: size * 0.12 });
  pen.centred('regular', 11.5, sheet.number, pageWidth / 2, top + 56);
  pen.rule(left, top + 74, pageWidth - left, top + 74, 1.8, colours.red);
};

const titleStrips = (pen: Pen, model: Letter, x: number, width: number): Strip[] => {
  const lines = wrap(pen.faces.bold, 19, model.title, width);
  const titles = lines.map((line) => ({
    height: 30,
    keep: true,
    paint: (own: Pen, y: number) => own.centred('bold', 19, line.text, x + width / 2, y + 15, { spacing: 1 }),
  }));
  const addressee =
    model.addressee === null
      ? []
      : composeBlock(pen.faces, { type: 'paragraph', text: model.addressee, indent: false, strong: true }, x, width);
  return [
    ...titles,
    { height: 12, keep: true, paint: () => undefined },
    ...addressee.map((strip) => ({ ...strip, keep: true })),
  ];
};

const paintTail = (document: PDFKit.PDFDocument, pen: Pen, sheet: Sheet, y: number): void => {
  const pageWidth = document.page.width;
  const centre = pageWidth - left - 84;
  pen.centred('regular', 12.5, sheet.bureauName, centre, y + 40);
  pen.centred('regular', 12.5, chineseDay(shanghaiDay(sheet.issuedAt)), centre, y + 65);
  reserveSealPlace(document, pen.faces, sheet.bureauName, sheet.specimen, centre, y + 64);
  drawQr(document, sheet.verifyUrl, left, y + 36, qrSide);
  pen.line('regular', 8.5, '扫码核验真伪', left + qrSide + 8, y + 58, { colour: colours.grey });
  pen.line('regular', 8.5, sheet.number, left + qrSide + 8, y + 74, { colour: colours.grey });
};

/** A letter on A4 pages: head, strips, signature with the place of the seal, QR code. Footers come afterwards. */
export const paintLetter = (document: PDFKit.PDFDocument, pen: Pen, sheet: Sheet, model: Letter): void => {
  document.addPage({ size: 'A4', margin: 0 });
  const width = document.page.width - left * 2;
  const strips = [...titleStrips(pen, model, left, width), ...composeBlocks(pen.faces, model.blocks, left, width)];
  const full = document.page.height - top - bottom;
  const pages = paginate(strips, full - headHeight, full, tailHeight);
  pages.forEach((page, index) => {
    if (index > 0) document.addPage({ size: 'A4', margin: 0 });
    else paintHead(pen, sheet, document.page.width);
    const start = index === 0 ? top + headHeight : top;
    for (const { strip, y } of page) strip.paint(pen, start + y);
    if (index === pages.length - 1) {
      const last = page.at(-1);
      paintTail(document, pen, sheet, start + (last === undefined ? 0 : last.y + last.strip.height));
    }
  });
};
