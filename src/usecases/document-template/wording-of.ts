import { isWorded, wordsOf } from '../../documents/kinds.ts';
import { wordingParts } from '../../documents/wording/wording.ts';
import type { Wording } from '../../documents/wording/wording.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import { BureauError } from '../../errors.ts';
import { findTemplateVersion } from '../../store/document-templates.ts';
import type { Db, Tx } from '../../store/store.ts';

/** The parts that were kept, in their fixed order. */
export const readParts = (json: string): Wording => {
  const kept = JSON.parse(json) as Partial<Wording>;
  return Object.fromEntries(wordingParts.map((part) => [part, kept[part] ?? ''])) as unknown as Wording;
};

/** The wording of a version of a kind; undefined for kinds that have but the one of the house. Error: template-version-unknown. */
export const wordingOf = async (db: Db | Tx, kind: DocumentKind, version: number): Promise<Wording | undefined> => {
  if (!isWorded(kind)) return undefined;
  if (version === 0) return wordsOf(kind).wording;
  const row = await findTemplateVersion(db, kind, version);
  if (row === undefined) throw new BureauError('template-version-unknown', { version });
  return readParts(row.parts);
};
