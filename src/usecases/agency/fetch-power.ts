import { inForce } from '../../domain/agency.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import { findApplicant, lockApplicant } from '../../store/applicants.ts';
import { findFileBySha256 } from '../../store/materials.ts';
import type { PowerRow } from '../../store/powers.ts';
import { findPower } from '../../store/powers.ts';
import { noteApplicant } from '../applicant/note-applicant.ts';
import type { Bureau } from '../bureau.ts';
import type { FetchedMaterial } from '../material/fetch-material.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { powerOf } from './acts-for.ts';

const maySee = async (bureau: Bureau, person: Principal, row: PowerRow): Promise<boolean> => {
  if (person.applicantId === null) return may(person.roles, 'case.file-for-applicant');
  if (person.applicantId === row.applicantId) return true;
  const agent = await findApplicant(bureau.store.read, person.applicantId);
  return agent?.identity === row.agentIdentity && inForce(powerOf(row), shanghaiDay(bureau.clock.now()));
};

/**
 * The document of a power of attorney: for the applicant, clerks at the window, and the agent while it is in force. Views of
 * others than the applicant are recorded. Error: power-not-found.
 */
export const fetchPower = async (bureau: Bureau, person: Principal, powerId: string): Promise<FetchedMaterial> => {
  const row = await findPower(bureau.store.read, powerId);
  if (row === undefined || !(await maySee(bureau, person, row)))
    throw new BureauError('power-not-found', { power: powerId });
  const { applicantId, fileName, fileSha256: sha256 } = row;
  const file = await findFileBySha256(bureau.store.read, sha256);
  const stream = await bureau.files.open(sha256);
  if (person.applicantId !== applicantId)
    await bureau.store.transaction(async (tx) => {
      await lockApplicant(tx, applicantId);
      await noteApplicant(bureau, tx, applicantId, {
        actor: actorFor(person),
        act: 'fetch-power',
        detail: { power: powerId, sha256 },
      });
    });
  return { stream, fileName, mediaType: file?.mediaType ?? 'application/octet-stream', sha256 };
};
