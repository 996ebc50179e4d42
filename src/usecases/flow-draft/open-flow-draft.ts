import { importDiagram } from '../../diagram/import/import-diagram.ts';
import { flowSet, withProcessId } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { insertDraftVersion, insertFlowDraft } from '../../store/flow-drafts.ts';
import type { FlowDraftRow } from '../../store/flow-drafts.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { flowsInForce } from '../release/releases-in-force.ts';
import { sourcesInForce } from '../release/sources-in-force.ts';
import { requireDraftFiles } from './flow-draft-files.ts';

export interface FlowDraftOrder {
  /** The process id; another one than that of `from` makes a new flow after it. */
  flow: string;
  title: string;
  /** A flow in force to begin from. */
  from?: string | undefined;
  /** Files to begin from, where there is no flow to begin from. */
  files?: readonly FlowFile[] | undefined;
}

/** The flow in force with the forms and decisions that it names, under the name that it is to have. */
const copyOf = async (library: readonly FlowFile[], from: string, flow: string): Promise<FlowFile[]> => {
  const diagram = library.find(({ name }) => name === `${from}.bpmn`);
  if (diagram === undefined) throw new BureauError('not-found', { what: `流程 ${from}` }, 'from');
  const [, ...used] = await flowSet(diagram, library);
  const content = flow === from ? diagram.content : await withProcessId(diagram.content, flow);
  return [{ name: `${flow}.bpmn`, content }, ...used];
};

/** A diagram that nobody has drawn yet is laid out; anything else comes in as it is. */
const takenIn = async (file: FlowFile): Promise<FlowFile> =>
  file.name.endsWith('.bpmn') ? { name: file.name, content: (await importDiagram(file)).content } : file;

/**
 * Begins a draft of a flow: a change of one in force, a new one made after it, or one that is brought in as files.
 * Gives its id. Errors: not-found, flow-taken, those of the files and of the parser.
 */
export const openFlowDraft = async (
  bureau: Bureau,
  person: Principal,
  { flow, title, from, files = [] }: FlowDraftOrder,
): Promise<string> => {
  const library = await sourcesInForce(bureau, from ?? flow);
  const taken = library.some(({ name }) => name === `${flow}.bpmn`);
  if (taken && from !== undefined && from !== flow) throw new BureauError('flow-taken', { flow }, 'flow');
  const given = from === undefined ? files : await copyOf(library, from, flow);
  requireDraftFiles(flow, given);
  const first = await Promise.all(given.map(takenIn));
  const [id, at] = [newId(), bureau.clock.now()];
  const draft: FlowDraftRow = {
    id,
    flow,
    title,
    ownerId: person.id,
    baseRelease: (await flowsInForce(bureau)).releases.get(from ?? flow) ?? 0,
    status: 'open',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  await bureau.store.transaction(async (tx) => {
    await insertFlowDraft(tx, draft);
    await insertDraftVersion(tx, { draftId: id, version: 1, savedBy: person.id, savedAt: at, note: '' }, first);
  });
  return id;
};
