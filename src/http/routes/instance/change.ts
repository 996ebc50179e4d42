import Type from 'typebox';
import { moveElements, moveKinds } from '../../../usecases/instance/move-element.ts';
import { setVariable } from '../../../usecases/instance/set-variable.ts';
import { awaitAct } from '../../../usecases/task/await-act.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, engineKey, id, oneOf, text } from '../../schemas/common.ts';
import { moveResult } from '../../schemas/instance.ts';

export const moveInstances: Route = (http, bureau) => {
  http.post(
    '/api/instances/moves',
    {
      config: { access: { permission: 'instance.change' } },
      schema: {
        tags: ['instances'],
        summary:
          '把停在同一环节的办件转到、跳过或重新执行该环节，逐件给出结果 · Move, skip or re-run an element of up to 50 cases, with a result for each',
        body: closed({
          caseIds: Type.Array(id, { minItems: 1, maxItems: 50 }),
          elementId: code,
          kind: oneOf(...moveKinds),
          to: Type.Optional(code),
          reason: text(500),
        }),
        response: { 200: Type.Array(moveResult) },
      },
    },
    async (request) => {
      const { caseIds, ...move } = request.body;
      return moveElements(bureau, personOf(request), caseIds, move);
    },
  );
};

export const changeVariable: Route = (http, bureau) => {
  http.post(
    '/api/instances/:caseId/variables',
    {
      config: { access: { permission: 'instance.change' } },
      schema: {
        tags: ['instances'],
        summary: '修改流程变量，写明理由 · Change a process variable, with a reason',
        params: closed({ caseId: id }),
        body: closed({
          scopeKey: engineKey,
          name: Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z_][A-Za-z0-9_]*$' }),
          value: Type.String({ minLength: 1, maxLength: 4_000, description: 'JSON' }),
          reason: text(500),
        }),
        response: { 200: Type.Object({ act: moveResult.properties.act }) },
      },
    },
    async (request) => {
      const actId = await setVariable(bureau, personOf(request), { ...request.params, ...request.body });
      return { act: await awaitAct(bureau, actId) };
    },
  );
};
