import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { lockApplicant } from '../../store/applicants.ts';
import { findPower, lockPower, revokePowerRow } from '../../store/powers.ts';
import { noteApplicant } from '../applicant/note-applicant.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';

/**
 * Ends a power of attorney at once: by the applicant, or by a clerk for them. Cases that were filed under it stay.
 * Errors: power-not-found, power-revoked.
 */
export const revokePower = async (
  bureau: Bureau,
  person: Principal,
  { powerId, reason }: { powerId: string; reason: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const applicantId = (await findPower(tx, powerId))?.applicantId;
    const own = person.applicantId === applicantId || may(person.roles, 'case.file-for-applicant');
    if (applicantId === undefined || !own) throw new BureauError('power-not-found', { power: powerId });
    await lockApplicant(tx, applicantId);
    const row = (await lockPower(tx, powerId))!;
    if (row.revokedAt !== null) throw new BureauError('power-revoked');
    await revokePowerRow(tx, powerId, bureau.clock.now(), reason);
    await noteApplicant(bureau, tx, applicantId, {
      actor: actorFor(person),
      act: 'revoke-power',
      detail: { power: powerId, reason },
    });
  });
