import type { Finding } from '../../diagram/lint/finding.ts';
import { contentHash } from '../../diagram/release.ts';
import { setsOf } from '../../diagram/touched-flows.ts';
import type { TouchedFlow } from '../../diagram/touched-flows.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { BureauError } from '../../errors.ts';
import { findReleaseRequest } from '../../store/release-requests.ts';
import type { ReleaseRequestRow } from '../../store/release-requests.ts';
import type { Bureau } from '../bureau.ts';
import { checkRelease } from './check-release.ts';
import type { ReleaseDryRun } from './dry-run-release.ts';
import { dryRunFindings, dryRunRelease } from './dry-run-release.ts';
import { compareChange } from '../flow-draft/compare-versions.ts';
import type { FlowComparison } from '../flow-draft/compare-versions.ts';
import { versionsOf } from './meaning-of-change.ts';
import { flowsInForce } from './releases-in-force.ts';

export interface ReadRequest {
  request: ReleaseRequestRow;
  /** What the gate finds now; of a request that is settled, what it found when it was asked. */
  findings: Finding[];
  /** What would become of the running cases now; of a request that is settled nothing. */
  dryRun: ReleaseDryRun[];
  /** Whether something else has come into force for one of its flows since it was asked. */
  moved: boolean;
  /** What it changes from what was in force when it was asked. */
  changes: (FlowComparison & { flow: string })[];
}

/** The release of a flow that had this content, the newest one. */
const setOfHash = async (bureau: Bureau, flow: string, hash: string | null): Promise<readonly FlowFile[] | null> => {
  if (hash === null) return null;
  for (const { release } of await versionsOf(bureau, flow)) {
    const set = (await bureau.releases.sets(release)).get(flow);
    if (set !== undefined && (await contentHash(set)) === hash) return set;
  }
  return null;
};

/** A request as its reviewer sees it. Error: release-request-not-found. */
export const readRequest = async (bureau: Bureau, id: string): Promise<ReadRequest> => {
  const request = await findReleaseRequest(bureau.store.read, id);
  if (request === undefined) throw new BureauError('release-request-not-found');
  const texts = Object.entries(JSON.parse(request.files) as Record<string, string>);
  const after = await setsOf(texts.map(([name, content]) => ({ name, content })));
  const asked = JSON.parse(request.flows) as Record<string, string | null>;
  const { sets } = await flowsInForce(bureau);
  const touched: TouchedFlow[] = [];
  let moved = false;
  for (const [flow, hash] of Object.entries(asked)) {
    const now = sets.get(flow);
    moved ||= (now === undefined ? null : await contentHash(now)) !== hash;
    touched.push({ flow, before: await setOfHash(bureau, flow, hash), after: after.get(flow) ?? [] });
  }
  const waiting = request.status === 'waiting';
  const changes: ReadRequest['changes'] = [];
  for (const one of touched) changes.push({ flow: one.flow, ...(await compareChange(bureau, one)) });
  const dryRun = waiting ? await dryRunRelease(bureau, touched) : [];
  return {
    request,
    findings: waiting
      ? [...(await checkRelease(bureau, sets, touched)), ...dryRunFindings(dryRun)]
      : (JSON.parse(request.findings) as Finding[]),
    dryRun,
    moved: waiting && moved,
    changes,
  };
};
