import { printReceipt } from '../../../usecases/application/print-receipt.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { receipt } from '../../schemas/case.ts';
import { closed, id } from '../../schemas/common.ts';

export const printReceiptOf: Route = (http, bureau) => {
  http.post(
    '/api/cases/:caseId/receipt',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['cases'],
        summary: '打印申请回执（编号和查询码，每次打印均有记录） · Print the receipt of an application; recorded',
        params: closed({ caseId: id }),
        response: { 200: receipt },
      },
    },
    async (request) => printReceipt(bureau, personOf(request), request.params.caseId),
  );
};
