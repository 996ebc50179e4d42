import { rehearsalObstacles } from '../../diagram/rehearsal/obstacles.ts';
import type { Obstacle } from '../../diagram/rehearsal/obstacles.ts';
import { readRefusal } from '../../diagram/rehearsal/read-refusal.ts';
import { rehearsalFiles } from '../../diagram/rehearsal/rehearsal-files.ts';
import { flowSet } from '../../diagram/release.ts';
import type { FlowFile } from '../../diagram/release.ts';
import { newId } from '../../domain/id.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { Deployment } from '../../engine/engine.ts';
import { BureauError } from '../../errors.ts';
import { countLiveRehearsals, insertRehearsal, liveRehearsals, updateRehearsal } from '../../store/rehearsals.ts';
import type { RehearsalRow } from '../../store/rehearsals.ts';
import type { Bureau } from '../bureau.ts';
import { openDraftFiles } from '../flow-draft/files-of-draft.ts';
import { lockForEdit } from '../flow-draft/lock-for-edit.ts';
import { machineTime } from '../machine-time.ts';
import type { Principal } from '../principal.ts';
import { clearRehearsal } from './clear-rehearsals.ts';
import { exampleCase, exampleVariables } from './example-case.ts';
import type { ExampleCase } from './example-case.ts';
import { idleMs, mostOfAll, mostOfOne } from './limits.ts';
import { noteRehearsal } from './note-rehearsal.ts';

/** The rehearsal that was begun, or why the draft cannot be tried. */
export type RehearsalStart = { id: string; findings: [] } | { id: null; findings: Obstacle[] };

/** One on the same draft gives way; others of the same person count towards the limit. Error: rehearsal-too-many. */
const begin = async (
  bureau: Bureau,
  person: Principal,
  row: Omit<RehearsalRow, 'draftVersion'>,
): Promise<RehearsalRow[]> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockForEdit(tx, person, row.draftId);
    const live = await liveRehearsals(tx, person.id);
    const former = live.filter(({ draftId }) => draftId === row.draftId);
    for (const { id } of former) await updateRehearsal(tx, id, { status: 'ended' });
    if (live.length - former.length >= mostOfOne)
      throw new BureauError('rehearsal-too-many', { most: mostOfOne, drafts: mostOfOne });
    if ((await countLiveRehearsals(tx)) >= mostOfAll) throw new BureauError('rehearsal-busy', { most: mostOfAll });
    await insertRehearsal(tx, { ...row, draftVersion: draft.version });
    return former;
  });

const fail = (bureau: Bureau, id: string, cleared: boolean): Promise<void> =>
  bureau.store.transaction((tx) =>
    updateRehearsal(tx, id, { status: 'failed', ...(cleared ? { clearedAt: machineTime() } : {}) }),
  );

/** Deploys a rehearsal's files; what the engine refuses comes as findings. Error: not-ready. */
const deploy = async (bureau: Bureau, id: string, files: readonly FlowFile[]): Promise<Deployment | Obstacle[]> => {
  const resources = await rehearsalFiles(files, id);
  try {
    return await bureau.engine.deploy(resources.map(({ name, content }) => ({ name, content: Buffer.from(content) })));
  } catch (error) {
    await fail(bureau, id, true);
    if (!(error instanceof EngineError)) throw error;
    if (error.kind === 'unavailable') throw new BureauError('not-ready', { reason: error.message });
    return readRefusal(error.message);
  }
};

/** Asks for the one instance; whether it came, when no answer did, the record stream tells. */
const create = async (bureau: Bureau, id: string, { processes }: Deployment, example: ExampleCase): Promise<void> => {
  const { bpmnProcessId, version } = processes[0]!;
  try {
    const { processInstanceKey } = await bureau.engine.createInstance({
      bpmnProcessId,
      version,
      variables: exampleVariables(id, example),
    });
    await bureau.store.transaction((tx) => noteRehearsal(bureau, tx, id, [{ kind: 'begun', processInstanceKey }]));
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.kind === 'unavailable') return;
    await fail(bureau, id, false);
    throw new BureauError('rehearsal-refused', { reason: error.message });
  }
};

/**
 * Tries a draft on the engine with one example case of an item (演练): everything under ids of its own, so that nothing
 * enters the bureau's records. Of a person's rehearsals on a draft the newest goes on. Errors: those of lockForEdit and of
 * the draft's files, unknown-item, rehearsal-too-many, rehearsal-busy, rehearsal-refused, not-ready.
 */
export const startRehearsal = async (
  bureau: Bureau,
  person: Principal,
  { draftId, itemCode, automatic }: { draftId: string; itemCode: string; automatic: boolean },
): Promise<RehearsalStart> => {
  const { diagram, library } = await openDraftFiles(bureau, draftId);
  const files = await flowSet(diagram, library);
  const texts = JSON.stringify(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const example = await exampleCase(bureau, { files: texts, itemCode });
  const obstacles = await rehearsalObstacles(diagram.name, diagram.content);
  if (obstacles.length > 0) return { id: null, findings: obstacles };
  const id = newId();
  const former = await begin(bureau, person, {
    id,
    draftId,
    ownerId: person.id,
    itemCode,
    status: 'starting',
    processInstanceKey: null,
    automatic: automatic ? 1 : 0,
    files: texts,
    resources: '[]',
    jobs: '[]',
    elements: '{}',
    taken: '[]',
    incidents: '[]',
    events: '[]',
    createdAt: machineTime(),
    expiresAt: machineTime(idleMs),
    clearedAt: null,
  });
  for (const row of former) await clearRehearsal(bureau, row);
  const deployed = await deploy(bureau, id, files);
  if (Array.isArray(deployed)) return { id: null, findings: deployed };
  const resources = JSON.stringify(deployed.resourceKeys);
  await bureau.store.transaction((tx) => updateRehearsal(tx, id, { resources }));
  await create(bureau, id, deployed, example);
  return { id, findings: [] };
};
