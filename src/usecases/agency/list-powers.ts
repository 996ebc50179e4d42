import { inForce } from '../../domain/agency.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { BureauError } from '../../errors.ts';
import { findApplicant } from '../../store/applicants.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import type { PowerRow } from '../../store/powers.ts';
import { powersOfAgent } from '../../store/powers.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { powerOf } from './acts-for.ts';

export interface ReceivedPower {
  row: PowerRow;
  applicant: ApplicantRow;
}

/** What an account may do for others today; of a power that has ended or was revoked an agent learns nothing. */
export const receivedPowers = async (bureau: Bureau, person: Principal): Promise<ReceivedPower[]> => {
  const { read } = bureau.store;
  const agent = person.applicantId === null ? undefined : await findApplicant(read, person.applicantId);
  if (agent?.kind !== 'person') return [];
  const today = shanghaiDay(bureau.clock.now());
  const rows = (await powersOfAgent(read, agent.identity)).filter((row) => inForce(powerOf(row), today));
  const found: ReceivedPower[] = [];
  for (const row of rows) found.push({ row, applicant: (await findApplicant(read, row.applicantId))! });
  return found;
};

/**
 * The items in which an account acts for an applicant; undefined where the list is not narrowed, because it is the account's
 * own or the power is for all. Error: no-power.
 */
export const itemsActedIn = async (
  bureau: Bureau,
  person: Principal,
  forApplicant: string | undefined,
): Promise<string[] | undefined> => {
  if (forApplicant === undefined || forApplicant === person.applicantId) return undefined;
  const powers = (await receivedPowers(bureau, person)).filter(({ row }) => row.applicantId === forApplicant);
  if (powers.length === 0) throw new BureauError('no-power');
  const items = powers.flatMap(({ row }) => powerOf(row).items);
  return items.includes('*') ? undefined : items;
};
