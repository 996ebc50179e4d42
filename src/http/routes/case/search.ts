import Type from 'typebox';
import { normaliseIdentifier, requireMobile } from '../../../domain/identifiers.ts';
import { findApplicantsByIdentity, findApplicantsByPhone } from '../../../store/applicants.ts';
import { may } from '../../../domain/permissions.ts';
import { findCaseByNumber, listCases } from '../../../store/cases.ts';
import { findApplicants } from '../../../usecases/applicant/find-applicants.ts';
import type { Bureau } from '../../../usecases/bureau.ts';
import type { Principal } from '../../../usecases/principal.ts';
import { given } from '../../given.ts';
import type { Route } from '../../http.ts';
import { personOf } from '../../person-of.ts';
import { caseSummary } from '../../schemas/case.ts';
import { text } from '../../schemas/common.ts';
import { departmentsOf, maySeeCase } from '../../see-case.ts';
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

/** One text for all: a case number, or whatever finds the applicant. */
const casesBy = async (
  bureau: Bureau,
  text: string,
): Promise<{ number: string; applicantIds?: undefined } | { applicantIds: string[]; number?: undefined }> => {
  const number = text.normalize('NFKC').trim().toUpperCase();
  if ((await findCaseByNumber(bureau.store.read, number)) !== undefined) return { number };
  return { applicantIds: (await findApplicants(bureau, text)).map(({ id }) => id) };
};

/** The window serves every department (一窗受理). */
const atWindow = ({ roles }: Principal): boolean => may(roles, 'case.file-for-applicant');

const foundCase = Type.Object({
  ...caseSummary.properties,
  open: Type.Boolean({ description: '可打开办件详情 · its page may be opened' }),
});

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
            q: Type.Optional(text(100)),
            number: Type.Optional(text(64)),
            applicant: Type.Optional(text(100)),
            phone: Type.Optional(text(32)),
            identity: Type.Optional(text(32)),
          },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 200: Type.Array(foundCase) },
      },
    },
    async (request) => {
      const person = personOf(request);
      const { q, number, applicant, phone, identity } = request.body;
      const asked = q === undefined ? undefined : await casesBy(bureau, q);
      const applicantIds = asked?.applicantIds ?? (await applicantsBy(bureau, { phone, identity }));
      const rows = await listCases(bureau.store.read, {
        ...given({
          number: asked?.number ?? number?.normalize('NFKC').trim().toUpperCase(),
          applicant: applicant?.trim(),
          applicantIds,
          departments: atWindow(person) ? undefined : departmentsOf(person),
        }),
        limit: most,
      });
      const summaries = await caseSummaries(bureau, rows);
      return summaries.map((summary, at) => ({ ...summary, open: maySeeCase(person, rows[at]!) }));
    },
  );
};
