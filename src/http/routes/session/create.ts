import { BureauError } from '../../../errors.ts';
import { machineTime } from '../../../usecases/machine-time.ts';
import { signIn } from '../../../usecases/people/sign-in.ts';
import type { Route } from '../../http.ts';
import { addressOf } from '../../person-of.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed } from '../../schemas/common.ts';
import { password, person, username } from '../../schemas/person.ts';
import { personView } from '../../views/person-view.ts';

export const createSession: Route = (http, bureau) => {
  const secure = bureau.config.publicUrl.startsWith('https:');
  http.post(
    '/api/session',
    {
      config: { access: 'public', ...strictly(60) },
      schema: {
        tags: ['session'],
        summary: '登录 · Sign in',
        body: closed({ username, password }),
        response: { 200: person },
      },
    },
    async (request) => {
      // A cookie for https alone would be dropped without a word.
      if (secure && request.protocol !== 'https') throw new BureauError('insecure-connection');
      const signedIn = await signIn(bureau, { ...request.body, address: addressOf(request) });
      await request.session.regenerate();
      request.session.userId = signedIn.id;
      request.session.since = machineTime();
      return personView(signedIn);
    },
  );
};
