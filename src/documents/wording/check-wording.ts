import { BureauError } from '../../errors.ts';
import { namesIn, readLines, soleName, wordingParts } from './wording.ts';
import type { Line, Vocabulary, Wording, WordingPart } from './wording.ts';

type Words = Vocabulary<never>;

const invalid = (part: WordingPart, line: string, problem: string): BureauError =>
  new BureauError('template-line-invalid', { line: line.slice(0, 60), problem }, `parts.${part}`);

const unknown = (part: WordingPart, name: string, allowed: readonly string[]): BureauError =>
  new BureauError('template-placeholder-unknown', { name, allowed: allowed.join('、') }, `parts.${part}`);

const requireKnown = (words: Words, part: WordingPart, line: Line): void => {
  const { when, text, label } = line;
  if (/[{}]/u.test(`${label}${text}`.replace(/\{[^{}]*\}/gu, '')))
    throw invalid(part, text, '花括号不成对 · a brace without its other half');
  if (when !== null && !Object.hasOwn(words.conditions, when.name))
    throw unknown(part, `?${when.name}`, Object.keys(words.conditions));
  const sole = line.type === 'paragraph' ? soleName(text) : undefined;
  for (const name of [...namesIn(label), ...namesIn(text)]) {
    if (Object.hasOwn(words.texts, name)) continue;
    if (!Object.hasOwn(words.blocks, name))
      throw unknown(part, name, [...Object.keys(words.texts), ...Object.keys(words.blocks)]);
    if (name !== sole) throw invalid(part, text, `{${name}}须单独成行 · {${name}} stands in a line of its own`);
  }
};

const requireShape = (words: Words, wording: Wording): void => {
  for (const part of wordingParts) {
    const lines = readLines(wording[part]);
    if (words.without.includes(part) && lines.length > 0)
      throw new BureauError('template-part-unused', {}, `parts.${part}`);
    if ((part === 'title' || part === 'body') && lines.length === 0)
      throw new BureauError('template-part-empty', {}, `parts.${part}`);
    const single = part === 'title' || part === 'addressee' || (part === 'footer' && words.layout === 'certificate');
    if (single && (lines.length > 1 || lines.some(({ type, when }) => type !== 'paragraph' || when !== null)))
      throw invalid(part, wording[part], '只能是一行文字 · one line of text only');
    if (single && lines.some(({ text }) => Object.hasOwn(words.blocks, soleName(text) ?? '')))
      throw invalid(part, wording[part], '只能是一行文字 · one line of text only');
    for (const line of lines) {
      requireKnown(words, part, line);
      const row =
        line.type === 'row' || (line.type === 'paragraph' && Object.hasOwn(words.blocks, soleName(line.text) ?? ''));
      if (words.layout === 'certificate' && part === 'body' && !row)
        throw invalid(part, line.text, '证照只能有“|名称|内容”的行 · a certificate has rows |label|text only');
    }
  }
};

/** Every way in which the conditions can come out. */
const ways = (names: readonly string[]): Record<string, boolean>[] =>
  names.reduce<Record<string, boolean>[]>(
    (all, name) =>
      all.flatMap((one) => [
        { ...one, [name]: true },
        { ...one, [name]: false },
      ]),
    [{}],
  );

/** However the conditions of its lines come out, nothing that the law asks for is left out. */
const requireLawful = (words: Words, wording: Wording): void => {
  for (const way of ways(Object.keys(words.conditions))) {
    const said = (part: WordingPart): Set<string> =>
      new Set(
        readLines(wording[part])
          .filter(({ when }) => when === null || way[when.name] === when.holds)
          .flatMap(({ text, label }) => [...namesIn(label), ...namesIn(text)]),
      );
    for (const { names, law, part, when } of words.required) {
      if (when !== undefined && way[when] !== true) continue;
      const there = said(part);
      const missing = names.filter((name) => !there.has(name));
      if (missing.length > 0)
        throw new BureauError('template-placeholder-missing', { missing: missing.join('、'), law }, `parts.${part}`);
    }
  }
};

/**
 * Refuses a wording that cannot be filled in or that leaves out what the law asks for. Errors, each with the part as its
 * field: template-placeholder-unknown, template-placeholder-missing (with the rule), template-line-invalid,
 * template-part-empty, template-part-unused.
 */
export const checkWording = (words: Words, wording: Wording): void => {
  requireShape(words, wording);
  requireLawful(words, wording);
};
