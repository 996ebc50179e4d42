import type { DocumentRow } from '../../../src/store/documents.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { issueCertificate } from '../../../src/usecases/work/verbs/issue-certificate.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { numberCase } from '../../../src/usecases/work/verbs/number-case.ts';
import { sealDocument } from '../../../src/usecases/work/verbs/seal-document.ts';
import { monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, openCase, perform } from '../../harness/case-without-engine.ts';
import type { CaseOrder } from '../../harness/case-without-engine.ts';

/** A granted case with sealed decision and certificate. */
export const issuedCase = async (bureau: TestBureau, order: CaseOrder = {}): Promise<string> => {
  bureau.setTime(monday);
  const change = { status: 'granted', acceptedAt: monday, decidedAt: monday } as const;
  const id = await openCase(bureau, { ...order, change });
  await perform(bureau, numberCase, id);
  await act(bureau, id, 'grant', { content: '准予从事热食类食品制售' });
  await perform(bureau, makeDocument, id, { document: 'decision' });
  await perform(bureau, sealDocument, id, { document: 'decision' });
  await perform(bureau, issueCertificate, id);
  return id;
};

export const newest = async (bureau: TestBureau, id: string, kind: string): Promise<DocumentRow> =>
  (await documentsOfCase(bureau.store.read, id)).filter((row) => row.kind === kind).at(-1)!;

export const staff = (roles: Principal['roles'], departments = ['MKT']): Principal => ({
  id: 'u-staff',
  username: 'staff',
  name: '王志强',
  roles,
  departments,
  applicantId: null,
});

export const head = staff(['head']);

export const applicant = (applicantId: string): Principal => ({
  id: 'u-applicant',
  username: 'applicant',
  name: '陈思远',
  roles: ['applicant'],
  departments: [],
  applicantId,
});
