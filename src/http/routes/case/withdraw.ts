import { findAct } from '../../../store/acts.ts';
import { withdrawApplication } from '../../../usecases/application/withdraw-application.ts';
import { actorFor } from '../../../usecases/principal.ts';
import { actAnswerOf } from '../../act-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, text } from '../../schemas/common.ts';
import { actAnswer } from '../../schemas/task.ts';
import { requireInPerson, seeCase } from '../../see-case.ts';

export const withdraw: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/withdraw',
    {
      config: { access: { permission: ['application.withdraw', 'case.file-for-applicant'] } },
      schema: {
        tags: ['cases'],
        summary: '撤回申请（申请人，或窗口代办） · Withdraw an application',
        params: closed({ caseId: id }),
        body: closed({ reason: text(500) }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const subject = await seeCase(bureau, person, request.params.caseId);
      requireInPerson(person, subject);
      const actId = await withdrawApplication(bureau, actorFor(person), {
        caseId: subject.id,
        reason: request.body.reason,
      });
      return actAnswerOf(bureau, person, (await findAct(bureau.store.read, actId))!, subject);
    },
  );
};
