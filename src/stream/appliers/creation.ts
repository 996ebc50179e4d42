import { bindRun } from '../../usecases/engine/bind-run.ts';
import type { Applier } from './applier.ts';
import { text } from './applier.ts';

/** PROCESS_INSTANCE_CREATION CREATED: the instance belongs to a case's run, or it is none of ours. */
export const creation: Applier = async (bureau, tx, { value }) => {
  const variables = (value['variables'] ?? {}) as Record<string, unknown>;
  const { caseId, runId } = variables;
  if (typeof caseId !== 'string' || typeof runId !== 'string') return;
  await bindRun(bureau, tx, {
    caseId,
    runId,
    processInstanceKey: text(value, 'processInstanceKey'),
    flowVersion: Number(value['version']),
  });
};
