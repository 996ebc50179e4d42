import { readDmn } from '../../element.ts';
import { parseForm } from '../../forms/form-schema.ts';
import type { FormSchema } from '../../forms/form-schema.ts';
import { decisionsOf } from '../../read-decisions.ts';
import type { DecisionTable } from '../../read-decisions.ts';
import type { FlowFile } from '../../release.ts';
import { fileProblem } from '../input/file-problem.ts';
import type { Found } from '../input/input-rule.ts';
import { fileUnreadable } from '../input/file-unreadable.ts';
import { words } from '../finding.ts';

/** What a form or decision file holds, or what is wrong with it. */
export type LibraryEntry = {
  readonly file: string;
  readonly forms: readonly FormSchema[];
  readonly tables: readonly DecisionTable[];
  readonly found: readonly Found[];
};

const nothing = { forms: [], tables: [], found: [] };

const unreadable = (file: string, error: unknown): LibraryEntry => {
  const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
  const message = words(`无法读取：${detail}`, `This cannot be read: ${detail}`);
  return { file, ...nothing, found: [{ rule: fileUnreadable, hit: { file, message } }] };
};

const read = async ({ name: file, content }: FlowFile): Promise<LibraryEntry> => {
  const found = fileProblem({ name: file, content });
  if (found.length > 0) return { file, ...nothing, found };
  try {
    if (file.endsWith('.form')) return { file, ...nothing, forms: [parseForm(content)] };
    if (!file.endsWith('.dmn')) return { file, ...nothing };
    return { file, ...nothing, tables: decisionsOf((await readDmn(content)).definitions) };
  } catch (error) {
    return unreadable(file, error);
  }
};

const known = new WeakMap<FlowFile, Promise<LibraryEntry>>();

/** The forms and decisions of a library; a file that did not change is read once. */
export const readLibrary = (library: readonly FlowFile[]): Promise<LibraryEntry[]> =>
  Promise.all(
    library.map((file) => {
      const entry = known.get(file) ?? read(file);
      known.set(file, entry);
      return entry;
    }),
  );
