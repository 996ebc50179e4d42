import { caseSummaries } from './case-view.ts';
import { openElementNames } from './element-names.ts';
import type { InstanceRow } from '../../store/instances.ts';
import { countIncidentsOf, endedInstances, standingElements } from '../../store/instances.ts';
import type { Bureau } from '../../usecases/bureau.ts';

/** Scopes, in which tokens stand and which hold none themselves. */
export const scopes: ReadonlySet<string> = new Set(['PROCESS', 'SUB_PROCESS']);

const stateOf = (key: string | null, ended: ReadonlySet<string>): 'starting' | 'running' | 'ended' => {
  if (key === null) return 'starting';
  return ended.has(key) ? 'ended' : 'running';
};

/** Instances as the console lists them: where their tokens stand, and how many incidents they stand at. */
export const instanceViews = async (bureau: Bureau, rows: readonly InstanceRow[]) => {
  const { read } = bureau.store;
  const keys = rows.flatMap(({ processInstanceKey }) => processInstanceKey ?? []);
  const [cases, standing, ended, incidents] = await Promise.all([
    caseSummaries(bureau, rows),
    standingElements(read, keys),
    endedInstances(read, keys),
    countIncidentsOf(read, keys),
  ]);
  const nameOf = openElementNames(bureau);
  return Promise.all(
    rows.map(async ({ release, runFlow, flowVersion, processInstanceKey, startedAt }, at) => {
      const ids = standing
        .filter((one) => one.processInstanceKey === processInstanceKey && !scopes.has(one.elementType))
        .map(({ elementId }) => elementId);
      return {
        case: cases[at]!,
        flow: runFlow,
        flowVersion,
        processInstanceKey,
        startedAt,
        state: stateOf(processInstanceKey, ended),
        steps: await Promise.all(
          [...new Set(ids)].map(async (elementId) => ({ elementId, name: await nameOf(release, runFlow, elementId) })),
        ),
        incidents: incidents.get(processInstanceKey ?? '') ?? 0,
      };
    }),
  );
};
