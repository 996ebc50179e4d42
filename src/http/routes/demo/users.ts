import Type from 'typebox';
import { demoPassword, demoUsers } from '../../../usecases/people/demo-users.ts';
import type { Route } from '../../http.ts';

const user = Type.Object({
  username: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  departments: Type.Array(Type.String()),
});

export const listDemoUsers: Route = (http, bureau) => {
  http.get(
    '/api/demo',
    {
      config: { access: 'public' },
      schema: {
        tags: ['demo'],
        summary: '演示时钟、演示用户及其密码 · Clock, people and password of the demonstration',
        response: { 200: Type.Object({ now: Type.String(), password: Type.String(), users: Type.Array(user) }) },
      },
    },
    async () => ({ now: bureau.clock.now(), password: demoPassword, users: [...demoUsers] }),
  );
};
