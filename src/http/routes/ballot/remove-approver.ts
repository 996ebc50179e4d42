import { removeApprover as removeFromBallot } from '../../../usecases/ballot/change-approvers.ts';
import { ballotAnswer, ballotAnswerOf } from '../../ballot-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, id, text } from '../../schemas/common.ts';

export const removeApprover: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/ballots/remove-approver',
    {
      config: { access: { permission: 'ballot.manage' } },
      schema: {
        tags: ['ballots'],
        summary: '减签：撤下尚未表态的会签人 · Remove an approver who has not voted',
        params: closed({ jobKey: engineKey }),
        body: closed({ userId: id, reason: text(500) }),
        response: { 200: ballotAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { userId, reason } = request.body;
      const actId = await removeFromBallot(bureau, person, { jobKey: request.params.jobKey, userId, reason });
      return ballotAnswerOf(bureau, person, actId);
    },
  );
};
