import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowFile } from '../../diagram/release.ts';

const isFlowFile = (name: string): boolean => /\.(bpmn|form|dmn)$/.test(name);

/** The flows of a folder: every diagram, form and decision of its subfolders, by file name. */
export const readFlowFiles = async (folder: string): Promise<FlowFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isFlowFile(entry.name));
  const read = files.map(async ({ parentPath, name }) => ({
    name,
    content: await readFile(join(parentPath, name), 'utf8'),
  }));
  return (await Promise.all(read)).sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** The catalogue's tables by file name. */
export const readCatalogueFiles = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const read = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
};
