import type { DocumentKind } from '../domain/document-kinds.ts';
import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

/** open: being written; submitted: another admin decides; released: was put into force; discarded: given up. */
export type DocumentTemplateStatus = 'open' | 'submitted' | 'released' | 'discarded';

export interface DocumentTemplateRow {
  id: string;
  kind: DocumentKind;
  /** Counted within the kind; null until it is in force. */
  version: number | null;
  status: DocumentTemplateStatus;
  /** JSON: part → text. */
  parts: string;
  /** The version that it was written against. */
  baseVersion: number;
  revision: number;
  ownerId: string;
  ownerName: string;
  /** JSON list of the user ids that have changed it. */
  editors: string;
  reason: string;
  submittedBy: string | null;
  submittedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  note: string;
  createdAt: string;
  updatedAt: string;
}

export const insertDocumentTemplate = async (tx: Tx, row: DocumentTemplateRow): Promise<void> => {
  await tx('document_templates').insert(row);
};

export const findDocumentTemplate = (db: Db | Tx, id: string): Promise<DocumentTemplateRow | undefined> =>
  db<DocumentTemplateRow>('document_templates').where({ id }).first();

export const lockDocumentTemplate = (tx: Tx, id: string): Promise<DocumentTemplateRow | undefined> =>
  lockRows(tx, tx<DocumentTemplateRow>('document_templates').where({ id })).first();

export const updateDocumentTemplate = async (
  tx: Tx,
  id: string,
  change: Partial<DocumentTemplateRow>,
): Promise<void> => {
  await tx<DocumentTemplateRow>('document_templates').where({ id }).update(change);
};

/** The version of a kind that is in force; 0 where it is the one that the house brings. */
export const templateInForce = async (db: Db | Tx, kind: DocumentKind): Promise<number> => {
  const row: { version: number | null } | undefined = await db<DocumentTemplateRow>('document_templates')
    .where({ kind, status: 'released' })
    .orderBy('version', 'desc')
    .first('version');
  return row?.version ?? 0;
};

export const findTemplateVersion = (
  db: Db | Tx,
  kind: DocumentKind,
  version: number,
): Promise<DocumentTemplateRow | undefined> =>
  db<DocumentTemplateRow>('document_templates').where({ kind, version, status: 'released' }).first();

/** Those that were in force, the newest first. */
export const templateVersions = (db: Db, kind: DocumentKind, limit: number): Promise<DocumentTemplateRow[]> =>
  db<DocumentTemplateRow>('document_templates')
    .where({ kind, status: 'released' })
    .orderBy('version', 'desc')
    .limit(limit);

/** Those being written or waiting for approval, of one kind or of all. */
export const templateDrafts = (db: Db, kind?: DocumentKind): Promise<DocumentTemplateRow[]> =>
  db<DocumentTemplateRow>('document_templates')
    .where(kind === undefined ? {} : { kind })
    .whereIn('status', ['open', 'submitted'])
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100);
