import Type from 'typebox';
import { findAct } from '../../../store/acts.ts';
import { findCase } from '../../../store/cases.ts';
import { sendBackTask } from '../../../usecases/task/send-back-task.ts';
import { actAnswerOf } from '../../act-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, engineKey, oneOf, text } from '../../schemas/common.ts';
import { actAnswer } from '../../schemas/task.ts';

export const sendBack: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/send-back',
    {
      config: { access: { permission: 'task.send-back' } },
      schema: {
        tags: ['tasks'],
        summary: '退回到已办环节 · Send back to an earlier step',
        params: closed({ jobKey: engineKey }),
        body: closed({
          to: code,
          reason: text(500),
          then: Type.Optional(oneOf('re-run', 'jump-back')),
        }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const actId = await sendBackTask(bureau, person, { jobKey: request.params.jobKey, ...request.body });
      const act = (await findAct(bureau.store.read, actId))!;
      return actAnswerOf(bureau, person, act, (await findCase(bureau.store.read, act.caseId))!);
    },
  );
};
