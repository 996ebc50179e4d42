import { exampleOf } from '../../documents/examples.ts';
import type { WordedKind } from '../../documents/kinds.ts';
import type { Printed } from '../../documents/press.ts';
import { requireWording } from '../../documents/kinds.ts';
import type { Wording } from '../../documents/wording/wording.ts';
import type { Bureau } from '../bureau.ts';

/**
 * Prints an invented case in a wording, each page marked as a specimen; nothing is numbered, kept or sealed.
 * Errors: those of `checkWording`, glyph-missing, document-invalid.
 */
export const previewTemplate = async (bureau: Bureau, kind: WordedKind, wording: Wording): Promise<Printed> => {
  requireWording(kind, wording);
  const { bureauName } = bureau.config;
  return bureau.press.render({ ...exampleOf(kind), bureauName, specimen: true }, wording);
};
