import { setTimeout as sleep } from 'node:timers/promises';
import { contentHash, releaseResources } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { Deployment, Engine } from '../../engine/engine.ts';
import { BureauError } from '../../errors.ts';
import { findReleaseByHash, insertRelease, keepSources, newestRelease } from '../../store/releases.ts';
import { lockSetting } from '../../store/settings.ts';
import type { ReleasedFlow, ReleaseRow } from '../../store/releases.ts';
import type { Store } from '../../store/store.ts';

const flowsOf = (deployment: Deployment): Record<string, ReleasedFlow> =>
  Object.fromEntries(
    deployment.processes.map(({ bpmnProcessId, version, processDefinitionKey }) => [
      bpmnProcessId,
      { version, processDefinitionKey },
    ]),
  );

const textsOf = (files: readonly FlowFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, content }) => [name, content]));

/** How long a start waits for an engine that does not answer yet, and between two attempts, ms. */
const patienceMs = 90_000;
const pauseMs = 1_000;

/** Repeats while the engine is unavailable: a broker that has just come up, or a busy machine. Error: not-ready. */
const deploy = async (engine: Engine, resources: readonly FlowFile[]): Promise<Deployment> => {
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

/**
 * Puts the flows into force as a release: forms and decisions under ids of their own, all resources in one command.
 * The same content is no new release. Repeating after a crash gives the same versions, because the engine knows the
 * content. Gives the release in force. Errors: EngineError when the engine refuses a diagram, not-ready when it does not answer.
 */
export const deployRelease = async (
  store: Store,
  engine: Engine,
  files: readonly FlowFile[],
  now: string,
): Promise<ReleaseRow> => {
  const hash = await contentHash(files);
  const known = await findReleaseByHash(store.read, hash);
  const sources = JSON.stringify(textsOf(files));
  if (known !== undefined) {
    if (known.sources == null) await store.transaction((tx) => keepSources(tx, known.id, sources));
    return known;
  }
  const id = ((await newestRelease(store.read))?.id ?? 0) + 1;
  const resources = await releaseResources(files, id);
  const deployment = await deploy(engine, resources);
  const row: ReleaseRow = {
    id,
    contentHash: hash,
    files: JSON.stringify(textsOf(resources)),
    sources,
    flows: JSON.stringify(flowsOf(deployment)),
    createdAt: now,
  };
  return store.transaction(async (tx) => {
    // Another copy may have been quicker with the same content.
    await lockSetting(tx, 'release');
    const raced = await findReleaseByHash(tx, hash);
    if (raced !== undefined) return raced;
    await insertRelease(tx, row);
    return row;
  });
};
