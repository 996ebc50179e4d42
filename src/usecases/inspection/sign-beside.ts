import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';
import { signIn } from '../people/sign-in.ts';
import type { Principal } from '../principal.ts';
import { signTask } from '../task/sign-task.ts';

export interface SecondSigner {
  jobKey: string;
  username: string;
  password: string;
  /** Where the request comes from: guesses are counted as at the sign-in. */
  address: string;
  /** Hash of the record that was read. */
  record: string;
}

/**
 * The signature of a second inspector on a colleague's device (LAW-10): proven by the signer's own password, recorded as
 * theirs and never as the colleague's, whose session goes on. Errors: bad-credentials, account-disabled, sign-in-blocked,
 * colleague-not-staff, inspection-changed, already-signed, and those of admission.
 */
export const signBeside = async (bureau: Bureau, holder: Principal, second: SecondSigner): Promise<Principal> => {
  const { jobKey, username, password, address, record } = second;
  const signer = await signIn(bureau, { username, password, address });
  if (signer.applicantId !== null) throw new BureauError('colleague-not-staff');
  await signTask(bureau, signer, jobKey, { record, deviceOf: holder.id });
  return signer;
};
