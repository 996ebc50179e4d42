import type { Face } from './face.ts';

/** One line; `indent` and `width` in points, `last` of its paragraph. */
export type Line = { text: string; indent: number; width: number; last: boolean };

const neverFirst = new Set('，。、；：？！）】》〉」』”’…—～·％%,.;:?!)]}>');
const neverLast = new Set('（【《〈「『“‘([{<￥$#');
const isWordPart = (character: string): boolean => character > ' ' && character.codePointAt(0)! < 0x2e80;

/** Text → pieces between which a line may end: one Chinese character, or one run of Latin, with its punctuation. */
const pieces = (text: string): string[] => {
  const result: string[] = [];
  let previous = '';
  for (const character of text) {
    const glued =
      previous !== '' &&
      (neverFirst.has(character) ||
        neverLast.has(previous) ||
        character === ' ' ||
        (isWordPart(previous) && isWordPart(character)));
    if (glued) result[result.length - 1] += character;
    else result.push(character);
    previous = character;
  }
  return result;
};

/**
 * Breaks text into lines of at most `width` points by the Chinese rules (no closing punctuation at the start of a line,
 * no opening one at its end). A piece wider than a line is cut. Line feeds start a new paragraph.
 */
export const wrap = (face: Face, size: number, text: string, width: number, firstIndent = 0): Line[] => {
  const lines: Line[] = [];
  for (const part of text.replaceAll('\r', '').replaceAll('\t', ' ').split('\n')) {
    let line = '';
    let used = 0;
    let indent = firstIndent;
    const close = (last: boolean): void => {
      const trimmed = line.trimEnd();
      lines.push({ text: trimmed, indent, width: face.width(trimmed) * size, last });
      line = '';
      used = 0;
      indent = 0;
    };
    const put = (piece: string): void => {
      const wide = face.width(piece.trimEnd()) * size;
      if (used + wide > width - indent) {
        if (line !== '') close(false);
        if (wide > width - indent && piece.length > 1) {
          for (const character of piece) put(character);
          return;
        }
      }
      line += piece;
      used += face.width(piece) * size;
    };
    for (const piece of pieces(part)) put(piece);
    close(true);
  }
  return lines;
};
