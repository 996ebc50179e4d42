import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { setDemoClock } from '../../../usecases/clock/set-demo-clock.ts';
import type { Route } from '../../http.ts';
import { closed } from '../../schemas/common.ts';

const instantOf = (text: string): string => {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new BureauError('instant-invalid', { value: text }, 'now');
  return new Date(ms).toISOString();
};

export const setClock: Route = (http, bureau) => {
  http.post(
    '/api/demo/clock',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['demo'],
        summary: '把演示时钟调快（只能向前） · Set the clock of the demonstration forward',
        body: closed({ now: Type.String({ minLength: 10, maxLength: 40, description: 'ISO 8601' }) }),
        response: { 200: Type.Object({ now: Type.String() }) },
      },
    },
    async ({ body }) => ({ now: await setDemoClock(bureau, instantOf(body.now)) }),
  );
};
