import { maskApplicant } from '../../domain/masking.ts';
import { pinyinOf } from '../../domain/pinyin.ts';
import { BureauError } from '../../errors.ts';
import { lockApplicant, updateApplicant } from '../../store/applicants.ts';
import { findUserOfApplicant, updateUser } from '../../store/users.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { noteApplicant } from './note-applicant.ts';

/**
 * A clerk who saw the proof confirms that an identity has another name than the registered one, with the reason. Cases keep
 * the name under which they were filed. Errors: applicant-not-found, nothing-changed.
 */
export const changeName = async (
  bureau: Bureau,
  clerk: Principal,
  { applicantId, name, reason }: { applicantId: string; name: string; reason: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const known = await lockApplicant(tx, applicantId);
    if (known === undefined) throw new BureauError('applicant-not-found');
    const right = name.trim();
    if (right === known.name || right === '') throw new BureauError('nothing-changed', {}, 'name');
    const { full, initials } = pinyinOf(right, known.kind === 'person');
    await updateApplicant(tx, applicantId, { name: right, pinyin: full, initials });
    const account = await findUserOfApplicant(tx, applicantId);
    if (account !== undefined) await updateUser(tx, account.id, { name: right });
    await noteApplicant(bureau, tx, applicantId, {
      actor: actorFor(clerk),
      act: 'change-name',
      detail: { was: { name: maskApplicant(known) }, reason },
    });
  });
