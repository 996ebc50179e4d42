import type { FlowFile } from '../../release.ts';
import { words } from '../finding.ts';
import type { Hit } from '../finding.ts';
import type { InputRule } from './input-rule.ts';

/** Longest file, characters, and most elements of a diagram, depth of its nesting included. */
const longestFile = 2_000_000;
export const mostElements = 2_000;
const deepestNesting = 60;

export const fileTooLarge: InputRule = {
  id: 'file-too-large',
  severity: 'error',
  reason: words(
    '过大的文件会拖慢每一个打开它的人；引擎单条命令的上限是 4 MB。',
    'An oversized file slows everybody who opens it; the engine takes at most 4 MB in one command.',
  ),
};

const shown = (length: number): string => `${(length / 1_000_000).toFixed(1)} MB`;

const tags = /<\/?[A-Za-z_](?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
const brackets = /[[{}\]]/g;

/** How deep tags or brackets nest, without building anything of them. */
const nesting = (text: string, marks: RegExp): number => {
  let [depth, deepest] = [0, 0];
  for (const [mark] of text.matchAll(marks)) {
    if (mark.startsWith('</') || mark === ']' || mark === '}') depth -= 1;
    else if (!mark.endsWith('/>')) depth += 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
};

export const checkSize = ({ name: file, content }: FlowFile): Hit[] => {
  if (content.length > longestFile) {
    const [zh, en] = [`文件有 ${shown(content.length)}`, `The file has ${shown(content.length)}`];
    return [{ file, message: words(`${zh}，上限 ${shown(longestFile)}`, `${en}, at most ${shown(longestFile)}`) }];
  }
  const depth = nesting(content, file.endsWith('.form') ? brackets : tags);
  if (depth <= deepestNesting) return [];
  const message = words(
    `嵌套有 ${depth} 层，上限 ${deepestNesting} 层`,
    `It nests ${depth} levels deep, at most ${deepestNesting}`,
  );
  return [{ file, message }];
};
