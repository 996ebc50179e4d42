import type { Static } from 'typebox';
import type { catalogueDraftSummary, catalogueJudgement, rowChange } from '../../../../src/http/schemas/catalogue.ts';

export type DraftSummary = Static<typeof catalogueDraftSummary>;
export type Judgement = Static<typeof catalogueJudgement>;
export type RowChange = Static<typeof rowChange>;
export type Draft = DraftSummary & Judgement & { overtaken: string[] };

export interface Table {
  file: string;
  rows: number;
  key: string[];
  columns: { name: string; expected: string }[];
}

/** GET /api/catalogue */
export interface CatalogueInForce {
  version: string;
  tables: Table[];
  releases: { seq: number; version: string; releasedBy: string; releasedAt: string; note: string }[];
}
