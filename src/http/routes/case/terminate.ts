import { terminationGroundCodes } from '../../../domain/termination.ts';
import { findAct } from '../../../store/acts.ts';
import { finishTerminations, terminateCase } from '../../../usecases/case/terminate-case.ts';
import { actAnswerOf } from '../../act-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, oneOf, text } from '../../schemas/common.ts';
import { actAnswer } from '../../schemas/task.ts';
import { seeCase } from '../../see-case.ts';

export const terminate: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/terminate',
    {
      config: { access: { permission: 'case.terminate' } },
      schema: {
        tags: ['cases'],
        summary: '终止办理并书面通知（LAW-26） · End a case without a decision, and tell the applicant in writing',
        params: closed({ caseId: id }),
        body: closed({ ground: oneOf(...terminationGroundCodes), reason: text(500) }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const subject = await seeCase(bureau, person, request.params.caseId, 'case.terminate');
      const actId = await terminateCase(bureau, person, { caseId: subject.id, ...request.body });
      const answer = await actAnswerOf(bureau, person, (await findAct(bureau.store.read, actId))!, subject);
      if (answer.act === 'effective') await finishTerminations(bureau, subject.id);
      return answer;
    },
  );
};
