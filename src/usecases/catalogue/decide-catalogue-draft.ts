import { catalogueInvalid } from '../../domain/catalogue/problem.ts';
import { BureauError } from '../../errors.ts';
import { insertCatalogueRelease, updateCatalogueDraft } from '../../store/catalogues.ts';
import type { CatalogueDraftRow } from '../../store/catalogues.ts';
import { saveCatalogue } from '../../store/releases.ts';
import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { recountDeadlines } from '../clock/recount-deadlines.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { judgeTexts, lockDraftIn, textsOfDraft } from './catalogue-draft.ts';
import type { CatalogueTexts } from './catalogues.ts';
import { releaseLock, versionInForce } from './catalogues.ts';

/** Whoever has changed or submitted a draft does not approve it (四眼原则). */
export const mayDecide = (draft: Pick<CatalogueDraftRow, 'editors' | 'submittedBy'>, personId: string): boolean =>
  draft.submittedBy !== personId && !(JSON.parse(draft.editors) as string[]).includes(personId);

/** The tables as they would come into force. Errors: catalogue-draft-empty, catalogue-draft-overtaken, catalogue-draft-invalid. */
const requireFit = async (
  bureau: Bureau,
  tx: Tx,
  draft: CatalogueDraftRow,
): Promise<{ version: string; texts: CatalogueTexts; rows: number }> => {
  const { before, after, overtaken } = await textsOfDraft(tx, draft);
  if (overtaken.length > 0) throw new BureauError('catalogue-draft-overtaken', { files: overtaken.join(', ') });
  const { changes, problems, version } = await judgeTexts(bureau, before, after);
  if (version === null || problems.length > 0)
    throw new BureauError('catalogue-draft-invalid', catalogueInvalid(problems).params);
  if (changes.length === 0) throw new BureauError('catalogue-draft-empty');
  return { version, texts: after, rows: changes.length };
};

/** Hands a draft to another admin for review. Errors: those of lockDraftIn and of the tables. */
export const submitCatalogueDraft = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, reason }: { id: string; seen: number; reason: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockDraftIn(tx, id, 'open', seen);
    const { rows } = await requireFit(bureau, tx, draft);
    const at = bureau.clock.now();
    const submitted = { submittedBy: person.id, submittedAt: at, reason: reason.trim() };
    await updateCatalogueDraft(tx, id, { ...submitted, status: 'submitted', note: '', updatedAt: at });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'submit-catalogue',
      detail: { draft: id, version: draft.version, title: draft.title, rows, reason: submitted.reason },
    });
  });

/** Gives a draft back to its authors, or its authors take it back. Errors: those of lockDraftIn. */
export const returnCatalogueDraft = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, note }: { id: string; seen: number; note: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockDraftIn(tx, id, 'submitted', seen);
    const at = bureau.clock.now();
    await updateCatalogueDraft(tx, id, { status: 'open', decidedBy: person.id, decidedAt: at, note, updatedAt: at });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'return-catalogue',
      detail: { draft: id, version: draft.version, note },
    });
  });

/** Gives a draft up; nothing of it comes into force. Errors: those of lockDraftIn. */
export const discardCatalogueDraft = async (bureau: Bureau, person: Principal, id: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    await lockDraftIn(tx, id, 'open');
    await updateCatalogueDraft(tx, id, { status: 'discarded', updatedAt: bureau.clock.now() });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'discard-catalogue',
      detail: { draft: id },
    });
  });

/**
 * Puts a submitted draft into force, by somebody who has not worked on it, exactly as they have seen it. New cases take it
 * at once, in every copy and without a restart; filed ones keep theirs (LAW-03), but count days by the new calendar.
 * Errors: those of lockDraftIn and of the tables, same-person.
 */
export const releaseCatalogueDraft = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, note }: { id: string; seen: number; note: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    await lockSetting(tx, releaseLock);
    const draft = await lockDraftIn(tx, id, 'submitted', seen);
    if (!mayDecide(draft, person.id)) throw new BureauError('catalogue-same-person');
    const { version, texts, rows } = await requireFit(bureau, tx, draft);
    const at = bureau.clock.now();
    const baseVersion = await versionInForce(tx);
    await saveCatalogue(tx, { version, files: JSON.stringify(texts), createdAt: at });
    await insertCatalogueRelease(tx, {
      version,
      draftId: id,
      releasedBy: person.id,
      releasedAt: at,
      note: draft.reason,
    });
    const decided = { status: 'released' as const, decidedBy: person.id, decidedAt: at, note, baseVersion };
    await updateCatalogueDraft(tx, id, { ...decided, updatedAt: at });
    await announce(bureau, tx, { kind: 'catalogue-released', caseId: '' });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'release-catalogue',
      detail: { draft: id, was: baseVersion, now: version, rows, submittedBy: draft.submittedBy, note },
    });
  });
  await bureau.catalogues.reload();
  await recountDeadlines(bureau);
};
