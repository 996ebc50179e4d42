import type { Strip } from './compose.ts';

/** The strips of one page with the distance of each from the top of the text area, in points. */
export type Page = { strip: Strip; y: number }[];

/**
 * Fills pages of `height` points; the first has `firstHeight`. Table heads are repeated, strips marked `keep` stay with
 * the next one, and the last page keeps `tail` points free under its text: where they are not left, the last
 * strips move over, so that a seal never stands on a page without text.
 */
export const paginate = (strips: readonly Strip[], firstHeight: number, height: number, tail: number): Page[] => {
  const pages: Page[] = [[]];
  let used = 0;
  const room = (): number => (pages.length === 1 ? firstHeight : height);
  const turn = (opener: Strip): void => {
    pages.push([]);
    used = 0;
    if (opener.head !== undefined) place(opener.head);
  };
  const place = (strip: Strip): void => {
    pages.at(-1)!.push({ strip, y: used });
    used += strip.height;
  };
  let index = 0;
  while (index < strips.length) {
    let end = index;
    while (strips[end]!.keep === true && end + 1 < strips.length) end += 1;
    const group = strips.slice(index, end + 1);
    const needed = group.reduce((sum, strip) => sum + strip.height, 0);
    if (used > 0 && used + needed > room()) turn(group[0]!);
    for (const strip of group) {
      if (used > 0 && used + strip.height > room()) turn(strip);
      place(strip);
    }
    index = end + 1;
  }
  if (used + tail > room()) {
    const last = pages.at(-1)!;
    const moved: Strip[] = [];
    // Two strips of text, but never a table head that was repeated, and never the whole page.
    while (last.length > 1 && moved.filter((strip) => strip.height > 10).length < 2) {
      const { strip } = last.pop()!;
      moved.unshift(strip);
    }
    turn(moved[0]!);
    for (const strip of moved) place(strip);
  }
  return pages;
};
