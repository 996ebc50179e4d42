import type { Material, MaterialList } from '../../domain/catalogue/types.ts';
import { newId } from '../../domain/id.ts';
import { requiredMaterials } from '../../domain/materials.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { CaseMaterialRow, FileRow } from '../../store/materials.ts';
import { findFiles, heldMaterials, saveCaseMaterial } from '../../store/materials.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** A material of the item's list with the uploaded file, or received on paper at the window. */
export type GivenMaterial = { code: string; fileId: string } | { code: string; paper: true };

/** The uploaded files by id; only those that this person has uploaded. Error: file-unknown. */
export const ownFiles = async (tx: Tx, person: Principal, ids: readonly string[]): Promise<Map<string, FileRow>> => {
  const files = new Map((await findFiles(tx, ids)).map((file) => [file.id, file]));
  for (const id of ids)
    if (files.get(id)?.owner !== person.id) throw new BureauError('file-unknown', { file: id }, 'materials');
  return files;
};

export const materialRow = (
  bureau: Bureau,
  subject: CaseRow,
  material: Material,
  file: Pick<FileRow, 'sha256' | 'name'> | 'paper',
): CaseMaterialRow => {
  const now = bureau.clock.now();
  return {
    id: newId(),
    caseId: subject.id,
    materialCode: material.code,
    applicantId: subject.applicantId,
    state: file === 'paper' ? 'paper' : 'provided',
    fileSha256: file === 'paper' ? null : file.sha256,
    fileName: file === 'paper' ? '' : file.name,
    reusable: material.reusable ? 1 : 0,
    reusedFrom: null,
    deferredUntil: null,
    verdict: '',
    verdictReason: '',
    createdAt: now,
    providedAt: now,
  };
};

/** Adds what was handed in, and what the bureau holds already and need not ask for again (一套清, LAW-36). */
export const addGivenMaterials = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  subject: CaseRow,
  list: MaterialList,
  given: readonly GivenMaterial[],
  conditions: Readonly<Record<string, boolean>>,
): Promise<void> => {
  const files = await ownFiles(
    tx,
    person,
    given.flatMap((one) => ('fileId' in one ? [one.fileId] : [])),
  );
  const byCode = new Map(list.materials.map((material) => [material.code, material]));
  for (const one of given) {
    const file = 'fileId' in one ? files.get(one.fileId)! : 'paper';
    await saveCaseMaterial(tx, materialRow(bureau, subject, byCode.get(one.code)!, file));
  }
  const absent = requiredMaterials(list, conditions).filter(
    ({ code, reusable }) => reusable && !given.some((one) => one.code === code),
  );
  if (absent.length === 0) return;
  const held = new Map((await heldMaterials(tx, subject.applicantId)).map((row) => [row.materialCode, row]));
  for (const { code } of absent) {
    const row = held.get(code);
    if (row === undefined) continue;
    const now = bureau.clock.now();
    await saveCaseMaterial(tx, {
      ...row,
      id: newId(),
      caseId: subject.id,
      state: 'held',
      reusedFrom: row.reusedFrom ?? row.caseId,
      deferredUntil: null,
      verdict: '',
      verdictReason: '',
      createdAt: now,
    });
  }
};
