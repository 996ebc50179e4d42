import { verifyByAddress } from '../../../usecases/document/verify-document.ts';
import type { Route } from '../../http.ts';
import { strictly } from '../../plugins/limits.ts';
import { closed, text } from '../../schemas/common.ts';
import { verification } from '../../schemas/document.ts';

export const verifyAddressOf: Route = (http, bureau) => {
  http.get(
    '/api/verification/:address',
    {
      config: { access: 'public', ...strictly(60) },
      schema: {
        tags: ['verification'],
        summary: '扫码核验：文书标识和校验码 · Check a document by the address in its QR code',
        params: closed({ address: text(64) }),
        response: { 200: verification },
      },
    },
    async ({ params }) => verifyByAddress(bureau, params.address),
  );
};
