import type { Block } from '../model.ts';

/** The parts of a document's wording. An empty part is left out; which may stand empty is a matter of the kind. */
export const wordingParts = ['title', 'addressee', 'body', 'remedies', 'footer'] as const;
export type WordingPart = (typeof wordingParts)[number];

/**
 * The wording of one kind of document, as people write it. One line is one paragraph; `## ` begins a heading, `|label|text`
 * a row of a list, `{name}` is filled in, `{?name}` or `{?!name}` before a line keeps it only where the condition holds or does not.
 */
export type Wording = Readonly<Record<WordingPart, string>>;

/** What a line may hold: a text in it, or blocks in place of it. */
export type Place<D, T> = { readonly en: string; of(data: D): T };

/** What no wording may leave out, with its rule. `when`: only where this condition holds; `part`: only there. */
export type Required = {
  readonly names: readonly string[];
  readonly law: string;
  readonly part: WordingPart;
  readonly when?: string;
};

export type Vocabulary<D> = {
  readonly layout: 'letter' | 'certificate';
  /** Parts that this kind does not have. */
  readonly without: readonly WordingPart[];
  readonly texts: Readonly<Record<string, Place<D, string>>>;
  readonly blocks: Readonly<Record<string, Place<D, readonly Block[]>>>;
  readonly conditions: Readonly<Record<string, Place<D, boolean>>>;
  readonly required: readonly Required[];
};

/** A line as it is read. `block`: nothing but one placeholder. */
export type Line = {
  readonly when: { readonly name: string; readonly holds: boolean } | null;
  readonly type: 'paragraph' | 'heading' | 'row';
  readonly label: string;
  readonly text: string;
};

const conditionAt = /^\{\?(!?)([^{}]*)\}/u;
const rowOf = /^\|([^|]*)\|(.*)$/su;

const readLine = (line: string): Line => {
  const found = conditionAt.exec(line);
  const when = found === null ? null : { name: found[2]!.trim(), holds: found[1] === '' };
  const rest = line.slice(found?.[0].length ?? 0).trim();
  const row = rowOf.exec(rest);
  if (row !== null) return { when, type: 'row', label: row[1]!.trim(), text: row[2]!.trim() };
  if (rest.startsWith('## ')) return { when, type: 'heading', label: '', text: rest.slice(3).trim() };
  return { when, type: 'paragraph', label: '', text: rest };
};

/** The lines of a part that hold something. */
export const readLines = (text: string): Line[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine);

/** The names in braces of a text. */
export const namesIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name!.trim());

/** The one placeholder that a line consists of, or undefined. */
export const soleName = (text: string): string | undefined => /^\{([^{}]*)\}$/u.exec(text)?.[1]?.trim();
