import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import type { Font, Glyph } from 'fontkit';
import { BureauError } from '../../errors.ts';

/** A parsed font. Widths are in em. */
export type Face = {
  /** What pdfkit embeds a subset of. */
  font: Font;
  /** The glyph of one character; error `glyph-missing`. */
  glyph(character: string): Glyph;
  width(text: string): number;
};

const missing = (character: string): BureauError =>
  new BureauError('glyph-missing', {
    character,
    codePoint: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  });

/** So many glyphs of a font are kept decoded, some kilobytes each; the common ones come first. */
const mostKept = 1_200;

/** A subset asks each of its glyphs whether it is made of others, and would decode its points anew for every document. */
const keepOutline = (glyph: Glyph): void => {
  const decode = glyph._decode.bind(glyph);
  let outline: unknown;
  glyph._decode = () => (outline ??= decode());
};

/**
 * Reads a TrueType font once. Its layout is replaced by one glyph a character: Chinese needs no shaping, it is ten
 * times as fast, and a missing glyph cannot slip through as a box. Errors: `font-unreadable`, later `glyph-missing`.
 */
export const loadFace = (path: string): Face => {
  let font: Font;
  try {
    font = create(readFileSync(path));
  } catch (error) {
    throw new BureauError('font-unreadable', { path, reason: error instanceof Error ? error.message : String(error) });
  }
  const known = new Map<string, Glyph>();
  const glyph = (character: string): Glyph => {
    const cached = known.get(character);
    if (cached !== undefined) return cached;
    const found = font.glyphForCodePoint(character.codePointAt(0)!);
    if (found.id === 0) throw missing(character);
    if (known.size < mostKept) keepOutline(found);
    known.set(character, found);
    return found;
  };
  font.layout = (text) => {
    const glyphs = Array.from(text, glyph);
    // pdfkit scales the positions in place afterwards, so the sum has to be taken late.
    const positions = glyphs.map((one) => ({ xAdvance: one.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    return {
      glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, position) => sum + position.xAdvance, 0);
      },
    };
  };
  const width = (text: string): number => {
    let sum = 0;
    for (const character of text) sum += glyph(character).advanceWidth;
    return sum / font.unitsPerEm;
  };
  return { font, glyph, width };
};
