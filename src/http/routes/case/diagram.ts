import Type from 'typebox';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';
import { diagramOf } from '../../views/diagram-view.ts';

const element = Type.Object({
  elementId: Type.String(),
  elementType: Type.String(),
  state: Type.String(),
  enteredAt: Type.String(),
  leftAt: Type.Union([Type.String(), Type.Null()]),
  flowVersion: Type.Integer(),
});

export const readDiagram: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/diagram',
    {
      config: { access: { permission: ['case.read', 'own-case.read'] } },
      schema: {
        tags: ['cases'],
        summary: '流程图及各环节状态 · Diagram with the state of its elements',
        params: closed({ caseId: id }),
        response: {
          200: Type.Object({
            flow: Type.String(),
            flowVersion: Type.Integer(),
            release: Type.Integer(),
            xml: Type.String(),
            elements: Type.Array(element),
            sequenceFlows: Type.Array(Type.String()),
          }),
        },
      },
    },
    async (request) => diagramOf(bureau, await seeCase(bureau, personOf(request), request.params.caseId)),
  );
};
