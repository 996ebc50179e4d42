import type { FlowFile } from '../../diagram/release.ts';
import { BureauError } from '../../errors.ts';
import { filesOfDraft, findFlowDraft } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import { sourcesInForce } from '../release/sources-in-force.ts';

export interface DraftFiles {
  flow: string;
  diagram: FlowFile;
  /** The files of the draft. */
  own: FlowFile[];
  /** The bureau's files as they would stand with the draft in force. */
  library: FlowFile[];
  /** The bureau's files as they are in force. */
  inForce: FlowFile[];
}

/** What a draft holds, and what it would be among. Error: flow-draft-not-found. */
export const openDraftFiles = async (bureau: Bureau, id: string): Promise<DraftFiles> => {
  const draft = await findFlowDraft(bureau.store.read, id);
  if (draft === undefined) throw new BureauError('flow-draft-not-found', { draft: id });
  const rows = await filesOfDraft(bureau.store.read, id);
  const own = rows.map(({ name, content }) => ({ name, content: content ?? '' }));
  const inForce = await sourcesInForce(bureau, draft.flow);
  const names = new Set(own.map(({ name }) => name));
  const diagram = own.find(({ name }) => name === `${draft.flow}.bpmn`)!;
  return {
    flow: draft.flow,
    diagram,
    own,
    library: [...own, ...inForce.filter(({ name }) => !names.has(name))],
    inForce,
  };
};
