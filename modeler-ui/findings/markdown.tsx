import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** What pages of docs/lint are written in: headings, paragraphs, tables, code, links to each other. */
type Block =
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

const han = /\p{Script=Han}/u;
const languageOf = (text: string): string => (han.test(text) ? 'zh-CN' : 'en');

const inline = (text: string): ReactNode[] =>
  text.split(/(`[^`]+`|\[[^\]]+\]\([^)]+\))/u).map((part, index) => {
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
    const link = /^\[([^\]]+)\]\(([\w-]+)\.md\)$/u.exec(part);
    return link === null ? (
      part
    ) : (
      <Link key={index} to={`/rules/${link[2]}`}>
        {link[1]}
      </Link>
    );
  });

const Part = ({ block }: { block: Block }) => {
  if (block.kind === 'heading') return block.level === 1 ? null : <h2 lang="zh-CN">{inline(block.text)}</h2>;
  if (block.kind === 'code') return <pre lang="en">{block.text}</pre>;
  if (block.kind === 'text') return <p lang={languageOf(block.text)}>{inline(block.text)}</p>;
  const [head = [], ...rows] = block.rows;
  return (
    <table className="table" lang="zh-CN">
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A page of the documentation below its first heading. */
export const Markdown = ({ page }: { page: string }) =>
  blocksOf(page).map((block, index) => <Part key={index} block={block} />);
