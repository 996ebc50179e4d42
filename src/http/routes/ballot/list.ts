import { ballotsOfTask } from '../../schemas/ballot.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey } from '../../schemas/common.ts';
import { seeTask } from '../../see-task.ts';
import { ballotsView } from '../../views/ballot-view.ts';

export const listBallots: Route = (http, bureau) => {
  http.get(
    '/api/tasks/:jobKey/ballots',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['ballots'],
        summary: '任务的会签：会签人、意见、结果 · The joint signings of a task',
        params: closed({ jobKey: engineKey }),
        response: { 200: ballotsOfTask },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { task } = await seeTask(bureau, person, request.params.jobKey);
      return ballotsView(bureau, person, task);
    },
  );
};
