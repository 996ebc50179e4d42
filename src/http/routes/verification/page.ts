import { verifyByAddress } from '../../../usecases/document/verify-document.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, text } from '../../schemas/common.ts';
import { verificationPage } from '../../views/verification-page.ts';

export const showVerification: Route = (http, bureau) => {
  http.get(
    '/verify/:address',
    {
      config: { access: 'public', ...strictly(60) },
      schema: {
        tags: ['verification'],
        summary: '二维码指向的核验页面 · The page that a QR code leads to',
        params: closed({ address: text(64) }),
      },
    },
    async ({ params }, reply) => {
      const result = await verifyByAddress(bureau, params.address);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(verificationPage(result, bureau.config.bureauName));
    },
  );
};
