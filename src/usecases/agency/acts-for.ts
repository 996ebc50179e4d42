import { agencyWords } from '../../domain/agency-words.ts';
import { covers } from '../../domain/agency.ts';
import type { Power } from '../../domain/agency.ts';
import { shanghaiDay } from '../../domain/days.ts';
import type { Actor } from '../../domain/record.ts';
import { findApplicant } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { PowerRow } from '../../store/powers.ts';
import { powersOfAgent } from '../../store/powers.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';

/** A power with its items as the rules read them. */
export const powerOf = (row: PowerRow): Power => ({ ...row, items: JSON.parse(row.items) as string[] });

/** The power under which an account acts for another applicant today, in an item or in any; undefined where there is none. */
export const powerFor = async (
  bureau: Bureau,
  db: Db | Tx,
  person: Principal,
  applicantId: string,
  itemCode: string,
): Promise<PowerRow | undefined> => {
  if (person.applicantId === null || person.applicantId === applicantId) return undefined;
  const agent = await findApplicant(db, person.applicantId);
  if (agent?.kind !== 'person') return undefined;
  const today = shanghaiDay(bureau.clock.now());
  const powers = await powersOfAgent(db, agent.identity, applicantId);
  return powers.find((row) => covers(powerOf(row), itemCode, today));
};

/** What somebody with an account is to a case: its applicant, an agent with a power in force (代办), or nobody. */
export const partyTo = async (
  bureau: Bureau,
  db: Db | Tx,
  person: Principal,
  subject: Pick<CaseRow, 'applicantId' | 'itemCode'>,
): Promise<'applicant' | 'agent' | undefined> => {
  if (person.applicantId === null) return undefined;
  if (person.applicantId === subject.applicantId) return 'applicant';
  return (await powerFor(bureau, db, person, subject.applicantId, subject.itemCode)) === undefined
    ? undefined
    : 'agent';
};

/** Who acts in a case; an agent says for whom. The caller has admitted the person. */
export const actorOn = (person: Principal, subject: Pick<CaseRow, 'applicantId' | 'applicantName'>): Actor =>
  person.applicantId === null || person.applicantId === subject.applicantId
    ? actorFor(person)
    : { kind: 'agent', id: person.id, name: agencyWords(person.name, subject.applicantName) };
