import { covers } from '../../domain/agency.ts';
import type { MaterialList } from '../../domain/catalogue/types.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { BureauError } from '../../errors.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import { findApplicant } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import { saveCaseMaterial } from '../../store/materials.ts';
import type { PowerRow } from '../../store/powers.ts';
import { findPower } from '../../store/powers.ts';
import type { Tx } from '../../store/store.ts';
import { powerFor, powerOf } from '../agency/acts-for.ts';
import type { Bureau } from '../bureau.ts';
import type { GivenMaterial } from '../material/add-given-materials.ts';
import { materialRow } from '../material/add-given-materials.ts';
import type { Principal } from '../principal.ts';
import { byAgent, keepApplicant } from './check-applicant.ts';
import type { Agent } from './check-applicant.ts';
import type { Application } from './application.ts';

/** The material that a recorded power of attorney stands for. */
const powerPaper = 'power-of-attorney';

/** Whoever applies: on file, or put on file now. Errors: applicant-not-found, applicant-differs. */
export const applicantOn = async (
  bureau: Bureau,
  tx: Tx,
  applicant: Application['applicant'],
): Promise<ApplicantRow> => {
  if (!('id' in applicant)) return keepApplicant(bureau, tx, applicant);
  const known = await findApplicant(tx, applicant.id);
  if (known === undefined) throw new BureauError('applicant-not-found', {}, 'applicantId');
  return known;
};

/** The answers to the list's conditions; whoever goes by a recorded power is an agent without being asked. */
export const conditionsOf = (
  person: Principal,
  { applicant, powerId, conditions }: Application,
  list: MaterialList,
): Record<string, boolean> => {
  const agent =
    person.applicantId === null ? powerId !== undefined : 'id' in applicant && applicant.id !== person.applicantId;
  const asked = list.materials.some(({ condition }) => condition === byAgent);
  return agent && asked ? { ...conditions, [byAgent]: true } : conditions;
};

/**
 * The power of attorney under which an application is filed: of the account that files for somebody else, or the one that a
 * clerk names. Undefined where nobody acts for another. Error: no-power.
 */
export const requirePower = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  { applicantId, itemCode, powerId }: { applicantId: string; itemCode: string; powerId?: string },
): Promise<PowerRow | undefined> => {
  if (person.applicantId === applicantId || (person.applicantId === null && powerId === undefined)) return undefined;
  if (person.applicantId !== null) {
    const own = await powerFor(bureau, tx, person, applicantId, itemCode);
    if (own === undefined) throw new BureauError('no-power', {}, 'applicantId');
    return own;
  }
  const row = await findPower(tx, powerId ?? '');
  const fits = row?.applicantId === applicantId && covers(powerOf(row), itemCode, shanghaiDay(bureau.clock.now()));
  if (row === undefined || !fits) throw new BureauError('no-power', {}, 'powerId');
  return row;
};

/** The agent as the case keeps them: an account under its own name, else as the power names them. */
export const agentOf = async (tx: Tx, person: Principal, power: PowerRow): Promise<Agent & { power: string }> => {
  const own = person.applicantId === null ? undefined : await findApplicant(tx, person.applicantId);
  return {
    name: own?.name ?? power.agentName,
    identity: power.agentIdentity,
    phone: own?.phone ?? power.agentPhone,
    power: power.id,
  };
};

/** A recorded power need not be handed in again where the list asks for it (LAW-36). */
export const addPowerPaper = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  list: MaterialList,
  power: PowerRow,
  given: readonly GivenMaterial[],
): Promise<void> => {
  const material = list.materials.find(({ code, condition }) => code === powerPaper && condition === byAgent);
  if (material === undefined || given.some(({ code }) => code === powerPaper)) return;
  const file = { sha256: power.fileSha256, name: power.fileName };
  await saveCaseMaterial(tx, { ...materialRow(bureau, subject, material, file), state: 'held' });
};
