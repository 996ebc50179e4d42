import { compatibilityFindings } from '../../diagram/compatibility/compatibility.ts';
import type { RunningVersion, Standing } from '../../diagram/compatibility/compatibility.ts';
import { processIdFindings } from '../../diagram/compatibility/process-id.ts';
import type { Finding } from '../../diagram/lint/finding.ts';
import { lintFlow } from '../../diagram/lint/lint-flow.ts';
import { openModel } from '../../diagram/lint/model/open-model.ts';
import type { LintWorld } from '../../diagram/lint/model/model.ts';
import { diagramOf, libraryFor } from '../../diagram/touched-flows.ts';
import type { FlowSets, TouchedFlow } from '../../diagram/touched-flows.ts';
import { BureauError } from '../../errors.ts';
import { countStanding } from '../../store/engine-log.ts';
import type { Bureau } from '../bureau.ts';
import { versionsOf } from './meaning-of-change.ts';
import { worldInForce } from './world-in-force.ts';

/** The versions on which cases of a flow run, as written, with the places where they stand. */
const runningVersions = async (bureau: Bureau, flow: string, world: LintWorld): Promise<RunningVersion[]> => {
  const releases = new Map((await versionsOf(bureau, flow)).map(({ version, release }) => [version, release]));
  const rows = await countStanding(bureau.store.read, flow, [...releases.keys()]);
  const standing = new Map<number, Standing[]>();
  for (const { version, element, cases } of rows)
    standing.set(version, [...(standing.get(version) ?? []), { element, cases }]);
  const running: RunningVersion[] = [];
  for (const [version, places] of standing) {
    const set = (await bureau.releases.sets(releases.get(version)!)).get(flow);
    // A release of before its sources were kept cannot be compared.
    if (set === undefined) continue;
    running.push({ version, model: await openModel(diagramOf(set), set, world), standing: places });
  }
  return running;
};

const incompatible = async (
  bureau: Bureau,
  { flow, before, after }: TouchedFlow,
  world: LintWorld,
): Promise<Finding[]> => {
  if (before === null) return [];
  const diagram = diagramOf(after);
  try {
    const model = await openModel(diagram, after, world);
    return compatibilityFindings(model, diagram.name, await runningVersions(bureau, flow, world));
  } catch (error) {
    // What cannot be read is a finding of the lint already.
    if (error instanceof BureauError) return [];
    throw error;
  }
};

const order = { error: 0, warning: 1 };

/**
 * The gate: what stands against putting these flows into force. The rules of the modeler (Zeebe, references, law,
 * moving, the contract of the jobs), and what running cases would miss. Errors first, each finding once.
 */
export const checkRelease = async (
  bureau: Bureau,
  inForce: FlowSets,
  touched: readonly TouchedFlow[],
): Promise<Finding[]> => {
  const world = await worldInForce(bureau);
  const sets: FlowSets = new Map([...inForce, ...touched.map(({ flow, after }) => [flow, after] as const)]);
  const findings: Finding[] = [];
  for (const one of touched) {
    const diagram = diagramOf(one.after);
    findings.push(...(await lintFlow({ diagram, library: libraryFor(sets, one.flow), world })));
    findings.push(...(await processIdFindings(diagram)));
    findings.push(...(await incompatible(bureau, one, world)));
  }
  const once = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()].sort((a, b) => order[a.severity] - order[b.severity]);
};
