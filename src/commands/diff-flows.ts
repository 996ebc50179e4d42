import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { diffFlows } from '../diagram/diff/diff-flows.ts';
import type { FlowFile } from '../diagram/release.ts';
import { readFlowFiles } from '../usecases/release/read-files.ts';
import { explain } from './explain.ts';

/** A folder with its subfolders, or a single file. */
const read = async (path: string): Promise<FlowFile[]> =>
  (await stat(path)).isDirectory()
    ? readFlowFiles(path)
    : [{ name: basename(path), content: await readFile(path, 'utf8') }];

/** Two single files are versions of the same, whatever they are called. */
const sameName = (before: FlowFile[], after: FlowFile[]): FlowFile[] =>
  before.length === 1 && after.length === 1 ? [{ ...before[0]!, name: after[0]!.name }] : before;

/** `npm run diff:flows -- <before> <after>`: every difference between two files or folders of flows. */
const compare = async ([older, newer]: readonly string[]): Promise<number> => {
  if (older === undefined || newer === undefined) {
    console.error('用法 · usage: npm run diff:flows -- <before> <after>');
    return 2;
  }
  const [before, after] = [await read(older), await read(newer)];
  const differences = await diffFlows(sameName(before, after), after);
  for (const { change, part, owner, message } of differences) {
    console.log(`${change}  ${part} ${owner}\n  ${message.zh}\n  ${message.en}`);
  }
  const drawn = differences.filter((one) => one.change === 'layout').length;
  const [count, rest] = [differences.length, differences.length - drawn];
  console.log(
    `${count} 处不同，其中 ${drawn} 处只是图形 · ${count} differences, ${rest} of them in meaning, ${drawn} in the drawing`,
  );
  return 0;
};

compare(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 2;
  },
);
