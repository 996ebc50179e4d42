import type { Readable } from 'node:stream';
import { newId } from '../../domain/id.ts';
import { materialTypes } from '../../documents/files/file-types.ts';
import { sanitizeFileName } from '../../documents/files/sanitize-file-name.ts';
import type { FileRow } from '../../store/materials.ts';
import { insertFile } from '../../store/materials.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';

const maxBytes = 20 * 1024 * 1024;

/**
 * Takes an uploaded file: its type is read from its content, the same content is kept once.
 * Errors: file-too-large, file-type-not-allowed, file-type-forged, disk-full.
 */
export const uploadFile = async (
  bureau: Bureau,
  person: Pick<Principal, 'id'>,
  { name, mediaType, stream }: { name: string; mediaType: string; stream: Readable },
): Promise<FileRow> => {
  const safeName = sanitizeFileName(name);
  const stored = await bureau.files.put(stream, {
    maxBytes,
    allow: materialTypes,
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
