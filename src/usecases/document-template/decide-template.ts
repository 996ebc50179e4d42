import { requireWording } from '../../documents/kinds.ts';
import { wordingParts } from '../../documents/wording/wording.ts';
import { BureauError } from '../../errors.ts';
import { templateInForce, updateDocumentTemplate } from '../../store/document-templates.ts';
import type { DocumentTemplateRow } from '../../store/document-templates.ts';
import { lockSetting } from '../../store/settings.ts';
import type { Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { lockTemplateIn, templateDraft } from './draft-template.ts';
import type { TemplateDraft } from './draft-template.ts';
import { previewTemplate } from './preview-template.ts';
import { readParts, wordingOf } from './wording-of.ts';

/** Whoever has written or submitted a wording does not approve it (四眼原则). */
export const mayDecideTemplate = (
  row: Pick<DocumentTemplateRow, 'editors' | 'submittedBy'>,
  personId: string,
): boolean => row.submittedBy !== personId && !(JSON.parse(row.editors) as string[]).includes(personId);

const requireFit = async (tx: Tx, draft: TemplateDraft): Promise<void> => {
  const inForce = await templateInForce(tx, draft.kind);
  if (inForce !== draft.baseVersion) throw new BureauError('template-overtaken', { version: inForce });
  const [before, after] = [await wordingOf(tx, draft.kind, inForce), readParts(draft.parts)];
  if (wordingParts.every((part) => before?.[part] === after[part])) throw new BureauError('template-unchanged');
  requireWording(draft.kind, after);
};

/**
 * Hands a wording to another admin. It must print: the example is made first. Errors: those of lockTemplateIn and
 * previewTemplate, template-overtaken, template-unchanged.
 */
export const submitTemplate = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, reason }: { id: string; seen: number; reason: string },
): Promise<void> => {
  const { kind, parts } = await templateDraft(bureau.store.read, id);
  await previewTemplate(bureau, kind, readParts(parts));
  await bureau.store.transaction(async (tx) => {
    const draft = await lockTemplateIn(tx, id, 'open', seen);
    await requireFit(tx, draft);
    const at = bureau.clock.now();
    const submitted = { submittedBy: person.id, submittedAt: at, reason: reason.trim() };
    await updateDocumentTemplate(tx, id, { ...submitted, status: 'submitted', note: '', updatedAt: at });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'submit-template',
      detail: { template: id, kind: draft.kind, revision: draft.revision, reason: submitted.reason },
    });
  });
};

/**
 * Puts a submitted wording into force, by somebody who has not written it, exactly as they have seen it: documents that are
 * begun from now on are made from it, those begun before keep theirs. Gives its version.
 * Errors: those of lockTemplateIn and `checkWording`, template-same-person, template-overtaken.
 */
export const releaseTemplate = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, note }: { id: string; seen: number; note: string },
): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    await lockSetting(tx, 'document-template-release');
    const draft = await lockTemplateIn(tx, id, 'submitted', seen);
    if (!mayDecideTemplate(draft, person.id)) throw new BureauError('template-same-person');
    await requireFit(tx, draft);
    const at = bureau.clock.now();
    const version = draft.baseVersion + 1;
    const decided = { decidedBy: person.id, decidedByName: person.name, decidedAt: at, note };
    await updateDocumentTemplate(tx, id, { ...decided, version, status: 'released', updatedAt: at });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'release-template',
      detail: { template: id, kind: draft.kind, version, submittedBy: draft.submittedBy, note },
    });
    return version;
  });

/** Gives a submitted wording back, or its writer takes it back. Errors: those of lockTemplateIn. */
export const returnTemplate = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, note }: { id: string; seen: number; note: string },
): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockTemplateIn(tx, id, 'submitted', seen);
    const at = bureau.clock.now();
    const decided = { decidedBy: person.id, decidedByName: person.name, decidedAt: at, note };
    await updateDocumentTemplate(tx, id, { ...decided, status: 'open', updatedAt: at });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'return-template',
      detail: { template: id, kind: draft.kind, note },
    });
  });

/** Gives a draft up; nothing of it comes into force. Errors: those of lockTemplateIn. */
export const discardTemplate = async (bureau: Bureau, person: Principal, id: string): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const { kind } = await lockTemplateIn(tx, id, 'open');
    await updateDocumentTemplate(tx, id, { status: 'discarded', updatedAt: bureau.clock.now() });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'discard-template',
      detail: { template: id, kind },
    });
  });
