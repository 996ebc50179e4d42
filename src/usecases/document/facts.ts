import type { Clock } from '../../domain/clock.ts';
import type { PauseGround } from '../../domain/clock-rules.ts';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import { BureauError } from '../../errors.ts';
import type { ActRow } from '../../store/acts.ts';
import { effectiveActs } from '../../store/acts.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import { findApplicant } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import type { DocumentRow } from '../../store/documents.ts';
import { documentsOfCase } from '../../store/documents.ts';
import type { CaseMaterialRow } from '../../store/materials.ts';
import { materialsOfCase } from '../../store/materials.ts';
import type { CertificateRow, DeliveryRow, PaymentRow } from '../../store/results.ts';
import { certificatesOfCase, deliveriesOfCase, paymentsOfCase } from '../../store/results.ts';
import type { Db } from '../../store/store.ts';
import type { Entered } from './entered.ts';
import { readEntered } from './entered.ts';

/** What a case has come to: the source of every document and of everything told to the outside. */
export interface CaseFacts {
  subject: CaseRow;
  item: Item;
  catalogue: Catalogue;
  /** The application form. */
  form: Entered;
  applicant: ApplicantRow;
  /** Effective acts, oldest first. */
  acts: ActRow[];
  clocks: ClockRow[];
  materials: CaseMaterialRow[];
  documents: DocumentRow[];
  deliveries: DeliveryRow[];
  payments: PaymentRow[];
  certificates: CertificateRow[];
  /** The act that ended the case without a decision. */
  termination?: ActRow;
}

/** The facts of a case together with what is given of the document to be made. */
export interface Facts extends CaseFacts {
  number: string;
  issuedAt: string;
  bureauName: string;
  publicUrl: string;
  /** The pause that a notice tells of: its ground and the working days it is expected to last (LAW-19). */
  pause?: { ground: PauseGround; days: number };
}

/** Reads what is known of a case. Error: not-found when the applicant is gone. */
export const readFacts = async (
  db: Db,
  { subject, item, catalogue }: Pick<CaseFacts, 'subject' | 'item' | 'catalogue'>,
): Promise<CaseFacts> => {
  const applicant = await findApplicant(db, subject.applicantId);
  if (applicant === undefined) throw new BureauError('not-found', { what: '申请人' });
  const acts = await effectiveActs(db, subject.id);
  const termination = acts.findLast(({ kind }) => kind === 'terminate');
  return {
    subject,
    item,
    catalogue,
    form: readEntered(subject.form),
    applicant,
    acts: acts.filter(({ kind }) => kind === 'complete'),
    clocks: await clocksOfCase(db, subject.id),
    materials: await materialsOfCase(db, subject.id),
    documents: await documentsOfCase(db, subject.id),
    deliveries: await deliveriesOfCase(db, subject.id),
    payments: await paymentsOfCase(db, subject.id),
    certificates: await certificatesOfCase(db, subject.id),
    ...(termination === undefined ? {} : { termination }),
  };
};

/** The newest effective act with one of these outcomes. */
export const findOutcome = (facts: Pick<CaseFacts, 'acts'>, ...outcomes: string[]): ActRow | undefined =>
  facts.acts.findLast(({ outcome }) => outcomes.includes(outcome));

/** As `findOutcome`, with what was entered. Error: act-missing. */
export const requireOutcome = (
  facts: Pick<CaseFacts, 'acts'>,
  ...outcomes: string[]
): { act: ActRow; data: Entered } => {
  const act = findOutcome(facts, ...outcomes);
  if (act === undefined) throw new BureauError('act-missing', { outcome: outcomes.join('、') });
  return { act, data: readEntered(act.data) };
};

/** The newest clock of one of these kinds. */
export const findClockOf = (facts: Pick<CaseFacts, 'clocks'>, ...kinds: string[]): Clock | undefined => {
  const row = facts.clocks.findLast(({ kind }) => kinds.includes(kind));
  return row === undefined ? undefined : (JSON.parse(row.body) as Clock);
};

/** The moment of the decision behind the case: of the act, or of the case where it has been noted. */
export const decidedAtOf = (facts: CaseFacts): string | undefined =>
  findOutcome(facts, 'grant', 'refuse', 'file')?.moment ?? facts.subject.decidedAt ?? undefined;

/** When the application was accepted; what is decided on the spot is accepted by its decision (LAW-08). */
export const acceptedAtOf = (facts: CaseFacts): string =>
  facts.subject.acceptedAt ?? decidedAtOf(facts) ?? facts.subject.filedAt;

/** The case's number. Error: case-not-numbered. */
export const numberOf = (subject: Pick<CaseRow, 'number'>): string => {
  if (subject.number === null) throw new BureauError('case-not-numbered');
  return subject.number;
};

/** The name on the licence: the company itself where the flow sets one up, else the applicant. */
export const holderOf = (facts: CaseFacts): string => {
  const named = typeof facts.form['businessName'] === 'string' ? facts.form['businessName'].trim() : '';
  return facts.subject.flow === 'company-setup' && named !== '' ? named : facts.applicant.name;
};
