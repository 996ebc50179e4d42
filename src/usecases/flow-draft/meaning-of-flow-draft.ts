import { flowSet } from '../../diagram/release.ts';
import type { Bureau } from '../bureau.ts';
import { meaningOfChange } from '../release/meaning-of-change.ts';
import type { FlowMeaning } from '../release/meaning-of-change.ts';
import { openDraftFiles } from './files-of-draft.ts';

/**
 * What a draft would change: every difference from the flow in force, the indicators of both, the cases that run on it.
 * Errors: flow-draft-not-found, and those of the parsers for a draft that cannot be read.
 */
export const meaningOfFlowDraft = async (bureau: Bureau, id: string): Promise<FlowMeaning> => {
  const { flow, diagram, own, library, inForce } = await openDraftFiles(bureau, id);
  const old = inForce.find(({ name }) => name === diagram.name);
  const before = old === undefined ? null : await flowSet(old, inForce);
  return meaningOfChange(bureau, { flow, before, after: own }, library);
};
