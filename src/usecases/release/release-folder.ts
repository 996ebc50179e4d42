import { bars } from '../../diagram/lint/lint-flow.ts';
import { contentHash } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { changedFlows, setsOf } from '../../diagram/touched-flows.ts';
import type { FlowSets, TouchedFlow } from '../../diagram/touched-flows.ts';
import { newId } from '../../domain/id.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { findReleaseByHash, keepSources, newestRelease } from '../../store/releases.ts';
import { requestsToDeploy } from '../../store/release-requests.ts';
import { lockSetting, readSetting, writeSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { checkRelease } from './check-release.ts';
import { deployApproved, deployLeft, systemActor } from './deploy-approved.ts';
import { grantRequest } from './grant-request.ts';
import { ReleaseBarred } from './release-barred.ts';
import { flowsInForce } from './releases-in-force.ts';
import { contentOf, keepRequest, undecided } from './request-release.ts';

/** How long the first start waits for an engine that does not answer yet, ms. */
const patienceMs = 90_000;

const setting = 'folder-flows';
type Hashes = Record<string, string>;

const hashesOf = async (sets: FlowSets): Promise<Hashes> =>
  Object.fromEntries(
    await Promise.all([...sets].map(async ([flow, files]) => [flow, await contentHash(files)] as const)),
  );

/** The content of the folder's flows when it was looked at last: a release of before that was kept is the folder as it was. */
const lastHashes = async (bureau: Bureau): Promise<Hashes> => {
  const { read } = bureau.store;
  const kept = await readSetting(read, setting);
  if (kept !== undefined) return JSON.parse(kept) as Hashes;
  const newest = await newestRelease(read);
  return newest === undefined ? {} : hashesOf(await bureau.releases.sets(newest.id));
};

/** The folder's flows that have changed since it was looked at last, as far as they are not in force anyway. */
const changedSince = async (sets: FlowSets, last: Hashes, now: Hashes, inForce: FlowSets): Promise<TouchedFlow[]> => {
  const changed = [...sets].filter(([flow]) => now[flow] !== last[flow]);
  return changedFlows(inForce, new Map(changed));
};

/** Notes the folder as looked at, unless another copy has done so since; false then. */
const noteFolder = async (tx: Tx, last: string | undefined, now: Hashes): Promise<boolean> => {
  await lockSetting(tx, 'release');
  if ((await readSetting(tx, setting)) !== last) return false;
  await writeSetting(tx, setting, JSON.stringify(now));
  return true;
};

const keepOldSources = async (bureau: Bureau, files: readonly FlowFile[]): Promise<void> => {
  const known = await findReleaseByHash(bureau.store.read, await contentHash(files));
  if (known === undefined || known.sources != null) return;
  const texts = Object.fromEntries(files.map(({ name, content }) => [name, content]));
  await bureau.store.transaction((tx) => keepSources(tx, known.id, JSON.stringify(texts)));
};

/**
 * Looks at the folder processes/ at a start. What changed in it since the last look becomes a request for a release, after
 * the gate: the first release and those of a demonstration take force at once, in production another person approves. What
 * the console has released meanwhile stays in force where the folder has not changed. A change that the gate bars is told
 * in the log, and looked at again at the next start. Gives what is left to do once the engine can be asked.
 * Error: release-barred for the first release, without which there is nothing to open. Errors of what is given, for the
 * first release: EngineError, not-ready.
 */
export const lookAtFolder = async (bureau: Bureau, files: readonly FlowFile[]): Promise<() => Promise<void>> => {
  await keepOldSources(bureau, files);
  const last = await readSetting(bureau.store.read, setting);
  const sets = await setsOf(files);
  const [before, now] = [await lastHashes(bureau), await hashesOf(sets)];
  const inForce = await flowsInForce(bureau);
  const first = inForce.sets.size === 0;
  const touched = await changedSince(sets, before, now, inForce.sets);
  if (touched.length > 0) await askFor(bureau, { touched, inForce: inForce.sets, first, last, now });
  else await bureau.store.transaction((tx) => noteFolder(tx, last, now));
  return () => (first ? deployFirst(bureau) : deployLeft(bureau, patienceMs));
};

const deployFirst = async (bureau: Bureau): Promise<void> => {
  for (const request of await requestsToDeploy(bureau.store.read))
    await deployApproved(bureau, request, patienceMs).catch(async (error: unknown) => {
      // Nothing is in force: the next start has to look at the folder anew.
      if (error instanceof EngineError) await bureau.store.transaction((tx) => writeSetting(tx, setting, '{}'));
      throw error;
    });
};

const askFor = async (
  bureau: Bureau,
  {
    touched,
    inForce,
    first,
    last,
    now,
  }: {
    touched: readonly TouchedFlow[];
    inForce: FlowSets;
    first: boolean;
    last: string | undefined;
    now: Hashes;
  },
): Promise<void> => {
  const findings = await checkRelease(bureau, inForce, touched);
  if (bars(findings)) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const { rule, file, element, message } of errors)
      bureau.log.error({ rule, file, element, message: message.zh }, 'processes/ is not released');
    if (first) throw new ReleaseBarred(findings);
    return;
  }
  const content = await contentOf(bureau, touched, !first);
  const why = first ? '首次启动 · first start' : 'processes/ 有变更 · processes/ has changed';
  await bureau.store.transaction(async (tx) => {
    if (!(await noteFolder(tx, last, now))) return;
    const atOnce = first || bureau.config.mode === 'demo';
    const request = await keepRequest(bureau, tx, systemActor, {
      id: newId(),
      origin: 'folder',
      flow: '',
      draftId: null,
      draftVersion: null,
      ...content,
      findings: JSON.stringify(findings),
      why,
      ...undecided,
    });
    if (atOnce) await grantRequest(bureau, tx, request, { actor: systemActor, rule: { kind: 'all' }, reason: '' });
  });
};
