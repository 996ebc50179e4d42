import { create } from 'qrcode';

export interface QrPath {
  /** Modules along a side, quiet zone not included. */
  size: number;
  /** The dark modules as the path of an SVG, one unit a module. */
  path: string;
}

/** A QR code for a page to draw. */
export const qrPath = (text: string): QrPath => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) !== 0) squares.push(`M${column} ${row}h1v1h-1z`);
  return { size: modules.size, path: squares.join('') };
};
