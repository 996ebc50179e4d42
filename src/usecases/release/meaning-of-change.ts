import { diffFlows } from '../../diagram/diff/diff-flows.ts';
import type { Difference } from '../../diagram/diff/difference.ts';
import { flowIndicators } from '../../diagram/indicators/flow-indicators.ts';
import type { FlowIndicators } from '../../diagram/indicators/flow-indicators.ts';
import { compression } from '../../diagram/indicators/indicators.ts';
import type { Compression } from '../../diagram/indicators/indicators.ts';
import { openModel } from '../../diagram/lint/model/open-model.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { diagramOf } from '../../diagram/touched-flows.ts';
import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import { materialsOf } from '../../domain/catalogue/lookups.ts';
import { countRunning } from '../../store/engine-log.ts';
import { listReleases } from '../../store/releases.ts';
import type { ReleasedFlow } from '../../store/releases.ts';
import type { Bureau } from '../bureau.ts';
import { worldInForce } from './world-in-force.ts';

export interface FlowMeaning {
  differences: Difference[];
  /** Null for a flow that is not in force yet. */
  before: FlowIndicators | null;
  after: FlowIndicators;
  /** Percent less than before; null for a flow that is not in force yet. */
  compression: Compression | null;
  /** Cases that run on the flow now, by its version. */
  running: { version: number; cases: number }[];
}

/** The engine's versions of a flow with the release of each, the newest first. */
export const versionsOf = async (bureau: Bureau, flow: string): Promise<{ version: number; release: number }[]> =>
  (await listReleases(bureau.store.read)).flatMap(({ id, flows }) => {
    const version = (JSON.parse(flows) as Record<string, ReleasedFlow>)[flow]?.version;
    return version === undefined ? [] : [{ version, release: id }];
  });

/** The indicators of a flow, given its files and those that it may use beside them. Errors: those of the parsers. */
export const measureFlow = async (
  bureau: Bureau,
  set: readonly FlowFile[],
  library: readonly FlowFile[] = set,
): Promise<FlowIndicators> => {
  const catalogue = bureau.catalogues.current;
  const papers = (code: string): number => materialsOf(catalogue, code).materials.length;
  return flowIndicators(await openModel(diagramOf(set), library, await worldInForce(bureau)), papers);
};

/**
 * What a new version of a flow would change: the flow before (null: there is none) and after, which may use the files of
 * `library` beside its own ones. Errors: those of the parsers.
 */
export const meaningOfChange = async (
  bureau: Bureau,
  { flow, before: old, after: now }: TouchedFlow,
  library: readonly FlowFile[] = now,
): Promise<FlowMeaning> => {
  const after = await measureFlow(bureau, now, library);
  const before = old === null ? null : await measureFlow(bureau, old);
  const versions = (await versionsOf(bureau, flow)).map(({ version }) => version);
  return {
    differences: await diffFlows(old ?? [], now),
    before,
    after,
    compression: before === null ? null : compression(before, after),
    running: await countRunning(bureau.store.read, flow, [...new Set(versions)]),
  };
};
