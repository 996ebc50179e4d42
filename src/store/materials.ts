import type { Db, Tx } from './store.ts';

/**
 * provided: handed in with this case as a file; paper: received on paper at the window; held: taken from an earlier case
 * (一套清); deferred: promised for later (容缺); not-needed: not handed in, and found not to apply.
 */
export type MaterialState = 'provided' | 'paper' | 'held' | 'deferred' | 'not-needed';

export interface CaseMaterialRow {
  id: string;
  caseId: string;
  materialCode: string;
  applicantId: string;
  state: MaterialState;
  fileSha256: string | null;
  fileName: string;
  reusable: number;
  reusedFrom: string | null;
  /** Day until which a deferred material must come. */
  deferredUntil: string | null;
  /** '' not looked at, 'complete', 'missing', 'wrong', 'deferred' or 'not-needed'. */
  verdict: string;
  verdictReason: string;
  createdAt: string;
  providedAt: string | null;
}

export const materialsOfCase = (db: Db | Tx, caseId: string): Promise<CaseMaterialRow[]> =>
  db<CaseMaterialRow>('case_materials').where({ caseId }).orderBy('materialCode');

/** Adds the material to the case, or replaces what was there under its code. */
export const saveCaseMaterial = async (tx: Tx, row: CaseMaterialRow): Promise<void> => {
  await tx('case_materials')
    .insert(row)
    .onConflict(['caseId', 'materialCode'])
    .merge([
      'state',
      'fileSha256',
      'fileName',
      'reusedFrom',
      'deferredUntil',
      'verdict',
      'verdictReason',
      'providedAt',
    ]);
};

/** The newest reusable file per material code that the bureau already holds of an applicant. */
export const heldMaterials = async (db: Db | Tx, applicantId: string): Promise<CaseMaterialRow[]> => {
  const rows: CaseMaterialRow[] = await db<CaseMaterialRow>('case_materials')
    .where({ applicantId, reusable: 1 })
    .whereNotNull('fileSha256')
    .whereNotIn('verdict', ['missing', 'wrong'])
    .orderBy('providedAt', 'desc')
    .limit(500);
  return [...new Map(rows.toReversed().map((row) => [row.materialCode, row])).values()];
};

export interface FileRow {
  id: string;
  sha256: string;
  mediaType: string;
  size: number;
  name: string;
  /** Who uploaded it: a user id, or `case:<id>` for one who proved the case's secret. */
  owner: string;
  createdAt: string;
}

export const insertFile = async (tx: Tx, row: FileRow): Promise<void> => {
  await tx('files').insert(row);
};

export const findFiles = (db: Db | Tx, ids: readonly string[]): Promise<FileRow[]> =>
  db<FileRow>('files').whereIn('id', [...ids]);

export const findFileBySha256 = (db: Db | Tx, sha256: string): Promise<FileRow | undefined> =>
  db<FileRow>('files').where({ sha256 }).first();

/** Puts the verdict of an examination beside a paper of a case; false where the case has no such paper. */
export const judgeMaterial = async (
  tx: Tx,
  caseId: string,
  { code, verdict, reason }: { code: string; verdict: string; reason: string },
): Promise<boolean> =>
  (await tx<CaseMaterialRow>('case_materials')
    .where({ caseId, materialCode: code })
    .update({ verdict, verdictReason: reason })) > 0;
