import type { Certificate, Sheet } from '../model.ts';
import { chineseDay, shanghaiDay } from './chinese-date.ts';
import { colours } from './pen.ts';
import type { Pen } from './pen.ts';
import { drawQr } from './qr.ts';
import { reserveSealPlace } from './seal-place.ts';
import { wrap } from './wrap.ts';

const sizes = [17, 15.5, 14, 12.5, 11, 10, 9, 8, 7, 6] as const;
const labelWidth = 112;

const paintBorder = (pen: Pen, width: number, height: number): void => {
  pen.frame(26, 26, width - 52, height - 52, 3.2, colours.red);
  pen.frame(33, 33, width - 66, height - 66, 0.8, colours.gold);
  pen.frame(37, 37, width - 74, height - 74, 0.8, colours.gold);
  for (const [x, y] of [
    [33, 33],
    [width - 61, 33],
    [33, height - 61],
    [width - 61, height - 61],
  ] as const) {
    pen.frame(x, y, 28, 28, 0.8, colours.gold);
    pen.frame(x + 6, y + 6, 16, 16, 0.8, colours.red);
  }
};

/** The rows in the largest size at which they fit into `height` points. */
const fitRows = (pen: Pen, rows: Certificate['rows'], width: number, height: number) => {
  const measured = sizes.map((size) => {
    const lead = size * 1.5;
    const lines = rows.map(([label, value]) => ({
      label: wrap(pen.faces.bold, size, `${label}：`, labelWidth),
      value: wrap(pen.faces.regular, size, value, width - labelWidth),
    }));
    const rowHeights = lines.map((row) => Math.max(row.label.length, row.value.length) * lead + size * 0.55);
    return { size, lead, lines, rowHeights, height: rowHeights.reduce((sum, one) => sum + one, 0) };
  });
  return measured.find((one) => one.height <= height) ?? null;
};

/**
 * A certificate on one page with a border. Returns false when the text does not fit on one page in a legible size.
 */
export const paintCertificate = (document: PDFKit.PDFDocument, pen: Pen, sheet: Sheet, model: Certificate): boolean => {
  document.addPage({ size: 'A4', layout: model.orientation, margin: 0 });
  const { width, height } = document.page;
  const side = model.orientation === 'landscape' ? 110 : 78;
  paintBorder(pen, width, height);
  const title = Math.min(40, (width - side * 2) / ([...model.title].length * 1.25));
  const titleY = model.orientation === 'landscape' ? 104 : 130;
  pen.centred('bold', title, model.title, width / 2, titleY, { colour: colours.red, spacing: title * 0.2 });
  pen.rule(width / 2 - 120, titleY + 36, width / 2 + 120, titleY + 36, 0.9, colours.gold);
  const tail = 150;
  const first = titleY + 56;
  const fitted = fitRows(pen, model.rows, width - side * 2, height - 56 - tail - first);
  if (fitted === null) return false;
  let y = first;
  fitted.lines.forEach((row, index) => {
    row.label.forEach((line, at) => pen.line('bold', fitted.size, line.text, side, y + (at + 0.5) * fitted.lead));
    row.value.forEach((line, at) =>
      pen.spread(
        'regular',
        fitted.size,
        line,
        side + labelWidth,
        y + (at + 0.5) * fitted.lead,
        width - side * 2 - labelWidth,
      ),
    );
    y += fitted.rowHeights[index]!;
  });
  const base = height - 56 - tail;
  const centre = width - side - 88;
  pen.centred('regular', 13, `发证机关：${sheet.bureauName}`, centre, base + 62);
  pen.centred('regular', 13, chineseDay(shanghaiDay(sheet.issuedAt)), centre, base + 90);
  reserveSealPlace(document, pen.faces, sheet.bureauName, sheet.specimen, centre + 10, base + 76);
  drawQr(document, sheet.verifyUrl, side, base + 44, 74);
  pen.line('regular', 8.5, '扫码核验', side + 84, base + 74, { colour: colours.grey });
  pen.line('regular', 8.5, sheet.number, side + 84, base + 90, { colour: colours.grey });
  pen.centred('regular', 8.5, model.note, width / 2, height - 62, { colour: colours.grey });
  return true;
};
