import Type from 'typebox';
import { findApplicants } from '../../../usecases/applicant/find-applicants.ts';
import type { Route } from '../../http.ts';
import { foundApplicant } from '../../schemas/applicant.ts';
import { closed, text } from '../../schemas/common.ts';
import { foundApplicantView } from '../../views/applicant-view.ts';

/** What is looked for names people, so it travels in the body and not in an address that logs keep. */
export const find: Route = (http, bureau) => {
  http.post(
    '/api/applicants/find',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['applicants'],
        summary: '窗口按证件号码、电话、名称或拼音查找申请人（已脱敏） · Find applicants at the window, masked',
        body: closed({ q: text(100) }),
        response: { 200: Type.Array(foundApplicant) },
      },
    },
    async (request) => (await findApplicants(bureau, request.body.q)).map(foundApplicantView),
  );
};
