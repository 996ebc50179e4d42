import type { DocumentRow } from '../../store/documents.ts';
import type { Bureau } from '../bureau.ts';

/** What a document's QR code leads to. */
export const verifyAddress = (bureau: Bureau, { id, checkCode }: Pick<DocumentRow, 'id' | 'checkCode'>): string =>
  `${bureau.config.publicUrl}/verify/${id}-${checkCode}`;
