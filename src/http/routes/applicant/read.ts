import Type from 'typebox';
import { BureauError } from '../../../errors.ts';
import { findApplicant } from '../../../store/applicants.ts';
import { viewApplicant } from '../../../usecases/applicant/view-applicant.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { applicant, applicantEntry } from '../../schemas/applicant.ts';
import { closed, id } from '../../schemas/common.ts';
import { applicantRecord } from '../../views/applicant-view.ts';

export const readApplicant: Route = (http, bureau) => {
  http.get(
    '/api/applicants/:applicantId',
    {
      config: { access: { permission: 'case.file-for-applicant' } },
      schema: {
        tags: ['applicants'],
        summary: '申请人登记信息（每次查看均有记录） · What is on file of an applicant; each view is recorded',
        params: closed({ applicantId: id }),
        response: { 200: applicant },
      },
    },
    async (request) => viewApplicant(bureau, personOf(request), request.params.applicantId),
  );
};

export const readApplicantRecord: Route = (http, bureau) => {
  http.get(
    '/api/applicants/:applicantId/record',
    {
      config: { access: { permission: ['case.file-for-applicant', 'own-case.read'] } },
      schema: {
        tags: ['applicants'],
        summary: '申请人登记、变更和委托的纪实 · The record of an applicant: register, changes, powers of attorney',
        params: closed({ applicantId: id }),
        response: { 200: Type.Array(applicantEntry) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { applicantId } = request.params;
      const row = await findApplicant(bureau.store.read, applicantId);
      if (row === undefined || (person.applicantId !== null && person.applicantId !== applicantId))
        throw new BureauError('applicant-not-found');
      return applicantRecord(bureau, row);
    },
  );
};

export const readOwnApplicant: Route = (http, bureau) => {
  http.get(
    '/api/own-applicant',
    {
      config: { access: { permission: 'application.file' } },
      schema: {
        tags: ['applicants'],
        summary: '本人的登记信息 · What is on file of the applicant of this account',
        response: { 200: applicant },
      },
    },
    async (request) => {
      const { applicantId } = personOf(request);
      const row = applicantId === null ? undefined : await findApplicant(bureau.store.read, applicantId);
      if (row === undefined) throw new BureauError('applicant-not-found');
      return row;
    },
  );
};
