import type { Readable } from 'node:stream';
import { BureauError } from '../../errors.ts';
import type { FileRow } from '../../store/materials.ts';
import { lockUser, findUser } from '../../store/users.ts';
import { addLinkFile, filesOfLink, findUploadLinkByToken } from '../../store/upload-links.ts';
import type { UploadLinkRow } from '../../store/upload-links.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import { uploadFile } from '../material/upload-file.ts';
import { hashOfToken } from './open-upload-link.ts';

export const mostFiles = 30;

/** The link that a token opens, while it lasts and its clerk works. Error: upload-link-ended. */
export const linkOfToken = async (bureau: Bureau, token: string): Promise<UploadLinkRow> => {
  const link = await findUploadLinkByToken(bureau.store.read, hashOfToken(token));
  const owner = link === undefined ? undefined : await findUser(bureau.store.read, link.owner);
  if (link === undefined || link.expiresAt <= machineTime() || owner?.status !== 'active')
    throw new BureauError('upload-link-ended');
  return link;
};

/**
 * Takes a photo that a phone sends through a link: it belongs to the clerk, whose page hears of it. Errors: upload-link-ended,
 * upload-link-full, those of `uploadFile`.
 */
export const useUploadLink = async (
  bureau: Bureau,
  token: string,
  file: { name: string; mediaType: string; stream: Readable },
): Promise<FileRow> => {
  const link = await linkOfToken(bureau, token);
  if ((await filesOfLink(bureau.store.read, link.id)).length >= mostFiles)
    throw new BureauError('upload-link-full', { most: mostFiles });
  const row = await uploadFile(bureau, { id: link.owner }, file);
  await bureau.store.transaction(async (tx) => {
    // One after the other, so that the limit holds for photos that come at once.
    await lockUser(tx, link.owner);
    if ((await filesOfLink(tx, link.id)).length >= mostFiles)
      throw new BureauError('upload-link-full', { most: mostFiles });
    await addLinkFile(tx, link.id, row.id);
    await announce(bureau, tx, { kind: 'file-arrived', caseId: '', people: [link.owner] });
  });
  return row;
};
