import type { Static } from 'typebox';
import type {
  templateDraftView,
  templateParts,
  templatePlace,
  templateVersionView,
  wordedKind,
} from '../../../../src/http/schemas/document-template.ts';
import type { Words } from '../../../shared/api/types.ts';

export type TemplateParts = Static<typeof templateParts>;
export type Part = keyof TemplateParts;
export type Place = Static<typeof templatePlace>;
export type TemplateDraft = Static<typeof templateDraftView>;
export type Kind = Static<typeof wordedKind>;

/** GET /api/document-templates */
export interface TemplateSummary {
  kind: Kind;
  name: Words;
  version: number;
  drafts: number;
}

/** GET /api/document-templates/:kind */
export interface Template {
  kind: Kind;
  name: Words;
  partsUsed: Part[];
  places: Place[];
  versions: Static<typeof templateVersionView>[];
  drafts: TemplateDraft[];
}
