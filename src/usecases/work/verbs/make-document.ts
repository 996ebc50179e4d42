import { Type } from 'typebox';
import type { DocumentKind } from '../../../domain/document-kinds.ts';
import { documentKinds } from '../../../domain/document-kinds.ts';
import { paymentsOfCase } from '../../../store/results.ts';
import { keepDraft, renderDocument } from '../../document/render-document.ts';
import type { Draft } from '../../document/render-document.ts';
import { choice } from '../choice.ts';
import { verb } from '../verb.ts';

const kinds = (Object.keys(documentKinds) as DocumentKind[]).filter((kind) => kind !== 'certificate');

/** Numbers a document and prints it, unsealed. A payment notice is left out where nothing is to be paid (LAW-27). */
export const makeDocument = verb({
  headers: Type.Object({ document: choice(kinds) }),
  prepare: async (bureau, { effectId, headers, subject, item, catalogue }): Promise<Draft | undefined> => {
    const kind = headers.document;
    if (kind === 'payment-notice' && (await paymentsOfCase(bureau.store.read, subject.id)).length === 0)
      return undefined;
    return renderDocument(bureau, { owner: effectId, kind, subject, item, catalogue });
  },
  commit: async (_, tx, { headers }, draft) => {
    if (draft === undefined) return { detail: { document: headers.document, skipped: 'no-fee' } };
    await keepDraft(tx, draft);
    const { id, number } = draft.row;
    return { detail: { document: headers.document, documentId: id, number, draftSha256: draft.sha256 } };
  },
});
