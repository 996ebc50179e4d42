import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readConfig } from '../config.ts';
import { may } from '../domain/permissions.ts';
import { BureauError } from '../errors.ts';
import { openStore } from '../store/store.ts';
import { findUserByName } from '../store/users.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { machineClock } from '../usecases/clock/bureau-clock.ts';
import { openFlowDraft } from '../usecases/flow-draft/open-flow-draft.ts';
import { writeDraftFiles } from '../usecases/flow-draft/write-draft-files.ts';
import { principalOf } from '../usecases/principal.ts';
import { openReleases } from '../usecases/release/releases.ts';
import { readFlowFiles } from '../usecases/release/read-files.ts';
import { explain } from './explain.ts';

const usage = `用法 · usage:
  npm run flows -- export <草稿编号 draft id> [文件夹 folder]
  npm run flows -- import <文件夹 folder> <起草人 user name of an analyst> [标题 title]`;

/** Takes a draft to files: into the folder of its flow below `folder`. */
export const exportDraft = async (bureau: Pick<Bureau, 'store'>, id: string, folder: string): Promise<void> => {
  const paths = await writeDraftFiles(bureau, id, folder);
  console.log(`已导出 ${paths.length} 个文件 · ${paths.length} files:\n${paths.join('\n')}`);
};

/** Takes the files of a flow to a draft of an analyst; gives its id. Errors: not-found, editor-not-analyst, those of openFlowDraft. */
export const importDraft = async (
  bureau: Bureau,
  folder: string,
  [username, title]: readonly [string, string | undefined],
): Promise<string> => {
  const user = await findUserByName(bureau.store.read, username);
  if (user === undefined) throw new BureauError('not-found', { what: username });
  if (!may(principalOf(user).roles, 'process.draft')) throw new BureauError('editor-not-analyst');
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new BureauError('not-found', { what: folder });
  const files = await readFlowFiles(folder);
  const flow = files.find(({ name }) => name.endsWith('.bpmn'))?.name.replace('.bpmn', '') ?? '';
  const id = await openFlowDraft(bureau, principalOf(user), { flow, title: title ?? flow, files });
  console.log(`已导入草稿 · a draft has been made: ${id} (${flow}, ${files.length})`);
  return id;
};

/** `npm run flows`: drafts in the database and files are the same thing; this takes one to the other, at the data folder. */
const main = async ([verb, first, second, third]: readonly string[]): Promise<number> => {
  const asked = verb === 'export' ? first !== undefined : verb === 'import' && second !== undefined;
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const store = await openStore(readConfig().databaseUrl);
  try {
    const bureau = { store, clock: machineClock, releases: openReleases(store) } as unknown as Bureau;
    if (verb === 'export') await exportDraft(bureau, first!, second ?? 'processes');
    else await importDraft(bureau, first!, [second!, third]);
    return 0;
  } finally {
    await store.close();
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(explain(error));
      process.exitCode = 1;
    },
  );
