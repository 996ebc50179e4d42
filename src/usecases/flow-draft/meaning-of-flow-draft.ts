import { diffFlows } from '../../diagram/diff/diff-flows.ts';
import type { Difference } from '../../diagram/diff/difference.ts';
import { flowIndicators } from '../../diagram/indicators/flow-indicators.ts';
import type { FlowIndicators } from '../../diagram/indicators/flow-indicators.ts';
import { compression } from '../../diagram/indicators/indicators.ts';
import type { Compression } from '../../diagram/indicators/indicators.ts';
import { openModel } from '../../diagram/lint/model/open-model.ts';
import { bureauWorld } from '../../diagram/lint/world.ts';
import { flowSet } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { materialsOf } from '../../domain/catalogue/lookups.ts';
import { countRunning } from '../../store/engine-log.ts';
import { listReleases } from '../../store/releases.ts';
import type { ReleasedFlow } from '../../store/releases.ts';
import type { Bureau } from '../bureau.ts';
import { openDraftFiles } from './files-of-draft.ts';

export interface FlowDraftMeaning {
  differences: Difference[];
  /** Null for a flow that is not in force yet. */
  before: FlowIndicators | null;
  after: FlowIndicators;
  /** Percent less than before; null for a flow that is not in force yet. */
  compression: Compression | null;
  /** Cases that run on the flow now, by its version. */
  running: { version: number; cases: number }[];
}

/** The engine's versions of a flow. */
export const versionsOf = async (bureau: Bureau, flow: string): Promise<number[]> => {
  const releases = await listReleases(bureau.store.read);
  const versions = releases.map(({ flows }) => (JSON.parse(flows) as Record<string, ReleasedFlow>)[flow]?.version);
  return [...new Set(versions.filter((version) => version !== undefined))];
};

/** A flow's files before (null: there is none) and after a change. */
export interface FlowChange {
  flow: string;
  before: readonly FlowFile[] | null;
  after: readonly FlowFile[];
}

/**
 * What a new version of a flow would change; it may use the files of `library` beside its own ones. Errors: those of the
 * parsers.
 */
export const meaningOfChange = async (
  bureau: Bureau,
  { flow, before: old, after: own }: FlowChange,
  library: readonly FlowFile[],
): Promise<FlowDraftMeaning> => {
  const catalogue = bureau.catalogues.current;
  const world = bureauWorld(catalogue.items.values());
  const papers = (code: string): number => materialsOf(catalogue, code).materials.length;
  const measure = async (files: readonly FlowFile[], among: readonly FlowFile[]): Promise<FlowIndicators> =>
    flowIndicators(
      await openModel(
        files.find(({ name }) => name === `${flow}.bpmn`)!,
        among,
        world,
      ),
      papers,
    );
  const after = await measure(own, library);
  const before = old === null ? null : await measure(old, old);
  return {
    differences: await diffFlows(old ?? [], own),
    before,
    after,
    compression: before === null ? null : compression(before, after),
    running: await countRunning(bureau.store.read, flow, await versionsOf(bureau, flow)),
  };
};

/**
 * What a draft would change: every difference from the flow in force, the indicators of both, the cases that run on it.
 * Errors: flow-draft-not-found, and those of the parsers for a draft that cannot be read.
 */
export const meaningOfFlowDraft = async (bureau: Bureau, id: string): Promise<FlowDraftMeaning> => {
  const { flow, diagram, own, library, inForce } = await openDraftFiles(bureau, id);
  const old = inForce.find(({ name }) => name === diagram.name);
  return meaningOfChange(
    bureau,
    { flow, before: old === undefined ? null : await flowSet(old, inForce), after: own },
    library,
  );
};
