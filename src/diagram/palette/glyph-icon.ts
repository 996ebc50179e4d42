/** A rounded square with one character in it, as an address that an image takes. */
export const glyphIcon = (glyph: string, colour: string): string => {
  const face = `<rect x="1" y="1" width="30" height="30" rx="6" fill="${colour}"/>`;
  const text = `<text x="16" y="22.5" font-size="18" font-family="sans-serif" text-anchor="middle" fill="#fff">${glyph}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">${face}${text}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};
