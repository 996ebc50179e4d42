import { BureauError } from '../../errors.ts';
import { deleteUploadLink, findUploadLink } from '../../store/upload-links.ts';
import type { UploadLinkRow } from '../../store/upload-links.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

/** A link of one's own. Error: upload-link-ended. */
export const ownUploadLink = async (db: Db | Tx, clerk: Principal, id: string): Promise<UploadLinkRow> => {
  const link = await findUploadLink(db, id);
  if (link?.owner !== clerk.id) throw new BureauError('upload-link-ended');
  return link;
};

/** Ends a link before its time; what came through it stays with the clerk. Error: upload-link-ended. */
export const closeUploadLink = async (bureau: Bureau, clerk: Principal, id: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await ownUploadLink(tx, clerk, id);
    await deleteUploadLink(tx, id);
  });
