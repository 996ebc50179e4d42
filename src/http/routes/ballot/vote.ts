import { voteInBallot } from '../../../usecases/ballot/vote.ts';
import { ballotAnswer, ballotAnswerOf } from '../../ballot-answer.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, oneOf, text } from '../../schemas/common.ts';

export const vote: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/ballots/vote',
    {
      config: { access: { permission: 'ballot.vote' } },
      schema: {
        tags: ['ballots'],
        summary: '会签表态 · Vote in the joint signing of a task',
        params: closed({ jobKey: engineKey }),
        body: closed({ vote: oneOf('approve', 'refuse'), opinion: text(500) }),
        response: { 200: ballotAnswer },
      },
    },
    async (request) => {
      const person = personOf(request);
      const actId = await voteInBallot(bureau, person, { jobKey: request.params.jobKey, ...request.body });
      return ballotAnswerOf(bureau, person, actId);
    },
  );
};
