import type { FlowFile } from '../../diagram/release.ts';
import { BureauError } from '../../errors.ts';

/** Bytes of all files of a draft together, and how many there may be; a flow with its forms holds about 200 kB in 20 files. */
const mostBytes = 5_000_000;
const mostFiles = 100;

/**
 * Refuses what is no set of files of this flow: exactly one diagram, under the flow's name, within the limits. What the
 * files say is not judged here: a draft may be unfinished. Errors: flow-draft-no-diagram, flow-draft-too-large, flow-draft-too-many-files.
 */
export const requireDraftFiles = (flow: string, files: readonly FlowFile[]): void => {
  const diagrams = files.filter(({ name }) => name.endsWith('.bpmn'));
  if (diagrams.length !== 1 || diagrams[0]!.name !== `${flow}.bpmn`)
    throw new BureauError('flow-draft-no-diagram', { flow }, 'files');
  if (files.length > mostFiles) throw new BureauError('flow-draft-too-many-files', { most: mostFiles }, 'files');
  const bytes = files.reduce((total, { content }) => total + Buffer.byteLength(content), 0);
  if (bytes > mostBytes) throw new BureauError('flow-draft-too-large', { limit: mostBytes }, 'files');
};
