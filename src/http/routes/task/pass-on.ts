import Type from 'typebox';
import { answerDelegation } from '../../../usecases/task/answer-delegation.ts';
import { delegateTask } from '../../../usecases/task/delegate-task.ts';
import { findCandidates } from '../../../usecases/task/find-candidates.ts';
import { recallDelegation } from '../../../usecases/task/recall-delegation.ts';
import { transferTask } from '../../../usecases/task/transfer-task.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, engineKey, id, nothing, text } from '../../schemas/common.ts';
import { colleague } from '../../schemas/queue.ts';
import { seeTask } from '../../see-task.ts';
import { colleagueView } from '../../views/colleague-view.ts';

const params = closed({ jobKey: engineKey });

export const listCandidates: Route = (http, bureau) => {
  http.get(
    '/api/tasks/:jobKey/candidates',
    {
      config: { access: { permission: ['task.work', 'task.reassign'] } },
      schema: {
        tags: ['tasks'],
        summary: '可接手任务的人员 · Colleagues who may take a task',
        params,
        response: { 200: Type.Array(colleague) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { task } = await seeTask(bureau, person, request.params.jobKey);
      return (await findCandidates(bureau.store.read, task)).map(colleagueView);
    },
  );
};

export const transfer: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/transfer',
    {
      config: { access: { permission: ['task.work', 'task.reassign'] } },
      schema: {
        tags: ['tasks'],
        summary: '转办 · Pass a task on to another person',
        params,
        body: closed({ to: id, reason: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await transferTask(bureau, personOf(request), { jobKey: request.params.jobKey, ...request.body });
      return reply.code(204).send(null);
    },
  );
};

export const delegate: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/delegation',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '委派：请他人提出意见 · Ask another person for an opinion',
        params,
        body: closed({ to: id, question: text(500) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await delegateTask(bureau, personOf(request), { jobKey: request.params.jobKey, ...request.body });
      return reply.code(204).send(null);
    },
  );
};

export const answerOpinion: Route = (http, bureau) => {
  http.post(
    '/api/tasks/:jobKey/delegation/opinion',
    {
      config: { access: { permission: 'task.work' } },
      schema: {
        tags: ['tasks'],
        summary: '答复委派 · Give the opinion that was asked for',
        params,
        body: closed({ opinion: text(1000) }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await answerDelegation(bureau, personOf(request), { jobKey: request.params.jobKey, ...request.body });
      return reply.code(204).send(null);
    },
  );
};

export const recall: Route = (http, bureau) => {
  http.delete(
    '/api/tasks/:jobKey/delegation',
    {
      config: { access: { permission: ['task.work', 'task.reassign'] } },
      schema: {
        tags: ['tasks'],
        summary: '收回委派 · Call a delegation back',
        params,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await recallDelegation(bureau, personOf(request), request.params.jobKey);
      return reply.code(204).send(null);
    },
  );
};
