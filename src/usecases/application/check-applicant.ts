import { shanghaiDay } from '../../domain/days.ts';
import { newId } from '../../domain/id.ts';
import { requireCreditCode, requireIdentityNumber, requireMobile } from '../../domain/identifiers.ts';
import { pinyinOf } from '../../domain/pinyin.ts';
import type { MaterialList } from '../../domain/catalogue/types.ts';
import { BureauError } from '../../errors.ts';
import { insertApplicant } from '../../store/applicants.ts';
import type { ApplicantKind, ApplicantRow } from '../../store/applicants.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';

export interface ApplicantInput {
  kind: ApplicantKind;
  name: string;
  /** Identity number of a person, unified social credit code of an organisation. */
  identity: string;
  phone: string;
  address: string;
  email?: string;
}

/** The condition of material lists under which an agent proves the power to act. */
export const byAgent = 'by-agent';

/** Identifiers in the form in which they are kept and compared. Errors name the field. */
export const normaliseApplicant = (
  bureau: Bureau,
  { kind, identity, phone }: ApplicantInput,
): { identity: string; phone: string } => ({
  identity:
    kind === 'person'
      ? requireIdentityNumber(identity, shanghaiDay(bureau.clock.now()), 'applicant.identity').number
      : requireCreditCode(identity, 'applicant.identity'),
  phone: requireMobile(phone, 'applicant.phone'),
});

/** Refuses wrong identifiers before anything is written. Errors name the field. */
export const checkApplicant = (bureau: Bureau, applicant: ApplicantInput): void => {
  normaliseApplicant(bureau, applicant);
};

/** Whoever acts for the applicant (LAW-01). */
export interface Agent {
  name: string;
  identity: string;
  phone: string;
}

/**
 * The agent with identifiers in the house's form. Where the list knows a power of attorney, an agent owes it (LAW-01).
 * Errors: agent-unproven, and those of the identifiers, with the field.
 */
export const checkAgent = (
  bureau: Bureau,
  agent: Agent | undefined,
  list: MaterialList,
  conditions: Readonly<Record<string, boolean>>,
): Agent | null => {
  if (agent === undefined) return null;
  const owed = list.materials.some(({ condition }) => condition === byAgent);
  if (owed && conditions[byAgent] !== true) throw new BureauError('agent-unproven', {}, `conditions.${byAgent}`);
  const today = shanghaiDay(bureau.clock.now());
  return {
    name: agent.name.trim(),
    identity: requireIdentityNumber(agent.identity, today, 'agent.identity').number,
    phone: requireMobile(agent.phone, 'agent.phone'),
  };
};

const same = (given: string | undefined, known: string): boolean =>
  given === undefined || given.trim() === known.trim();

/** What is on file is changed by an act of its own, never in passing. Error: applicant-differs, with the field. */
const requireAsKnown = (known: ApplicantRow, given: ApplicantRow, email: string | undefined): void => {
  const words = { name: '名称 name', phone: '电话 phone', address: '地址 address' } as const;
  for (const field of ['name', 'phone', 'address'] as const)
    if (!same(given[field], known[field]))
      throw new BureauError('applicant-differs', { what: words[field] }, `applicant.${field}`);
  if (!same(email, known.email)) throw new BureauError('applicant-differs', { what: '邮箱 mail' }, 'applicant.email');
};

/**
 * The applicant under the identity: the one on file, which what is given must agree with, or a new one.
 * Error: applicant-differs.
 */
export const keepApplicant = async (
  bureau: Bureau,
  tx: Tx,
  applicant: ApplicantInput,
  id = newId(),
): Promise<ApplicantRow> => {
  const { full, initials } = pinyinOf(applicant.name, applicant.kind === 'person');
  const row: ApplicantRow = {
    id,
    kind: applicant.kind,
    ...normaliseApplicant(bureau, applicant),
    name: applicant.name.trim(),
    pinyin: full,
    initials,
    address: applicant.address.trim(),
    email: applicant.email ?? '',
    createdAt: bureau.clock.now(),
  };
  const known = await insertApplicant(tx, row);
  if (known.id !== id) requireAsKnown(known, row, applicant.email);
  return known;
};
