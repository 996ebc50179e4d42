import { confirmReceipt, receiptWays } from '../../../usecases/task/confirm-receipt.ts';
import { actAnswerOf } from '../../act-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id, oneOf } from '../../schemas/common.ts';
import { actAnswer } from '../../schemas/task.ts';

export const confirm: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/confirm-receipt',
    {
      config: { access: { permission: 'own-case.read' } },
      schema: {
        tags: ['cases'],
        summary: '申请人确认收到结果（送达） · The applicant confirms that the result has been received',
        params: closed({ caseId: id }),
        body: closed({ way: oneOf(...receiptWays) }),
        response: { 200: actAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { act, task } = await confirmReceipt(bureau, person, {
        caseId: request.params.caseId,
        way: request.body.way,
      });
      return actAnswerOf(bureau, person, act, task);
    },
  );
};
