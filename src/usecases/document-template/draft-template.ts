import type { WordedKind } from '../../documents/kinds.ts';
import { requireWording } from '../../documents/kinds.ts';
import type { Wording } from '../../documents/wording/wording.ts';
import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import {
  findDocumentTemplate,
  insertDocumentTemplate,
  lockDocumentTemplate,
  templateInForce,
  updateDocumentTemplate,
} from '../../store/document-templates.ts';
import type { DocumentTemplateRow } from '../../store/document-templates.ts';
import type { Db, Tx } from '../../store/store.ts';
import { noteAdministration } from '../administration/note-administration.ts';
import type { Bureau } from '../bureau.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { wordingOf } from './wording-of.ts';

/** A draft of a wording; the kinds that have none cannot be drafted. */
export type TemplateDraft = DocumentTemplateRow & { kind: WordedKind };

const notFound = (id: string): BureauError => new BureauError('template-not-found', { template: id });

/** Error: template-not-found. */
export const templateDraft = async (db: Db | Tx, id: string): Promise<TemplateDraft> => {
  const row = await findDocumentTemplate(db, id);
  if (row === undefined) throw notFound(id);
  return row as TemplateDraft;
};

/** Locks a draft in a state and in the revision that the caller has seen. Errors: template-not-found, template-state, template-stale. */
export const lockTemplateIn = async (
  tx: Tx,
  id: string,
  status: DocumentTemplateRow['status'],
  seen?: number,
): Promise<TemplateDraft> => {
  const row = await lockDocumentTemplate(tx, id);
  if (row === undefined) throw notFound(id);
  if (row.status !== status) throw new BureauError('template-state', { state: row.status });
  if (seen !== undefined && seen !== row.revision) throw new BureauError('template-stale', {}, 'revision');
  return row as TemplateDraft;
};

/**
 * Begins a wording from the one in force, or from an earlier version: the way back. Gives the draft's id.
 * Error: template-version-unknown.
 */
export const openTemplateDraft = async (
  bureau: Bureau,
  person: Principal,
  { kind, from }: { kind: WordedKind; from?: number },
): Promise<string> => {
  const [id, at] = [newId(), bureau.clock.now()];
  await bureau.store.transaction(async (tx) => {
    const baseVersion = await templateInForce(tx, kind);
    const parts = await wordingOf(tx, kind, from ?? baseVersion);
    await insertDocumentTemplate(tx, {
      id,
      kind,
      version: null,
      status: 'open',
      parts: JSON.stringify(parts),
      baseVersion,
      revision: 1,
      ownerId: person.id,
      ownerName: person.name,
      editors: JSON.stringify([person.id]),
      reason: '',
      submittedBy: null,
      submittedAt: null,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      note: '',
      createdAt: at,
      updatedAt: at,
    });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'draft-template',
      detail: { template: id, kind, from: from ?? baseVersion },
    });
  });
  return id;
};

/**
 * Keeps the wording of an open draft, held against the version in force that its writer has seen. Gives its revision.
 * Errors: those of lockTemplateIn and `checkWording`.
 */
export const saveTemplateDraft = async (
  bureau: Bureau,
  person: Principal,
  { id, seen, baseVersion, parts }: { id: string; seen: number; baseVersion: number; parts: Wording },
): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockTemplateIn(tx, id, 'open', seen);
    requireWording(draft.kind, parts);
    const editors = [...new Set([...(JSON.parse(draft.editors) as string[]), person.id])];
    const revision = draft.revision + 1;
    await updateDocumentTemplate(tx, id, {
      revision,
      baseVersion,
      parts: JSON.stringify(parts),
      editors: JSON.stringify(editors),
      updatedAt: bureau.clock.now(),
    });
    await noteAdministration(bureau, tx, {
      actor: actorFor(person),
      act: 'change-template',
      detail: { template: id, kind: draft.kind, revision },
    });
    return revision;
  });
