import { itemOf, materialsOf } from '../../domain/catalogue/lookups.ts';
import { BureauError } from '../../errors.ts';
import { may } from '../../domain/permissions.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import { findApplicant, lockApplicant } from '../../store/applicants.ts';
import { listCases } from '../../store/cases.ts';
import { heldMaterials } from '../../store/materials.ts';
import { actorOn, powerFor } from '../agency/acts-for.ts';
import { noteApplicant } from '../applicant/note-applicant.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

export interface KnownData {
  /** Fields of the application form that need not be typed again. */
  form: Record<string, unknown>;
  /** Reusable materials of the item's list that the bureau holds already (一套清). */
  materials: { code: string; fileName: string; providedAt: string | null }[];
}

/** Said anew with every application: what is stated, chosen or computed for the one case alone. */
const ofOneCase = new Set(['truthStatement', 'undertaking', 'conditions', 'feeInputs', 'scope', 'areaM2', 'agentName']);
const casesLookedAt = 20;

const fieldsOf = (form: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(JSON.parse(form) as Record<string, unknown>).filter(
      ([key, value]) => !ofOneCase.has(key) && value !== null && value !== '',
    ),
  );

const mayKnow = async (bureau: Bureau, person: Principal, applicantId: string, itemCode: string): Promise<boolean> =>
  person.applicantId === null
    ? may(person.roles, 'case.file-for-applicant')
    : person.applicantId === applicantId ||
      (await powerFor(bureau, bureau.store.read, person, applicantId, itemCode)) !== undefined;

/** Whoever looks at the data of another is written into that one's record (LAW-31). */
const noteView = (bureau: Bureau, person: Principal, { id, name }: ApplicantRow, itemCode: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockApplicant(tx, id);
    const actor = actorOn(person, { applicantId: id, applicantName: name });
    await noteApplicant(bureau, tx, id, { actor, act: 'view-personal-data', detail: { item: itemCode } });
  });

/**
 * What an applicant need not give again for an item (LAW-36): the applicant's own data, fields of earlier applications under
 * the same key, the newest first, and materials that the bureau holds. Errors: unknown-item, forbidden.
 */
export const knownData = async (
  bureau: Bureau,
  person: Principal,
  itemCode: string,
  applicantId = person.applicantId,
): Promise<KnownData> => {
  const { read } = bureau.store;
  const catalogue = bureau.catalogues.current;
  const list = materialsOf(catalogue, itemOf(catalogue, itemCode).code);
  const applicant = applicantId === null ? undefined : await findApplicant(read, applicantId);
  if (applicant === undefined || !(await mayKnow(bureau, person, applicant.id, itemCode)))
    throw new BureauError('forbidden', { permission: 'application.file' });
  if (person.applicantId !== applicant.id) await noteView(bureau, person, applicant, itemCode);
  const cases = await listCases(read, { applicantIds: [applicant.id], limit: casesLookedAt });
  const reusable = new Set(list.materials.filter((material) => material.reusable).map(({ code }) => code));
  const own = {
    address: applicant.address,
    contactPhone: applicant.phone,
    ...(applicant.kind === 'organisation' ? { businessName: applicant.name } : { contactName: applicant.name }),
  };
  const earlier = cases.toReversed().map(({ form }) => fieldsOf(form));
  return {
    form: Object.assign({}, own, ...earlier) as Record<string, unknown>,
    materials: (await heldMaterials(read, applicant.id))
      .filter(({ materialCode }) => reusable.has(materialCode))
      .map(({ materialCode, fileName, providedAt }) => ({ code: materialCode, fileName, providedAt })),
  };
};
