import type { Block } from '../model.ts';
import type { FaceName, Faces, Pen } from './pen.ts';
import { colours } from './pen.ts';
import { wrap } from './wrap.ts';
import type { Line } from './wrap.ts';

/** A strip over the full text width that is never cut; `head` is repeated above it when it opens a page. */
export type Strip = {
  height: number;
  paint(pen: Pen, y: number): void;
  head?: Strip;
  /** Stays on the page of the strip that follows. */
  keep?: boolean;
};

const bodySize = 12.5;
const bodyLead = 21.5;
const cellSize = 10.5;
const cellLead = 16;
const cellPad = 5;
/** A higher table row is cut, so that a row always fits on a page. */
const maxCellLines = 30;

const gap = (height: number, keep = false): Strip => ({ height, keep, paint: () => undefined });

const paragraphStrips = (
  faces: Faces,
  text: string,
  x: number,
  width: number,
  face: FaceName,
  indent: number,
): Strip[] => {
  const lines = wrap(faces[face], bodySize, text, width, indent);
  return lines.map((line, index) => ({
    height: bodyLead,
    keep: index === 0 && lines.length > 1,
    paint: (pen, y) => pen.spread(face, bodySize, line, x, y + bodyLead / 2, width),
  }));
};

type Cell = { lines: Line[]; face: FaceName; centre: boolean };

const rowStrip = (cells: readonly Cell[], x: number, widths: readonly number[]): Strip => {
  const height = Math.max(...cells.map((cell) => cell.lines.length)) * cellLead + cellPad * 2;
  return {
    height,
    paint: (pen, y) => {
      let left = x;
      cells.forEach((cell, column) => {
        const width = widths[column]!;
        pen.frame(left, y, width, height, 0.7, colours.line);
        const top = y + (height - cell.lines.length * cellLead) / 2;
        cell.lines.forEach((line, index) => {
          const middle = top + (index + 0.5) * cellLead;
          if (cell.centre) pen.centred(cell.face, cellSize, line.text, left + width / 2, middle);
          else pen.spread(cell.face, cellSize, line, left + cellPad, middle, width - cellPad * 2);
        });
        left += width;
      });
    },
  };
};

/** One row of a table → one strip, or several when a cell is very long. */
const rowStrips = (cells: readonly Cell[], x: number, widths: readonly number[]): Strip[] => {
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  const parts = Math.ceil(lines / maxCellLines);
  return Array.from({ length: parts }, (_, part) =>
    rowStrip(
      cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * maxCellLines, (part + 1) * maxCellLines) })),
      x,
      widths,
    ),
  );
};

const factStrips = (faces: Faces, rows: readonly (readonly [string, string])[], x: number, width: number): Strip[] => {
  const widths = [width * 0.24, width * 0.76];
  return rows.flatMap(([label, value]) =>
    rowStrips(
      [
        { lines: wrap(faces.bold, cellSize, label, widths[0]! - cellPad * 2), face: 'bold', centre: true },
        { lines: wrap(faces.regular, cellSize, value, widths[1]! - cellPad * 2), face: 'regular', centre: false },
      ],
      x,
      widths,
    ),
  );
};

const tableStrips = (faces: Faces, table: Extract<Block, { type: 'table' }>, x: number, width: number): Strip[] => {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => (width * column.share) / shares);
  const cells = (texts: readonly string[], face: FaceName, allCentred: boolean): Cell[] =>
    table.columns.map((column, index) => ({
      lines: wrap(faces[face], cellSize, texts[index] ?? '', widths[index]! - cellPad * 2),
      face,
      centre: allCentred || column.centre === true,
    }));
  const titles = table.columns.map((column) => column.title);
  const head: Strip = { ...rowStrip(cells(titles, 'bold', true), x, widths), keep: true };
  return [
    head,
    ...table.rows.flatMap((row) =>
      rowStrips(cells(row, 'regular', false), x, widths).map((strip) => ({ ...strip, head })),
    ),
  ];
};

const blankStrip = (label: string, faces: Faces, x: number, width: number): Strip => ({
  height: bodyLead * 1.8,
  paint: (pen, y) => {
    const end = x + faces.regular.width(`${label}：`) * bodySize;
    pen.line('regular', bodySize, `${label}：`, x, y + bodyLead);
    pen.rule(end, y + bodyLead * 1.4, x + width * 0.62, y + bodyLead * 1.4, 0.7, colours.line);
    pen.line('regular', bodySize, '年　　月　　日', x + width * 0.68, y + bodyLead);
  },
});

/** One block → its strips, measured for a column at `x` of `width` points. */
export const composeBlock = (faces: Faces, block: Block, x: number, width: number): Strip[] => {
  if (block.type === 'paragraph') {
    const indent = block.indent === false ? 0 : bodySize * 2;
    return paragraphStrips(faces, block.text, x, width, block.strong === true ? 'bold' : 'regular', indent);
  }
  if (block.type === 'heading') {
    return paragraphStrips(faces, block.text, x, width, 'bold', bodySize * 2).map((strip) => ({
      ...strip,
      keep: true,
    }));
  }
  if (block.type === 'facts') return [gap(4, true), ...factStrips(faces, block.rows, x, width), gap(8)];
  if (block.type === 'table') return [gap(4, true), ...tableStrips(faces, block, x, width), gap(8)];
  return [gap(10, true), ...block.labels.map((label) => blankStrip(label, faces, x, width))];
};

const isGrid = (block: Block | undefined): boolean => block?.type === 'table' || block?.type === 'facts';

/** All blocks in turn; a paragraph that introduces a table stays with its beginning. */
export const composeBlocks = (faces: Faces, blocks: readonly Block[], x: number, width: number): Strip[] =>
  blocks.flatMap((block, index) => {
    const strips = composeBlock(faces, block, x, width);
    if (block.type !== 'paragraph' || !isGrid(blocks[index + 1])) return strips;
    return strips.map((strip, at) => (at === strips.length - 1 ? { ...strip, keep: true } : strip));
  });
