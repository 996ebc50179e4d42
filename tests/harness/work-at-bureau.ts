import { expect } from 'vitest';
import type { PeerName } from '../../src/connectors/verb.ts';
import type { BodyOf, DocumentData, DocumentKind } from '../../src/documents/kinds.ts';
import { verifySealedPdf } from '../../src/documents/seal/verify-pdf.ts';
import { findCase } from '../../src/store/cases.ts';
import type { DocumentRow } from '../../src/store/documents.ts';
import { documentsOfCase } from '../../src/store/documents.ts';
import { makeDocument } from '../../src/usecases/work/verbs/make-document.ts';
import { numberCase } from '../../src/usecases/work/verbs/number-case.ts';
import { sealDocument } from '../../src/usecases/work/verbs/seal-document.ts';
import { monday } from './bureau-without-engine.ts';
import type { TestBureau } from './bureau-without-engine.ts';
import { openCase, perform } from './case-without-engine.ts';
import type { CaseOrder } from './case-without-engine.ts';

/** What tests of workers ask of a bureau that is opened before them: a case with its number, its documents, what peers were told. */
export const workAt = (bureauNow: () => TestBureau) => {
  const numberedCase = async (order: CaseOrder = {}): Promise<string> => {
    const bureau = bureauNow();
    bureau.setTime(monday);
    const id = await openCase(bureau, order);
    await perform(bureau, numberCase, id);
    return id;
  };
  const numberOf = async (id: string): Promise<string> => (await findCase(bureauNow().store.read, id))!.number!;
  const lastOf = async (id: string, kind: string): Promise<DocumentRow> =>
    (await documentsOfCase(bureauNow().store.read, id)).filter((row) => row.kind === kind).at(-1)!;
  const bodyOf = async <K extends DocumentKind>(id: string, kind: K): Promise<BodyOf<K>> =>
    (JSON.parse((await lastOf(id, kind)).data) as DocumentData).body as BodyOf<K>;
  const make = (id: string, document: string, attempts = 1, more: Record<string, string> = {}) =>
    perform(bureauNow(), makeDocument, id, { document, ...more }, { attempts });
  const seal = (id: string, document: string, attempts = 1) =>
    perform(bureauNow(), sealDocument, id, { document }, { attempts });
  return {
    numberedCase,
    numberOf,
    lastOf,
    bodyOf,
    make,
    seal,
    /** Makes and seals a document, and gives what it says. */
    issue: async <K extends DocumentKind>(
      id: string,
      kind: K,
      more: Record<string, string> = {},
    ): Promise<BodyOf<K>> => {
      await make(id, kind, 1, more);
      await seal(id, kind);
      const { files, seal: key } = bureauNow();
      const pdf = await files.read((await lastOf(id, kind)).sha256!);
      expect(verifySealedPdf(pdf, [key.fingerprint]).state).toBe('valid');
      return bodyOf(id, kind);
    },
    /** What a peer was told of a case, in turn. */
    effects: async (peer: PeerName, id: string): Promise<Record<string, unknown>[]> => {
      const number = await numberOf(id);
      return bureauNow()
        .peers.inbox(peer)
        .filter(({ input }) => JSON.stringify(input).includes(number))
        .map(({ verb, input }) => ({ verb, ...(input as object) }));
    },
    /** Effects at peers that were begun and are not known to have ended. */
    intents: async (caseId: string): Promise<number> =>
      (await bureauNow().store.read('intents').where({ caseId })).length,
  };
};
