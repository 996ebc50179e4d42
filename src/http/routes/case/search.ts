import Type from 'typebox';
import { normaliseIdentifier, requireMobile } from '../../../domain/identifiers.ts';
import { findApplicantsByIdentity, findApplicantsByPhone } from '../../../store/applicants.ts';
import { listCases } from '../../../store/cases.ts';
import type { Bureau } from '../../../usecases/bureau.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { caseSummary } from '../../schemas/case.ts';
import { text } from '../../schemas/common.ts';
import { departmentsOf } from '../../see-case.ts';
import { caseSummaries } from '../../views/case-view.ts';

const most = 50;

/** Applicants by phone and identity, where one is asked for; undefined where none is. */
const applicantsBy = async (
  bureau: Bureau,
  { phone, identity }: { phone?: string | undefined; identity?: string | undefined },
): Promise<string[] | undefined> => {
  if (phone === undefined && identity === undefined) return undefined;
  const { read } = bureau.store;
  const byPhone = phone === undefined ? undefined : await findApplicantsByPhone(read, requireMobile(phone));
  const byIdentity =
    identity === undefined ? undefined : await findApplicantsByIdentity(read, normaliseIdentifier(identity));
  const ids = (byPhone ?? byIdentity ?? []).map(({ id }) => id);
  return byPhone === undefined || byIdentity === undefined
    ? ids
    : ids.filter((id) => byIdentity.some((one) => one.id === id));
};

/** What is looked for names people, so it travels in the body and not in an address that logs keep. */
export const searchCases: Route = (http, bureau) => {
  http.post(
    '/api/cases/search',
    {
      config: { access: { permission: 'case.read' } },
      schema: {
        tags: ['cases'],
        summary:
          '按编号、名称、电话或证件号码查找办件 · Find cases by number, name, phone, credit code or identity number',
        body: Type.Object(
          {
            number: Type.Optional(text(64)),
            applicant: Type.Optional(text(100)),
            phone: Type.Optional(text(32)),
            identity: Type.Optional(text(32)),
          },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 200: Type.Array(caseSummary) },
      },
    },
    async (request) => {
      const { number, applicant, phone, identity } = request.body;
      const applicantIds = await applicantsBy(bureau, { phone, identity });
      const rows = await listCases(bureau.store.read, {
        ...given({
          number: number?.normalize('NFKC').trim().toUpperCase(),
          applicant: applicant?.trim(),
          applicantIds,
          departments: departmentsOf(personOf(request)),
        }),
        limit: most,
      });
      return caseSummaries(bureau, rows);
    },
  );
};
