import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { PauseGround } from '../../../domain/clock-rules.ts';
import { pauseGrounds } from '../../../domain/clock-rules.ts';
import type { DocumentKind } from '../../../domain/document-kinds.ts';
import { documentKinds } from '../../../domain/document-kinds.ts';
import { paymentsOfCase } from '../../../store/results.ts';
import { keepDraft, renderDocument } from '../../document/render-document.ts';
import type { Draft } from '../../document/render-document.ts';
import { choice, pauseDays } from '../choice.ts';
import { verb } from '../verb.ts';

type Made = Exclude<DocumentKind, 'certificate' | 'special-procedure-notice'>;
const kinds = (Object.keys(documentKinds) as DocumentKind[]).filter(
  (kind): kind is Made => kind !== 'certificate' && kind !== 'special-procedure-notice',
);

/** The notice of a pause says what the pause behind it says: the same headers as those of `suspend-clock` (LAW-19). */
const noticeHeaders = Type.Object({
  document: Type.Literal('special-procedure-notice'),
  ground: choice(pauseGrounds),
  days: pauseDays,
});
const headers = Type.Union([noticeHeaders, Type.Object({ document: choice(kinds) })]);

const pauseOf = (given: Static<typeof headers>): { ground: PauseGround; days: number } | undefined =>
  given.document === 'special-procedure-notice' ? { ground: given.ground, days: Number(given.days) } : undefined;

/** Numbers a document and prints it, unsealed. A payment notice is left out where nothing is to be paid (LAW-27). */
export const makeDocument = verb({
  headers,
  prepare: async (bureau, work): Promise<Draft | undefined> => {
    const { effectId, subject, item, catalogue } = work;
    const kind = work.headers.document;
    if (kind === 'payment-notice' && (await paymentsOfCase(bureau.store.read, subject.id)).length === 0)
      return undefined;
    const pause = pauseOf(work.headers);
    return renderDocument(bureau, {
      owner: effectId,
      kind,
      subject,
      item,
      catalogue,
      ...(pause === undefined ? {} : { pause }),
    });
  },
  commit: async (_, tx, { headers }, draft) => {
    if (draft === undefined) return { detail: { document: headers.document, skipped: 'no-fee' } };
    await keepDraft(tx, draft);
    const { id, number } = draft.row;
    return { detail: { document: headers.document, documentId: id, number, draftSha256: draft.sha256 } };
  },
});
