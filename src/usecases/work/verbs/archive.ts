import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { materialsOf } from '../../../domain/catalogue/lookups.ts';
import { canonicalJson } from '../../../domain/record.ts';
import type { DocumentRow } from '../../../store/documents.ts';
import { sealUsesOfDocument } from '../../../store/documents.ts';
import type { InspectionPhotoRow } from '../../../store/inspections.ts';
import { inspectionsOfCase, photosOfCase } from '../../../store/inspections.ts';
import { findFileBySha256 } from '../../../store/materials.ts';
import type { CaseMaterialRow } from '../../../store/materials.ts';
import { lastEntry } from '../../../store/record.ts';
import { saveArchive } from '../../../store/results.ts';
import { runsOfCase } from '../../../store/runs.ts';
import type { Db, Tx } from '../../../store/store.ts';
import { numberOf, readFacts } from '../../document/facts.ts';
import { requireWhole } from '../../document/require-whole.ts';
import { voidUnsealed } from '../../document/void-unsealed.ts';
import { verb } from '../verb.ts';

interface Contents {
  documents: DocumentRow[];
  materials: CaseMaterialRow[];
  photos: InspectionPhotoRow[];
}

const documentEntries = async (db: Db | Tx, documents: readonly DocumentRow[]) => {
  const entries = [];
  for (const { id, kind, number, status, sha256, sealedAt } of documents) {
    const sealSeqs = (await sealUsesOfDocument(db, id)).map(({ seq }) => seq);
    entries.push({ id, kind, number, status, sha256, sealedAt, sealSeqs });
  }
  return entries;
};

const materialEntries = async (
  db: Db | Tx,
  materials: readonly CaseMaterialRow[],
  names: ReadonlyMap<string, string>,
) => {
  const entries = [];
  for (const { materialCode, state, fileName, fileSha256 } of materials) {
    const file = fileSha256 === null ? undefined : await findFileBySha256(db, fileSha256);
    entries.push({
      code: materialCode,
      name: names.get(materialCode) ?? materialCode,
      state,
      fileName,
      sha256: fileSha256,
      mediaType: file?.mediaType ?? null,
      size: file?.size ?? null,
    });
  }
  return entries;
};

/**
 * Closes the case's package (LAW-30): a manifest of every sealed document, handed-in file and photo with its hash, the head of
 * the case's record, the flow in its version and the retention class. Every file is compared with its hash before.
 * Errors: file-damaged, file-not-found.
 */
export const archive = verb({
  headers: Type.Object({}),
  prepare: async (bureau, work): Promise<Contents> => {
    const facts = await readFacts(bureau.store.read, work);
    const documents = facts.documents.filter(({ sha256 }) => sha256 !== null);
    const materials = facts.materials.filter(({ fileSha256 }) => fileSha256 !== null);
    const photos = await photosOfCase(bureau.store.read, work.subject.id);
    const hashes = new Set([
      ...documents.map(({ sha256 }) => sha256),
      ...materials.map(({ fileSha256 }) => fileSha256),
      ...photos.map(({ sha256 }) => sha256),
    ]);
    for (const sha256 of hashes) await requireWhole(bureau, sha256);
    return { documents, materials, photos };
  },
  commit: async (bureau, tx, { subject, item, catalogue }, { documents, materials, photos }) => {
    const archivedAt = bureau.clock.now();
    await voidUnsealed(tx, { caseId: subject.id, reason: '办件已归档，文书未用印', at: archivedAt });
    const names = new Map(materialsOf(catalogue, item.code).materials.map(({ code, nameZh }) => [code, nameZh]));
    const head = await lastEntry(tx, subject.id);
    const runs = await runsOfCase(tx, subject.id);
    const manifest = canonicalJson({
      format: 'oneseal-archive-1',
      case: { id: subject.id, number: numberOf(subject), itemCode: item.code, itemName: item.nameZh },
      filedAt: subject.filedAt,
      acceptedAt: subject.acceptedAt,
      decidedAt: subject.decidedAt,
      catalogueVersion: subject.catalogueVersion,
      flows: runs.map(({ seq, flow, flowVersion }) => ({ run: seq, flow, flowVersion })),
      documents: await documentEntries(tx, documents),
      materials: await materialEntries(tx, materials, names),
      inspections: (await inspectionsOfCase(tx, subject.id)).map(({ id, elementId, round, sha256: hash }) => ({
        id,
        elementId,
        round,
        sha256: hash,
      })),
      photos: photos.map(({ id, sha256: hash, mediaType, size, takenAt }) => ({
        id,
        sha256: hash,
        mediaType,
        size,
        takenAt,
      })),
      record: { seq: head.seq, hash: head.hash },
      retention: item.retention,
      archivedAt,
    });
    const sha256 = createHash('sha256').update(manifest).digest('hex');
    await saveArchive(tx, { caseId: subject.id, manifest, sha256, retention: item.retention, archivedAt });
    return {
      detail: { sha256, retention: item.retention, files: documents.length + materials.length + photos.length },
    };
  },
});
