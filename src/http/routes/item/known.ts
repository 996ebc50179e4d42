import Type from 'typebox';
import { knownData } from '../../../usecases/application/known-data.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { closed, code, id } from '../../schemas/common.ts';
import { knownData as schema } from '../../schemas/draft.ts';

export const readKnown: Route = (http, bureau) => {
  http.get(
    '/api/items/:code/known',
    {
      config: { access: { permission: ['application.file', 'case.file-for-applicant'] } },
      schema: {
        tags: ['applications'],
        summary: '本局已有的申请人信息和材料，不再重复提交（一套清） · What the bureau knows and holds already',
        params: closed({ code }),
        querystring: closed({ for: Type.Optional(id) }),
        response: { 200: schema },
      },
    },
    async (request) => knownData(bureau, personOf(request), request.params.code, request.query.for),
  );
};
