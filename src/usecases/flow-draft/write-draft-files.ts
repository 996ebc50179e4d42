import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BureauError } from '../../errors.ts';
import { filesOfDraft, findFlowDraft } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';

/**
 * Writes the files of a draft as they are saved into `<folder>/<flow>/`, where processes/ has those of a flow. Files that lie
 * there under other names stay. Gives the paths. Error: flow-draft-not-found.
 */
export const writeDraftFiles = async (
  { store }: Pick<Bureau, 'store'>,
  id: string,
  folder: string,
): Promise<string[]> => {
  const draft = await findFlowDraft(store.read, id);
  if (draft === undefined) throw new BureauError('flow-draft-not-found', { draft: id });
  const own = join(folder, draft.flow);
  await mkdir(own, { recursive: true });
  const paths: string[] = [];
  for (const { name, content } of await filesOfDraft(store.read, id)) {
    paths.push(join(own, name));
    await writeFile(join(own, name), content ?? '');
  }
  return paths;
};
