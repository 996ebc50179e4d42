import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { countCasesOfApplicant } from '../../store/cases.ts';
import { findUserOfApplicant } from '../../store/users.ts';
import { checkApplicant, keepApplicant } from '../application/check-applicant.ts';
import type { ApplicantInput } from '../application/check-applicant.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { addAccount, requireUsername } from './create-user.ts';
import { hashPassword, requirePassword } from './password.ts';

export interface Registration {
  username: string;
  password: string;
  applicant: ApplicantInput;
}

/**
 * Opens an account through which an applicant files and follows cases; gives its id. An account shows all cases of
 * its identity, so the identity must be proven: by a clerk at the window. Only in a demonstration may people register
 * by themselves (`by` undefined), and only an identity without cases.
 * Errors: registration-at-window, applicant-known, applicant-differs, applicant-registered, username-taken, password-weak, identifiers.
 */
export const registerApplicant = async (
  bureau: Bureau,
  by: Principal | undefined,
  { username, password, applicant }: Registration,
): Promise<string> => {
  const checked = by !== undefined && may(by.roles, 'case.file-for-applicant');
  if (!checked && bureau.config.mode !== 'demo') throw new BureauError('registration-at-window');
  requireUsername(username);
  requirePassword(password, username);
  checkApplicant(bureau, applicant);
  const passwordHash = await hashPassword(password);
  return bureau.store.transaction(async (tx) => {
    const { id: applicantId } = await keepApplicant(bureau, tx, applicant).catch((error: unknown) => {
      // The public does not learn what is on file of an identity.
      const differs = error instanceof BureauError && error.code === 'applicant-differs';
      throw differs && !checked ? new BureauError('applicant-known') : error;
    });
    if ((await findUserOfApplicant(tx, applicantId)) !== undefined) throw new BureauError('applicant-registered');
    if (!checked && (await countCasesOfApplicant(tx, applicantId)) > 0) throw new BureauError('applicant-known');
    return addAccount(bureau, tx, {
      username,
      name: applicant.name,
      passwordHash,
      roles: ['applicant'],
      departments: [],
      applicantId,
      demo: false,
    });
  });
};
