declare module 'fontkit' {
  export type PathCommand = {
    command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    args: number[];
  };
  export type Glyph = {
    id: number;
    advanceWidth: number;
    codePoints: number[];
    path: { commands: PathCommand[] };
    /** Its points, or what it is made of. */
    _decode(): unknown;
  };
  export type Font = {
    unitsPerEm: number;
    postscriptName: string;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): unknown;
  };
  export function create(bytes: Uint8Array): Font;
}
