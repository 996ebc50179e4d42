import type { Route } from '../../http.ts';

export const readOpenapi: Route = (http) => {
  http.get(
    '/api/openapi.json',
    {
      config: { access: 'public' },
      schema: { tags: ['operation'], summary: '本接口的 OpenAPI 描述 · This API as OpenAPI' },
    },
    async (_request, reply) => reply.type('application/json; charset=utf-8').send(JSON.stringify(http.swagger())),
  );
};
