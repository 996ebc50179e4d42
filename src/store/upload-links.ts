import type { FileRow } from './materials.ts';
import type { Db, Tx } from './store.ts';

/** A way for a phone to send photos into one application that a clerk is entering. */
export interface UploadLinkRow {
  id: string;
  /** The database never holds what opens the link. */
  tokenHash: string;
  /** The clerk, to whom the photos belong. */
  owner: string;
  /** The application's own id while it is entered. */
  draft: string;
  createdAt: string;
  expiresAt: string;
}

export const insertUploadLink = async (tx: Tx, row: UploadLinkRow): Promise<void> => {
  await tx('upload_links').insert(row);
};

export const findUploadLink = (db: Db | Tx, id: string): Promise<UploadLinkRow | undefined> =>
  db<UploadLinkRow>('upload_links').where({ id }).first();

export const findUploadLinkByToken = (db: Db | Tx, tokenHash: string): Promise<UploadLinkRow | undefined> =>
  db<UploadLinkRow>('upload_links').where({ tokenHash }).first();

export const addLinkFile = async (tx: Tx, linkId: string, fileId: string): Promise<void> => {
  await tx('upload_link_files').insert({ linkId, fileId });
};

/** What came through a link, in the order of arrival. */
export const filesOfLink = (db: Db | Tx, linkId: string): Promise<FileRow[]> =>
  db<FileRow>('files')
    .join('upload_link_files', 'upload_link_files.fileId', 'files.id')
    .where({ 'upload_link_files.linkId': linkId })
    .orderBy('files.id')
    .select('files.*');

const deleteLinks = async (tx: Tx, links: { id: string }[]): Promise<void> => {
  const ids = links.map(({ id }) => id);
  await tx('upload_link_files').whereIn('linkId', ids).delete();
  await tx('upload_links').whereIn('id', ids).delete();
};

export const deleteUploadLink = (tx: Tx, id: string): Promise<void> => deleteLinks(tx, [{ id }]);

/** Ends the links of an application; what has come through them stays with the clerk. */
export const deleteLinksOfDraft = async (tx: Tx, owner: string, draft: string): Promise<void> =>
  deleteLinks(tx, await tx<UploadLinkRow>('upload_links').where({ owner, draft }).select('id'));
