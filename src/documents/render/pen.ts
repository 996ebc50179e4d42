import type { Face } from './face.ts';
import type { Line } from './wrap.ts';

export type Faces = { regular: Face; bold: Face };
export type FaceName = keyof Faces;
export const colours = { red: '#c8102e', ink: '#111111', grey: '#555555', line: '#333333', gold: '#b08d3c' } as const;

/** The middle of a Chinese character stands this many em above the baseline. */
const middle = 0.38;

/** Draws lines that were measured before; all lengths in points, y downwards. */
export type Pen = {
  faces: Faces;
  /** One line whose middle is at `y`; `spacing` is added after each character. */
  line(
    face: FaceName,
    size: number,
    text: string,
    x: number,
    y: number,
    options?: { colour?: string; spacing?: number },
  ): void;
  centred(
    face: FaceName,
    size: number,
    text: string,
    x: number,
    y: number,
    options?: { colour?: string; spacing?: number },
  ): void;
  /** A measured line in a column, spread to its full width unless it ends its paragraph. */
  spread(face: FaceName, size: number, line: Line, x: number, y: number, width: number): void;
  rule(x1: number, y1: number, x2: number, y2: number, thickness: number, colour: string): void;
  frame(x: number, y: number, width: number, height: number, thickness: number, colour: string): void;
};

/** A pen on a pdfkit document whose fonts `regular` and `bold` are registered. */
export const createPen = (document: PDFKit.PDFDocument, faces: Faces): Pen => {
  const line: Pen['line'] = (face, size, text, x, y, options = {}) => {
    if (text === '') return;
    document
      .font(face)
      .fontSize(size)
      .fillColor(options.colour ?? colours.ink);
    document.text(text, x, y + middle * size, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: options.spacing ?? 0,
    });
  };
  return {
    faces,
    line,
    centred: (face, size, text, x, y, options = {}) => {
      const gaps = (options.spacing ?? 0) * ([...text].length - 1);
      line(face, size, text, x - (faces[face].width(text) * size + gaps) / 2, y, options);
    },
    spread: (face, size, measured, x, y, width) => {
      const gaps = [...measured.text].length - 1;
      const slack = width - measured.indent - measured.width;
      const spacing = measured.last || gaps < 1 || slack > size * 3 ? 0 : slack / gaps;
      line(face, size, measured.text, x + measured.indent, y, { spacing });
    },
    rule: (x1, y1, x2, y2, thickness, colour) => {
      document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(thickness).strokeColor(colour).stroke();
    },
    frame: (x, y, width, height, thickness, colour) => {
      document.rect(x, y, width, height).lineWidth(thickness).strokeColor(colour).stroke();
    },
  };
};
