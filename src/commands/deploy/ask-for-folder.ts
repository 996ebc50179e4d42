import { basename, dirname, resolve } from 'node:path';
import { flowSet } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { signIn } from '../../usecases/people/sign-in.ts';
import { readFlowFiles } from '../../usecases/release/read-files.ts';
import { ReleaseBarred } from '../../usecases/release/release-barred.ts';
import { requestRelease } from '../../usecases/release/request-release.ts';
import { explain } from '../explain.ts';
import { linesOfDryRun } from '../lines-of-dry-run.ts';
import { linesOf } from '../lines-of-finding.ts';

export interface FolderOrder {
  /** The folder of a flow, e.g. `processes/filing`. */
  folder: string;
  username: string;
  password: string;
  why: string;
}

/** The flow of a folder with the forms and decisions that it names, from its own folder or those beside it. Error: not-found. */
const filesOf = async (folder: string): Promise<{ flow: string; files: FlowFile[] }> => {
  const [flow, beside] = [basename(folder), dirname(folder)];
  const library = [...(await readFlowFiles(folder)), ...(await readFlowFiles(beside))];
  const diagram = library.find(({ name }) => name === `${flow}.bpmn`);
  if (diagram === undefined) throw new BureauError('not-found', { what: `${folder}/${flow}.bpmn` });
  try {
    return { flow, files: await flowSet(diagram, library) };
  } catch (error) {
    // What cannot be read or found is a finding of the gate.
    if (error instanceof BureauError) return { flow, files: [diagram] };
    throw error;
  }
};

/**
 * Asks for the release of a flow's folder in somebody's name, and says what the gate finds. Gives the exit code: 0 when it
 * waits for another person, 1 when it is refused. Errors of the files as thrown.
 */
export const askForFolder = async (
  bureau: Bureau,
  { folder, username, password, why }: FolderOrder,
  say: (line: string) => void,
): Promise<number> => {
  const { flow, files } = await filesOf(resolve(folder));
  try {
    const person = await signIn(bureau, { username, password, address: 'operator' });
    if (!may(person.roles, 'process.draft') && !may(person.roles, 'process.release'))
      throw new BureauError('forbidden', { permission: 'process.draft' });
    const { id, flows, findings, dryRun } = await requestRelease(bureau, person, { flow, files, why });
    for (const finding of findings) for (const line of linesOf(finding)) say(line);
    for (const run of dryRun) for (const line of linesOfDryRun(run)) say(line);
    say(`已申请发布 ${flows.join('、')}（${id}），须由另一人在控制台审批`);
    say(`asked for the release of ${flows.join(', ')} (${id}); another person has to approve it in the console`);
    return 0;
  } catch (error) {
    if (!(error instanceof BureauError)) throw error;
    if (error instanceof ReleaseBarred)
      for (const finding of error.findings) for (const line of linesOf(finding)) say(line);
    say(explain(error));
    return 1;
  }
};
