/** A rounded square with one character in it, as an address that an image takes; short, since every element keeps its own. */
export const glyphIcon = (glyph: string, colour: string): string => {
  const face = `<rect width='32' height='32' rx='6' fill='${colour}'/>`;
  const text = `<text x='16' y='22' font-size='18' font-family='sans-serif' text-anchor='middle' fill='white'>${glyph}</text>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'>${face}${text}</svg>`;
  return `data:image/svg+xml,${svg.replace(/[<>#]/gu, encodeURIComponent)}`;
};
