import { materialsOf } from '../../domain/catalogue/lookups.ts';
import type { CaseRow } from '../../store/cases.ts';
import { materialsOfCase } from '../../store/materials.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { conditionsOf } from '../../usecases/material/given-of.ts';

/** The item's list in the version of the case, each material with what was handed in. */
export const materialViews = async (bureau: Bureau, subject: CaseRow) => {
  const { materials } = materialsOf(await bureau.catalogues.of(subject.catalogueVersion), subject.itemCode);
  const answers = conditionsOf(subject);
  const rows = new Map((await materialsOfCase(bureau.store.read, subject.id)).map((row) => [row.materialCode, row]));
  return materials.map((material) => {
    const row = rows.get(material.code);
    return {
      code: material.code,
      name: material.nameZh,
      required: material.required,
      condition: material.conditionZh ?? '',
      applies: material.condition === null || answers[material.condition] === true,
      sampleNote: material.sampleNoteZh,
      deferrable: material.deferrable,
      state: row?.state ?? null,
      materialId: row?.id ?? null,
      fileName: row === undefined || row.fileName === '' ? null : row.fileName,
      sha256: row?.fileSha256 ?? null,
      deferredUntil: row?.deferredUntil ?? null,
      verdict: row?.verdict ?? '',
      verdictReason: row?.verdictReason ?? '',
    };
  });
};
