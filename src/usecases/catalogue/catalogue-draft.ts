import type { RowChange } from '../../domain/catalogue/diff-tables.ts';
import { diffTables } from '../../domain/catalogue/diff-tables.ts';
import { readCatalogue } from '../../domain/catalogue/parse-catalogue.ts';
import type { Problem } from '../../domain/catalogue/problem.ts';
import { BureauError } from '../../errors.ts';
import type { CatalogueDraftRow } from '../../store/catalogues.ts';
import { findCatalogueDraft, lockCatalogueDraft } from '../../store/catalogues.ts';
import type { Db, Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { carrierProblems } from './carrier-problems.ts';
import type { CatalogueTexts } from './catalogues.ts';
import { textsOfVersion, versionInForce } from './catalogues.ts';

const notFound = (id: string): BureauError => new BureauError('catalogue-draft-not-found', { draft: id });

/** Error: catalogue-draft-not-found. */
export const catalogueDraft = async (db: Db | Tx, id: string): Promise<CatalogueDraftRow> => {
  const draft = await findCatalogueDraft(db, id);
  if (draft === undefined) throw notFound(id);
  return draft;
};

/**
 * Locks a draft in a state and, where the caller names it, in the version that they have seen.
 * Errors: catalogue-draft-not-found, catalogue-draft-state, catalogue-draft-stale.
 */
export const lockDraftIn = async (
  tx: Tx,
  id: string,
  status: CatalogueDraftRow['status'],
  seen?: number,
): Promise<CatalogueDraftRow> => {
  const draft = await lockCatalogueDraft(tx, id);
  if (draft === undefined) throw notFound(id);
  if (draft.status !== status) throw new BureauError('catalogue-draft-state', { state: draft.status });
  if (seen !== undefined && seen !== draft.version) throw new BureauError('catalogue-draft-stale', {}, 'version');
  return draft;
};

export const changedTexts = (draft: Pick<CatalogueDraftRow, 'files'>): CatalogueTexts =>
  JSON.parse(draft.files) as CatalogueTexts;

/** The tables of a draft whole, and those that it is held against: what is in force, or what was when it ended. */
export const textsOfDraft = async (
  db: Db | Tx,
  draft: CatalogueDraftRow,
): Promise<{ before: CatalogueTexts; after: CatalogueTexts; overtaken: string[] }> => {
  const changed = changedTexts(draft);
  const base = await textsOfVersion(db, draft.baseVersion);
  const ended = draft.status === 'released' || draft.status === 'discarded';
  const before = ended ? base : await textsOfVersion(db, await versionInForce(db));
  const overtaken = Object.keys(changed).filter((file) => base[file] !== before[file]);
  return { before, after: { ...before, ...changed }, overtaken };
};

/** What the changed tables would mean: row by row what changes, and everything that is wrong with them. */
export const judgeTexts = async (
  bureau: Bureau,
  before: CatalogueTexts,
  after: CatalogueTexts,
): Promise<{ changes: RowChange[]; problems: Problem[]; version: string | null }> => {
  const { catalogue, problems } = readCatalogue(after);
  const all = problems ?? (await carrierProblems(bureau, readCatalogue(before).catalogue, catalogue));
  return { changes: diffTables(before, after), problems: all, version: catalogue?.version ?? null };
};
