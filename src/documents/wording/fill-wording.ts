import { heading, paragraph } from '../model.ts';
import type { Block, DocumentModel } from '../model.ts';
import { readLines, soleName } from './wording.ts';
import type { Line, Vocabulary, Wording } from './wording.ts';

/** One pass: braces in what people entered stay what they are. */
const fillText = <D>(text: string, { texts }: Vocabulary<D>, data: D): string =>
  text.replace(/\{([^{}]*)\}/gu, (whole, name: string) => texts[name.trim()]?.of(data) ?? whole);

const blocksOfLine = <D>(line: Line, vocabulary: Vocabulary<D>, data: D): readonly Block[] => {
  const block = vocabulary.blocks[soleName(line.text) ?? ''];
  if (line.type === 'paragraph' && block !== undefined) return block.of(data);
  const text = fillText(line.text, vocabulary, data);
  if (text.trim() === '') return [];
  if (line.type === 'row') return [{ type: 'facts', rows: [[fillText(line.label, vocabulary, data), text]] }];
  return [line.type === 'heading' ? heading(text) : paragraph(text)];
};

/** Rows that follow each other are one list. */
const gathered = (blocks: readonly Block[]): Block[] =>
  blocks.reduce<Block[]>((all, block) => {
    const last = all.at(-1);
    if (block.type !== 'facts' || last?.type !== 'facts') return [...all, block];
    return [...all.slice(0, -1), { type: 'facts', rows: [...last.rows, ...block.rows] }];
  }, []);

const blocksOf = <D>(text: string, vocabulary: Vocabulary<D>, data: D): Block[] =>
  gathered(
    readLines(text)
      .filter(({ when }) => when === null || vocabulary.conditions[when.name]?.of(data) === when.holds)
      .flatMap((line) => blocksOfLine(line, vocabulary, data)),
  );

/** Wording and data → what is to be printed. The wording has passed `checkWording`. */
export const fillWording = <D>(
  wording: Wording,
  vocabulary: Vocabulary<D>,
  data: D,
  orientation: 'landscape' | 'portrait' = 'landscape',
): DocumentModel => {
  const title = fillText(wording.title, vocabulary, data);
  const body = blocksOf(wording.body, vocabulary, data);
  if (vocabulary.layout === 'certificate') {
    const rows = body.flatMap((block) => (block.type === 'facts' ? block.rows : []));
    return { layout: 'certificate', title, orientation, rows, note: fillText(wording.footer, vocabulary, data) };
  }
  const addressee = wording.addressee.trim() === '' ? null : fillText(wording.addressee.trim(), vocabulary, data);
  const rest = [wording.remedies, wording.footer].flatMap((part) => blocksOf(part, vocabulary, data));
  return { layout: 'letter', title, addressee, blocks: [...body, ...rest] };
};
