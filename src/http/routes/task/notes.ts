import { may } from '../../../domain/permissions.ts';
import { maskText } from '../../../domain/masking.ts';
import { findAct, findPendingAct } from '../../../store/acts.ts';
import { delegationsOf } from '../../../store/delegations.ts';
import { remindersOf } from '../../../store/reminders.ts';
import { awaitedOf, mayRemindFrom } from '../../../usecases/task/remind.ts';
import { mayTransfer } from '../../../usecases/task/transfer-task.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { taskNotes } from '../../schemas/queue.ts';
import { seeTask } from '../../see-task.ts';
import { returnedView } from '../../views/queue-view.ts';

export const readTaskNotes: Route = (http, bureau) => {
  http.get(
    '/api/tasks/:jobKey/notes',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['tasks'],
        summary:
          '任务上的退回理由、委派意见、催办 · Why a task was sent back, opinions given on it, reminders; and what one may do',
        params: closed({ jobKey: engineKey }),
        response: { 200: taskNotes },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { task } = await seeTask(bureau, person, request.params.jobKey);
      const { read } = bureau.store;
      const { jobKey } = task;
      const act = task.returnedBy === null ? undefined : await findAct(read, task.returnedBy);
      const delegations = await delegationsOf(read, jobKey);
      const reminders = await remindersOf(read, jobKey);
      const free = task.status === 'open' && (await findPendingAct(read, jobKey)) === undefined;
      const own = reminders.findLast(({ senderId }) => senderId === person.id);
      const again = own === undefined ? undefined : mayRemindFrom(own);
      const waits = again !== undefined && bureau.clock.now() < again;
      const holds = free && task.assignee === person.id && may(person.roles, 'task.work');
      return {
        returned: act === undefined ? null : returnedView(act),
        delegations: delegations.map((one) => ({
          id: one.id,
          giver: one.giverName,
          delegate: one.delegateName,
          toMe: one.delegateId === person.id,
          question: maskText(one.question),
          status: one.status,
          opinion: maskText(one.opinion),
          createdAt: one.createdAt,
          settledAt: one.settledAt,
        })),
        reminders: reminders.map(({ senderName, createdAt, note }) => ({
          by: senderName,
          at: createdAt,
          reason: maskText(note),
        })),
        remindAgainAt: waits ? again : null,
        may: {
          transfer: free && mayTransfer(person, task),
          delegate: holds && task.delegateId === null,
          recall: free && task.delegateId !== null && mayTransfer(person, task),
          answer: task.status === 'open' && task.delegateId === person.id,
          remind: task.status === 'open' && may(person.roles, 'task.remind') && awaitedOf(task) !== person.id && !waits,
          copy: may(person.roles, 'case.copy'),
        },
      };
    },
  );
};
