import type { Readable } from 'node:stream';
import { newId } from '../../domain/id.ts';
import type { FileType } from '../../documents/files/file-types.ts';
import { materialTypes } from '../../documents/files/file-types.ts';
import { sanitizeFileName } from '../../documents/files/sanitize-file-name.ts';
import type { FileRow } from '../../store/materials.ts';
import { insertFile } from '../../store/materials.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

const maxBytes = 20 * 1024 * 1024;

/** What is taken, narrower than what applicants hand in. */
export interface UploadLimits {
  maxBytes: number;
  allow: readonly FileType[];
}

/**
 * Takes an uploaded file: its type is read from its content, the same content is kept once.
 * Errors: file-too-large, file-type-not-allowed, file-type-forged, disk-full.
 */
export const uploadFile = async (
  bureau: Bureau,
  person: Pick<Principal, 'id'>,
  { name, mediaType, stream }: { name: string; mediaType: string; stream: Readable },
  limits: UploadLimits = { maxBytes, allow: materialTypes },
): Promise<FileRow> => {
  const safeName = sanitizeFileName(name);
  const stored = await bureau.files.put(stream, {
    ...limits,
    declaredType: mediaType,
    fileName: safeName,
  });
  const row: FileRow = {
    id: newId(),
    sha256: stored.sha256,
    mediaType: stored.mediaType,
    size: stored.size,
    name: safeName,
    owner: person.id,
    createdAt: bureau.clock.now(),
  };
  await bureau.store.transaction((tx) => insertFile(tx, row));
  return row;
};
