import { BureauError } from '../../errors.ts';

/** What of a rendered file the seal has to touch. Texts are Latin-1, so that positions are bytes. */
export type PdfStructure = {
  size: number;
  previousXref: number;
  rootReference: string;
  rootNumber: number;
  rootText: string;
  trailerRest: string;
  pageNumber: number;
  pageText: string;
  rect: string;
  appearance: string;
};

const refuse = (reason: string): BureauError => new BureauError('document-not-sealable', { reason });

const readOffsets = (text: string, start: number): Map<number, number> => {
  const offsets = new Map<number, number>();
  const header = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 40));
  if (header === null) throw refuse('没有可读的交叉引用表 (no classic cross-reference table)');
  const first = start + header[0].length;
  for (let index = 0; index < Number(header[1]); index += 1) {
    offsets.set(index, Number(text.slice(first + index * 20, first + index * 20 + 10)));
  }
  return offsets;
};

/**
 * Reads a file that the renderer wrote: its only cross-reference table, its root, and the page that keeps the seal's place.
 * Error: `document-not-sealable` for any other file, also one that is sealed already.
 */
export const readStructure = (pdf: Buffer): PdfStructure => {
  const text = pdf.toString('latin1');
  if (text.includes('/ByteRange')) throw refuse('已经用过印 (it is sealed already)');
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64));
  const trailerAt = text.lastIndexOf('trailer');
  if (!text.startsWith('%PDF-1.') || end === null || trailerAt < 0) throw refuse('不是完整的PDF (not a whole PDF)');
  const previousXref = Number(end[1]);
  const offsets = readOffsets(text, previousXref);
  const objectText = (number: number): string => {
    const from = offsets.get(number) ?? -1;
    const to = text.indexOf('endobj', from);
    const body = from < 0 || to < 0 ? '' : text.slice(from, to);
    const opened = body.indexOf('<<');
    const closed = body.lastIndexOf('>>');
    return opened < 0 || closed < opened ? '' : body.slice(opened + 2, closed).trim();
  };
  const trailer = text.slice(trailerAt);
  const root = /\/Root (\d+) 0 R/.exec(trailer);
  const rootText = objectText(Number(root?.[1] ?? -1));
  const tree = /\/Pages (\d+) 0 R/.exec(rootText);
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectText(Number(tree?.[1] ?? -1)));
  const pages = [...(kids?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
  for (const pageNumber of pages) {
    const pageText = objectText(pageNumber);
    const place = /\/OneSealPlace <<\s*\/Rect (\[[^\]]+\])\s*\/Appearance (\d+ 0 R)\s*>>/.exec(pageText);
    if (place === null || root === null || pageText.includes('/Annots')) continue;
    return {
      size: offsets.size,
      previousXref,
      rootReference: root[0],
      rootNumber: Number(root[1]),
      rootText,
      trailerRest: [/\/Info \d+ 0 R/.exec(trailer)?.[0] ?? '', /\/ID \[[^\]]*\]/.exec(trailer)?.[0] ?? ''].join('\n'),
      pageNumber,
      pageText,
      rect: place[1]!,
      appearance: place[2]!,
    };
  }
  throw refuse('没有预留印章位置 (no place for the seal)');
};
