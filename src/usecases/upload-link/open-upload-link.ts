import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../domain/id.ts';
import { deleteLinksOfDraft, insertUploadLink } from '../../store/upload-links.ts';
import type { UploadLinkRow } from '../../store/upload-links.ts';
import type { Bureau } from '../bureau.ts';
import { machineTime } from '../machine-time.ts';
import type { Principal } from '../principal.ts';

const lifeMs = 15 * 60_000;

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Opens a way for a phone to send photos into one application that the clerk is entering, for fifteen minutes. The token is
 * given once and kept as its hash; an earlier link of the same application ends.
 */
export const openUploadLink = async (
  bureau: Bureau,
  clerk: Principal,
  draft: string,
): Promise<{ link: UploadLinkRow; token: string }> => {
  const token = randomBytes(32).toString('base64url');
  const now = machineTime();
  const link: UploadLinkRow = {
    id: newId(),
    tokenHash: hashOfToken(token),
    owner: clerk.id,
    draft,
    createdAt: now,
    expiresAt: machineTime(lifeMs),
  };
  await bureau.store.transaction(async (tx) => {
    await deleteLinksOfDraft(tx, clerk.id, draft);
    await insertUploadLink(tx, link);
  });
  return { link, token };
};
