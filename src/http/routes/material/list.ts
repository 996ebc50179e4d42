import Type from 'typebox';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { material } from '../../schemas/case.ts';
import { closed, id } from '../../schemas/common.ts';
import { seeCase } from '../../see-case.ts';
import { materialViews } from '../../views/material-view.ts';

export const listMaterials: Route = (http, bureau) => {
  http.get(
    '/api/cases/:caseId/materials',
    {
      config: { access: { permission: ['material.read', 'own-case.read'] } },
      schema: {
        tags: ['materials'],
        summary: '办件材料清单及收到情况 · Material list of a case and what was handed in',
        params: closed({ caseId: id }),
        response: { 200: Type.Array(material) },
      },
    },
    async (request) =>
      materialViews(bureau, await seeCase(bureau, personOf(request), request.params.caseId, 'material.read')),
  );
};
