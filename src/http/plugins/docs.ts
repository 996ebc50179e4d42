import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { errorSchema } from '../schemas/error.ts';
import type { Http } from '../http.ts';

export const docsPrefix = '/api/docs';

const withErrors = (http: Http): void => {
  http.addHook('onRoute', (route) => {
    if (route.schema === undefined || route.schema.hide === true) return;
    const response = (route.schema.response ?? {}) as Record<string, unknown>;
    route.schema = { ...route.schema, response: { ...response, '4xx': errorSchema, '5xx': errorSchema } };
  });
};

/** The API in words: OpenAPI 3.1 from the routes' own schemas, and a page to browse it. */
export const addDocs = async (http: Http, bureauName: string): Promise<void> => {
  withErrors(http);
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `一章通 OneSeal · ${bureauName}`,
        version: '1.0.0',
        description:
          '行政审批局接口 · API of the administrative approval bureau. Sign in with POST /api/session; the cookie does the rest.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'oneseal' } } },
    },
  });
  await http.register(swaggerUi, { routePrefix: docsPrefix, staticCSP: true });
};
