import { setTimeout as sleep } from 'node:timers/promises';
import { releaseResources } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { stableRelease } from '../../domain/roll-out.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { Deployment, Engine } from '../../engine/engine.ts';
import { BureauError } from '../../errors.ts';
import {
  findReleaseRequest,
  lockReleaseRequest,
  requestsToDeploy,
  updateReleaseRequest,
} from '../../store/release-requests.ts';
import type { ReleaseRequestRow, RequestStatus } from '../../store/release-requests.ts';
import { insertRelease } from '../../store/releases.ts';
import type { ReleasedFlow } from '../../store/releases.ts';
import { insertRollOut, rollOutOf, ruleOf } from '../../store/roll-outs.ts';
import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';

/** What is done when nobody does it: by the installation, or by the engine's answer. */
export const systemActor = { kind: 'system', id: 'system', name: '系统' } as const;

const pauseMs = 1_000;

/** Repeats while the engine is unavailable, as long as there is patience: a broker that has just come up, or a busy machine. */
const deploy = async (engine: Engine, resources: readonly FlowFile[], patienceMs: number): Promise<Deployment> => {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await engine.deploy(resources.map(({ name, content }) => ({ name, content: Buffer.from(content) })));
    } catch (error) {
      if (!(error instanceof EngineError) || error.kind !== 'unavailable') throw error;
      if (performance.now() > end) throw new BureauError('not-ready', { reason: error.message });
      await sleep(pauseMs);
    }
  }
};

const filesOf = ({ files }: ReleaseRequestRow): FlowFile[] =>
  Object.entries(JSON.parse(files) as Record<string, string>).map(([name, content]) => ({ name, content }));

/** Lets new cases take a release as its approval says; the others stay with what stands for the flow. */
export const rollOutApproved = async (bureau: Bureau, tx: Tx, request: ReleaseRequestRow): Promise<void> => {
  const now = bureau.clock.now();
  for (const flow of Object.keys(JSON.parse(request.flows) as object)) {
    const old = await rollOutOf(tx, flow);
    const base = old === undefined ? null : stableRelease({ ...old, rule: ruleOf(old) }, shanghaiDay(now));
    await insertRollOut(tx, {
      flow,
      release: request.release!,
      base: base === request.release ? null : base,
      rule: base === null || base === request.release ? '{"kind":"all"}' : request.rollOut!,
      act: 'release',
      why: request.why,
      setBy: request.decidedBy!,
      setByName: request.decidedByName!,
      setAt: now,
    });
  }
};

const flowsOf = ({ processes }: Deployment): Record<string, ReleasedFlow> =>
  Object.fromEntries(
    processes.map(({ bpmnProcessId, version, processDefinitionKey }) => [
      bpmnProcessId,
      { version, processDefinitionKey },
    ]),
  );

/** Writes what the engine has answered, unless another copy has done so. */
const settle = (
  bureau: Bureau,
  id: string,
  status: Extract<RequestStatus, 'released' | 'refused'>,
  write: (tx: Tx, request: ReleaseRequestRow) => Promise<Partial<ReleaseRequestRow>>,
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockSetting(tx, 'release');
    const request = await lockReleaseRequest(tx, id);
    if (request?.status !== 'approved') return;
    const change = await write(tx, request);
    await updateReleaseRequest(tx, id, { ...change, status });
    await announce(bureau, tx, { kind: 'release-changed', caseId: '' });
    const detail = { request: id, release: request.release, flows: Object.keys(JSON.parse(request.flows) as object) };
    const reason = change.reason === undefined ? {} : { reason: change.reason };
    await noteAdministration(bureau, tx, {
      actor: systemActor,
      act: status === 'released' ? 'release' : 'refuse-release',
      detail: { ...detail, ...reason },
    });
  });

/** Whether trying again is pointless: the engine says no, or a file cannot be read. */
const isRefusal = (error: unknown): boolean =>
  error instanceof EngineError ? error.kind === 'refused' : error instanceof BureauError && error.code !== 'not-ready';

/**
 * Deploys an approved request under the number that it keeps: every resource in one command, forms and decisions under ids
 * of their own. A repeat after a crash deploys the same, which the engine knows. Gives what became of the request; it
 * stays approved, for the next try, where the engine does not answer. Errors: EngineError when
 * the engine refuses a diagram, not-ready, those of the parsers.
 */
export const deployApproved = async (bureau: Bureau, request: ReleaseRequestRow, patienceMs = 0): Promise<void> => {
  const { id, release, contentHash, files: sources } = request;
  try {
    const resources = await releaseResources(filesOf(request), release!);
    const deployment = await deploy(bureau.engine, resources, patienceMs);
    await settle(bureau, id, 'released', async (tx, held) => {
      await insertRelease(tx, {
        id: release!,
        contentHash,
        files: JSON.stringify(Object.fromEntries(resources.map(({ name, content }) => [name, content]))),
        sources,
        flows: JSON.stringify(flowsOf(deployment)),
        createdAt: bureau.clock.now(),
        requestId: id,
      });
      await rollOutApproved(bureau, tx, held);
      return {};
    });
  } catch (error) {
    if (isRefusal(error)) await settle(bureau, id, 'refused', async () => ({ reason: (error as Error).message }));
    throw error;
  }
};

/** Approved is approved: a refusal stands in the request, and what was not answered is tried again by a loop. */
const tellOf =
  (bureau: Bureau, request: string) =>
  (error: unknown): void => {
    if (!(error instanceof BureauError) && !(error instanceof EngineError)) throw error;
    bureau.log.warn({ request, error: String(error) }, 'an approved release is not deployed');
  };

/** Takes up approved requests that a killed process has left, or an engine that did not answer. */
export const deployLeft = async (bureau: Bureau, patienceMs = 0): Promise<void> => {
  for (const request of await requestsToDeploy(bureau.store.read))
    await deployApproved(bureau, request, patienceMs).catch(tellOf(bureau, request.id));
};

/** Deploys at once and gives what the request has become. */
export const deployNow = async (bureau: Bureau, id: string): Promise<RequestStatus> => {
  const { read } = bureau.store;
  const request = (await findReleaseRequest(read, id))!;
  if (request.status === 'approved') await deployApproved(bureau, request).catch(tellOf(bureau, id));
  return (await findReleaseRequest(read, id))!.status;
};
