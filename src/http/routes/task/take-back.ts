import { findAct } from '../../../store/acts.ts';
import { findCase } from '../../../store/cases.ts';
import { takeBackTask } from '../../../usecases/task/take-back-task.ts';
import { actAnswerOf } from '../../act-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, text } from '../../schemas/common.ts';
import { actAnswer } from '../../schemas/task.ts';

export const takeBack: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/take-back',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '拿回自己刚办结、下一环节尚未签收的任务 · Take back what one has just completed',
        params: closed({ jobKey: engineKey }),
        body: closed({ reason: text(500) }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const actId = await takeBackTask(bureau, person, { jobKey: request.params.jobKey, ...request.body });
      const act = (await findAct(bureau.store.read, actId))!;
      return actAnswerOf(bureau, person, act, (await findCase(bureau.store.read, act.caseId))!);
    },
  );
};
