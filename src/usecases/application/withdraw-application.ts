import { undecided } from '../../domain/case.ts';
import type { Actor } from '../../domain/record.ts';
import { BureauError } from '../../errors.ts';
import { lockCase } from '../../store/cases.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { askCompletion } from '../task/ask-completion.ts';
import { headerList } from '../task/admit-to-task.ts';

/**
 * Withdraws an application (撤回申请) by completing the open step with the outcome `withdraw`, which the diagram handles.
 * Gives the act's id. Errors: case-not-found, withdraw-too-late, case-moving, act-pending.
 */
export const withdrawApplication = async (
  bureau: Bureau,
  actor: Actor,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<string> =>
  bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    if (subject === undefined) throw new BureauError('case-not-found', { case: caseId });
    if (!undecided.has(subject.status)) throw new BureauError('withdraw-too-late');
    const tasks = (await openTasksOfCase(tx, caseId)).filter(({ runId }) => runId === subject.runId);
    if (tasks.length === 0) throw new BureauError('case-moving');
    const task = tasks.find((one) => headerList(one, 'withdraw').includes('yes'));
    if (task === undefined) throw new BureauError('withdraw-too-late');
    const moment = bureau.clock.now();
    const act = await askCompletion(bureau, tx, {
      subject,
      task,
      actor,
      outcome: 'withdraw',
      data: { reason },
      moment,
    });
    if (act === undefined) throw new BureauError('act-pending');
    return act.id;
  });
