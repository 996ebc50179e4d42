import { pinyinOf } from '../pinyin.ts';
import type { Catalogue, Department, Item, Package, SearchEntry } from './types.ts';

export type SearchQuery = {
  readonly text?: string;
  readonly department?: string;
  readonly domain?: Item['domain'];
  readonly kind?: Item['kind'];
  readonly limit?: number;
};

const longestQuery = 64;
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().slice(0, longestQuery);

type Named = { readonly code: string; readonly nameZh: string; readonly nameEn: string };
const entryOf = ({ code, nameZh, nameEn }: Named, department: readonly string[]): SearchEntry => ({
  code,
  foldedCode: fold(code),
  name: nameZh.normalize('NFKC').toLowerCase(),
  english: nameEn.toLowerCase(),
  pinyin: pinyinOf(nameZh),
  department,
});

export const searchEntriesOf = (items: readonly Item[], departments: readonly Department[]): SearchEntry[] => {
  const words = new Map(
    departments.map((one) => {
      const { full, initials } = pinyinOf(one.nameZh);
      return [one.code, [one.code, one.nameZh, one.nameEn, full, initials].map(fold)];
    }),
  );
  return items.map((item) => entryOf(item, words.get(item.department) ?? []));
};

/** Whether the query is made of beginnings of the syllables from `at` on: `shipin`, `sp`, `spjingying`, `shipjy`. */
const spells = (syllables: readonly string[], at: number, query: string): boolean => {
  if (query === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  let common = 0;
  while (common < syllable.length && syllable[common] === query[common]) common++;
  for (let length = common; length > 0; length--) if (spells(syllables, at + 1, query.slice(length))) return true;
  return false;
};

const noMatch = 100;

/** Smaller is better; `noMatch` is none. Chinese and codes before pinyin, beginnings before middles. */
const rank = (entry: SearchEntry, word: string): number => {
  if (entry.foldedCode === word) return 0;
  if (entry.name === word) return 1;
  if (word.length > 2 && entry.foldedCode.startsWith(word)) return 2;
  if (entry.name.startsWith(word)) return 3;
  if (entry.name.includes(word)) return 4;
  if (entry.pinyin.full === word || entry.pinyin.initials === word) return 5;
  if (entry.pinyin.initials.startsWith(word)) return 6;
  if (spells(entry.pinyin.syllables, 0, word)) return 7;
  if (entry.pinyin.initials.includes(word)) return 8;
  if (entry.pinyin.syllables.some((_, at) => spells(entry.pinyin.syllables, at, word))) return 9;
  if (entry.department.some((known) => known === word || (word.length > 1 && known.startsWith(word)))) return 10;
  if (word.length > 1 && entry.department.some((known) => known.includes(word))) return 11;
  return word.length > 2 && entry.english.includes(word) ? 12 : noMatch;
};

/** Words that stand apart must all match; pinyin typed with spaces (`shi pin`) is also tried as one word. */
const rankAll = (entry: SearchEntry, words: readonly string[], joined: string): number => {
  const apart = words.map((word) => rank(entry, word));
  const together = words.length > 1 ? rank(entry, joined) : noMatch;
  return Math.min(together, Math.max(...apart));
};

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s·,，、]+/u)
    .filter((word) => word !== '');

/** Finds packages as `searchItems` finds items; an empty text finds all, in their order. */
export const searchPackages = ({ packages }: Catalogue, text: string): Package[] => {
  const words = wordsOf(text);
  if (words.length === 0) return [...packages.values()];
  return [...packages.values()]
    .map((one) => ({ one, rank: rankAll(entryOf({ ...one, nameEn: one.key }, []), words, words.join('')) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || (a.one.code < b.one.code ? -1 : 1))
    .map(({ one }) => one);
};

/**
 * Finds items by Chinese, pinyin (full, initials, mixed), code, department or English, best first; equal ones by code.
 * An empty text finds all that pass the filters, by code.
 */
export const searchItems = (catalogue: Catalogue, query: SearchQuery): Item[] => {
  const words = wordsOf(query.text ?? '');
  const found: { item: Item; rank: number }[] = [];
  for (const entry of catalogue.searchEntries) {
    const item = catalogue.items.get(entry.code);
    if (item === undefined) continue;
    if (query.department !== undefined && item.department !== query.department) continue;
    if (query.domain !== undefined && item.domain !== query.domain) continue;
    if (query.kind !== undefined && item.kind !== query.kind) continue;
    const best = words.length === 0 ? 0 : rankAll(entry, words, words.join(''));
    if (best < noMatch) found.push({ item, rank: best });
  }
  found.sort((a, b) => a.rank - b.rank || (a.item.code < b.item.code ? -1 : 1));
  return found.slice(0, query.limit ?? found.length).map(({ item }) => item);
};
