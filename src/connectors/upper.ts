import Type from 'typebox';
import { day, instant, reference, sha256, text } from './agreed-types.ts';
import type { HttpPeer } from './http-peer.ts';
import { verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const sendDocument = verb({
  peer: 'upper',
  name: 'sendDocument',
  method: 'POST',
  path: '/documents',
  input: Type.Object({
    caseNumber: text(64),
    sha256,
    /** Base64. */
    content: Type.String({ minLength: 1, maxLength: 96_000_000 }),
  }),
  answer: Type.Object({ sha256 }),
});

const document = Type.Object({ name: text(255), mediaType: text(100), sha256 });

export const forwardOpinion = verb({
  peer: 'upper',
  name: 'forwardOpinion',
  method: 'POST',
  path: '/opinions',
  input: Type.Object({
    caseNumber: text(64),
    itemCode: text(64),
    itemName: text(200),
    authority: Type.Optional(text(200)),
    applicantName: text(200),
    opinion: text(5_000),
    forwardedOn: day,
    documents: Type.Array(document, { maxItems: 500 }),
  }),
  answer: Type.Object({ receiptNumber: reference, receivedAt: instant }),
});

type Opinion = InputOf<typeof forwardOpinion>;
/** A document to hand over; `read` gives its bytes when its turn comes, so that one at a time is in memory. */
export type ForwardedDocument = Opinion['documents'][number] & { read: () => Promise<Uint8Array> };

/** The authority above the bureau. */
export interface Upper {
  /**
   * Hands over the opinion of the initial review with all documents (LAW-09): each document first, the opinion that
   * names them last, so that the authority never holds an opinion without its documents. Key: at most 130 characters. @throws ConnectorError
   */
  forwardOpinion(
    opinion: Omit<Opinion, 'documents'> & { documents: readonly ForwardedDocument[] },
    key: string,
  ): Promise<AnswerOf<typeof forwardOpinion>>;
}

export const openUpper = (peer: HttpPeer): Upper => ({
  forwardOpinion: async ({ documents, ...opinion }, key) => {
    const { caseNumber } = opinion;
    for (const { sha256, read } of documents) {
      const content = Buffer.from(await read()).toString('base64');
      await peer.send(sendDocument, { caseNumber, sha256, content }, `${key}/${sha256}`);
    }
    const named = documents.map(({ name, mediaType, sha256 }) => ({ name, mediaType, sha256 }));
    return peer.send(forwardOpinion, { ...opinion, documents: named }, key);
  },
});
