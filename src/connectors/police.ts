import Type from 'typebox';
import { instant, subjectCode, text } from './agreed-types.ts';
import type { HttpPeer } from './http-peer.ts';
import { verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

/** 公章、财务专用章、合同专用章、发票专用章、法定代表人名章 */
const sealKind = Type.Union([
  Type.Literal('official'),
  Type.Literal('finance'),
  Type.Literal('contract'),
  Type.Literal('invoice'),
  Type.Literal('legal-representative'),
]);

export const fileSealCarving = verb({
  peer: 'police',
  name: 'fileSealCarving',
  method: 'POST',
  path: '/seal-carvings',
  input: Type.Object({
    caseNumber: text(64),
    companyName: text(200),
    creditCode: Type.Optional(subjectCode),
    legalRepresentative: Type.Optional(text(100)),
    seals: Type.Array(sealKind, { minItems: 1, maxItems: 10, uniqueItems: true }),
  }),
  answer: Type.Object({
    filingNumber: text(64),
    filedAt: instant,
    seals: Type.Array(Type.Object({ kind: sealKind, sealNumber: text(64) }), { maxItems: 10 }),
  }),
});

/** The police's register of carved seals. */
export interface Police {
  /** @throws ConnectorError */
  fileSealCarving(filing: InputOf<typeof fileSealCarving>, key: string): Promise<AnswerOf<typeof fileSealCarving>>;
}

export const openPolice = (peer: HttpPeer): Police => ({
  fileSealCarving: (filing, key) => peer.send(fileSealCarving, filing, key),
});
