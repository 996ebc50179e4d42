import type { Finding } from '../../diagram/lint/finding.ts';
import { lintFlow } from '../../diagram/lint/lint-flow.ts';
import type { Bureau } from '../bureau.ts';
import { worldInForce } from '../release/world-in-force.ts';
import { openDraftFiles } from './files-of-draft.ts';

/** What the rules find in a draft as it is saved, errors first: the same that the gate asks. Error: flow-draft-not-found. */
export const checkFlowDraft = async (bureau: Bureau, id: string): Promise<Finding[]> => {
  const { diagram, library } = await openDraftFiles(bureau, id);
  return lintFlow({ diagram, library, world: await worldInForce(bureau) });
};
