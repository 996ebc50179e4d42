import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { findApplicantByIdentity, lockApplicant } from '../../store/applicants.ts';
import { keepApplicant, normaliseApplicant } from '../application/check-applicant.ts';
import type { ApplicantInput } from '../application/check-applicant.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { noteApplicant } from './note-applicant.ts';

/**
 * Registers a new applicant at the window, without an account; gives the id. Whoever is known is chosen, not entered again.
 * Errors: applicant-exists, those of identifiers.
 */
export const enterApplicant = async (bureau: Bureau, clerk: Principal, applicant: ApplicantInput): Promise<string> => {
  const { identity } = normaliseApplicant(bureau, applicant);
  const id = newId();
  return bureau.store.transaction(async (tx) => {
    if ((await findApplicantByIdentity(tx, applicant.kind, identity)) !== undefined)
      throw new BureauError('applicant-exists', {}, 'identity');
    const row = await keepApplicant(bureau, tx, applicant, id);
    // Somebody else may have entered the same one at the same moment.
    if (row.id !== id) throw new BureauError('applicant-exists', {}, 'identity');
    await lockApplicant(tx, id);
    await noteApplicant(bureau, tx, id, { actor: actorFor(clerk), act: 'enter-applicant' });
    return id;
  });
};
