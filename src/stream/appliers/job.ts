import { openTask } from '../../usecases/engine/open-task.ts';
import { settleCancellation, settleCompletion } from '../../usecases/engine/settle-completion.ts';
import type { Applier } from './applier.ts';
import { text } from './applier.ts';

/** JOB CREATED of a human step: it appears in the task lists. */
export const jobCreated: Applier = (bureau, tx, { key, value }) =>
  openTask(bureau, tx, {
    jobKey: key,
    processInstanceKey: text(value, 'processInstanceKey'),
    elementId: text(value, 'elementId'),
    elementInstanceKey: text(value, 'elementInstanceKey'),
    bpmnProcessId: text(value, 'bpmnProcessId'),
    flowVersion: Number(value['processDefinitionVersion']),
    headers: (value['customHeaders'] ?? {}) as Record<string, string>,
  });

/** JOB COMPLETED of a human step: the act named in its variables is effective. */
export const jobCompleted: Applier = (bureau, tx, { key, value }) => {
  const { actId } = (value['variables'] ?? {}) as Record<string, unknown>;
  return settleCompletion(bureau, tx, { jobKey: key, actId: typeof actId === 'string' ? actId : undefined });
};

/** JOB CANCELED of a human step: the task is gone. */
export const jobCanceled: Applier = (bureau, tx, { key }) => settleCancellation(bureau, tx, key);
