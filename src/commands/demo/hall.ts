import type { Calendar } from '../../domain/calendar.ts';
import { openVisitor, signIn } from './api.ts';
import type { Client } from './api.ts';
import type { DemoFacts } from './answers.ts';
import { registerApplicant } from './applicants.ts';
import type { Applicant } from './applicants.ts';
import type { ApplicantInput } from '../../usecases/application/check-applicant.ts';
import { openDays } from './days.ts';
import type { Days } from './days.ts';

/** The hall in which the stories take place: its staff, its days, its public. */
export interface Hall {
  visitor: Client;
  days: Days;
  calendar: Calendar;
  /** The n-th demo user with a role, signed in. */
  staff(role: string, n?: number): Promise<Client>;
  applicant(input: ApplicantInput): Promise<Applicant>;
}

/** Opens the hall of a running demonstration. Error: ApiRefusal, where the bureau that runs is no demonstration. */
export const openHall = async (url: string, calendar: Calendar): Promise<Hall> => {
  const visitor = openVisitor(url);
  const { users, password } = await visitor.get<DemoFacts>('/api/demo');
  const signedIn = new Map<string, Promise<Client>>();
  const staff = (role: string, n = 0): Promise<Client> => {
    const able = users.filter(({ roles, departments }) => roles.includes(role) && departments.includes('*'));
    const { username } = able[n] ?? { username: '' };
    const client = signedIn.get(username) ?? signIn(url, username, password);
    signedIn.set(username, client);
    return client;
  };
  return {
    visitor,
    days: openDays(visitor, calendar),
    calendar,
    staff,
    applicant: (input) => registerApplicant(url, visitor, password, input),
  };
};
