import { create } from 'qrcode';

/** Draws a QR code as vector squares in the square at (x, y) with `side` points, quiet zone not included. */
export const drawQr = (document: PDFKit.PDFDocument, text: string, x: number, y: number, side: number): void => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = side / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    let start = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const dark = column < modules.size && modules.get(row, column) !== 0;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        document.rect(x + start * unit, y + row * unit, (column - start) * unit, unit);
        start = -1;
      }
    }
  }
  document.fillColor('#000000').fill();
};
