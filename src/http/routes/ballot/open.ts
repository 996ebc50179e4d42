import Type from 'typebox';
import { openBallot } from '../../../usecases/ballot/open-ballot.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { ballotRule } from '../../schemas/ballot.ts';
import { closed, engineKey, id, text } from '../../schemas/common.ts';

export const open: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/ballots',
    {
      config: { access: { permission: 'ballot.manage' } },
      schema: {
        tags: ['ballots'],
        summary: '发起会签或或签 · Ask people to sign a task',
        params: closed({ jobKey: engineKey }),
        body: closed({
          rule: Type.Optional(ballotRule),
          members: Type.Array(id, { minItems: 1, maxItems: 50, description: '会签人，按顺序 · in order' }),
          question: text(500),
        }),
        response: { 200: Type.Object({ ballot: Type.String() }) },
      },
    },
    async (request) => ({
      ballot: await openBallot(bureau, personOf(request), { jobKey: request.params.jobKey, ...request.body }),
    }),
  );
};
