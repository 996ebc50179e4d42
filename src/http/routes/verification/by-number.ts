import { verifyByNumber } from '../../../usecases/document/verify-document.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, text } from '../../schemas/common.ts';
import { verification } from '../../schemas/document.ts';

export const verifyNumber: Route = (http, bureau) => {
  http.get(
    '/api/verification',
    {
      config: { access: 'public', ...strictly(30) },
      schema: {
        tags: ['verification'],
        summary: '按编号核验文书或证照 · Check a document or certificate by its number',
        querystring: closed({ number: text(64) }),
        response: { 200: verification },
      },
    },
    async ({ query }) => verifyByNumber(bureau, query.number),
  );
};
