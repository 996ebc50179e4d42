/** What pages of docs/lint are written in: headings, paragraphs, tables, code, links to each other. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'table'; rows: string[][] };

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const blockOf = (part: string): Block => {
  const heading = /^(#+) (.*)$/u.exec(part);
  if (heading !== null) return { kind: 'heading', level: heading[1]!.length, text: heading[2]! };
  if (part.startsWith('```')) return { kind: 'code', text: part.split('\n').slice(1, -1).join('\n') };
  if (part.startsWith('|')) {
    const [head, , ...rows] = part.split('\n');
    return { kind: 'table', rows: [head!, ...rows].map(cells) };
  }
  return { kind: 'text', text: part };
};

/** Reads a page block by block; code keeps its empty lines. */
export const blocksOf = (page: string): Block[] =>
  page
    .trim()
    .split(/\n{2,}(?=(?:[^`]*```[^`]*```)*[^`]*$)/u)
    .map(blockOf);
