import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { person } from '../../schemas/person.ts';
import { personView } from '../../views/person-view.ts';

export const readSession: Route = (http) => {
  http.get(
    '/api/session',
    {
      config: { access: 'signed-in' },
      schema: { tags: ['session'], summary: '当前登录人 · Who is signed in', response: { 200: person } },
    },
    async (request) => personView(personOf(request)),
  );
};
