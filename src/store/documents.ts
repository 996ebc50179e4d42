import type { DocumentKind } from '../domain/document-kinds.ts';
import type { Db, Tx } from './store.ts';
import { lockRows } from './lock.ts';

/** reserved: has its number; made: the unsealed file exists; sealed: signed, has legal effect; voided: withdrawn with a reason. */
export type DocumentStatus = 'reserved' | 'made' | 'sealed' | 'voided';

export interface DocumentRow {
  id: string;
  caseId: string;
  kind: DocumentKind;
  number: string;
  status: DocumentStatus;
  /** JSON of what the document was rendered from. */
  data: string;
  draftSha256: string | null;
  sha256: string | null;
  effectId: string;
  /** The document that this one replaces. */
  replaces: string | null;
  madeAt: string;
  sealedAt: string | null;
  voidedAt: string | null;
  voidReason: string | null;
  /** The version of its kind's wording that it is made from; 0: the one that the house brings. */
  templateVersion: number;
  /** Random part of the verification address, so that documents cannot be listed by guessing. */
  checkCode: string;
}

export const insertDocument = async (tx: Tx, row: DocumentRow): Promise<void> => {
  await tx('documents').insert(row);
};

export const findDocument = (db: Db | Tx, id: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow>('documents').where({ id }).first();

export const findDocumentByEffect = (db: Db | Tx, effectId: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow>('documents').where({ effectId }).first();

export const findDocumentByNumber = (db: Db, number: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow>('documents').where({ number }).first();

export const findDocumentBySha256 = (db: Db, sha256: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow>('documents').where({ sha256 }).first();

export const documentsOfCase = (db: Db | Tx, caseId: string): Promise<DocumentRow[]> =>
  db<DocumentRow>('documents').where({ caseId }).orderBy('madeAt').orderBy('id');

/** What was issued under the seal, oldest first; voided documents are left out. */
export const sealedDocuments = (db: Db | Tx, caseId: string): Promise<DocumentRow[]> =>
  db<DocumentRow>('documents').where({ caseId, status: 'sealed' }).orderBy('id');

/** Documents of a case that have a number and no seal yet. */
export const unsealedDocuments = (db: Db | Tx, caseId: string): Promise<DocumentRow[]> =>
  db<DocumentRow>('documents').where({ caseId }).whereIn('status', ['reserved', 'made']).orderBy('id');

/** The document that was issued in place of a voided one. */
export const findReplacement = (db: Db | Tx, id: string): Promise<DocumentRow | undefined> =>
  db<DocumentRow>('documents').where({ replaces: id }).first();

export const updateDocument = async (tx: Tx, id: string, change: Partial<DocumentRow>): Promise<void> => {
  await tx<DocumentRow>('documents').where({ id }).update(change);
};

/** One use of the bureau's seal; `seq` has no gaps (guarantee 6). */
export interface SealUseRow {
  seq: number;
  documentId: string;
  caseId: string;
  purpose: string;
  sha256: string | null;
  keyFingerprint: string;
  status: 'reserved' | 'used' | 'voided';
  reason: string;
  reservedAt: string;
  settledAt: string | null;
  owner: string;
}

/** Reserves the next entry of the seal register for an owner, or gives the one it has. */
export const reserveSealUse = async (
  tx: Tx,
  row: Pick<SealUseRow, 'documentId' | 'caseId' | 'purpose' | 'keyFingerprint' | 'reservedAt' | 'owner'>,
): Promise<SealUseRow> => {
  await tx('counters').insert({ name: 'seal-register', value: 0 }).onConflict('name').ignore();
  const counter = (await lockRows(tx, tx('counters').where({ name: 'seal-register' })).first()) as { value: number };
  const known = await tx<SealUseRow>('seal_register').where({ owner: row.owner }).first();
  if (known !== undefined) return known;
  const seq = counter.value + 1;
  await tx('counters').where({ name: 'seal-register' }).update({ value: seq });
  const use: SealUseRow = { ...row, seq, sha256: null, status: 'reserved', reason: '', settledAt: null };
  await tx('seal_register').insert(use);
  return use;
};

export const settleSealUse = async (tx: Tx, seq: number, change: Partial<SealUseRow>): Promise<void> => {
  await tx<SealUseRow>('seal_register').where({ seq }).update(change);
};

export const sealUsesOfDocument = (db: Db | Tx, documentId: string): Promise<SealUseRow[]> =>
  db<SealUseRow>('seal_register').where({ documentId }).orderBy('seq');

export const sealUsesAfter = (db: Db, seq: number, limit: number): Promise<SealUseRow[]> =>
  db<SealUseRow>('seal_register').where('seq', '>', seq).orderBy('seq').limit(limit);

/** Ends every entry of a document that stands in one of these states as voided; the entry stays in the register. */
export const voidSealUses = async (
  tx: Tx,
  documentId: string,
  from: readonly SealUseRow['status'][],
  { reason, at }: { reason: string; at: string },
): Promise<void> => {
  await tx<SealUseRow>('seal_register')
    .where({ documentId })
    .whereIn('status', [...from])
    .update({ status: 'voided', reason, settledAt: at });
};

/** Fingerprints of every key that the bureau has sealed with. */
export const sealFingerprints = async (db: Db): Promise<string[]> => {
  const rows: { keyFingerprint: string }[] = await db<SealUseRow>('seal_register')
    .whereNotNull('sha256')
    .distinct('keyFingerprint');
  return rows.map(({ keyFingerprint }) => keyFingerprint);
};

/** Documents of all cases that have a number but no seal yet; few at any time. */
export const allUnsealedDocuments = (db: Db): Promise<DocumentRow[]> =>
  db<DocumentRow>('documents').whereIn('status', ['reserved', 'made']).orderBy('id');
