import Type from 'typebox';
import { day, instant, subjectCode, text } from './agreed-types.ts';
import type { HttpPeer } from './http-peer.ts';
import { verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const registerTaxpayer = verb({
  peer: 'tax',
  name: 'registerTaxpayer',
  method: 'POST',
  path: '/taxpayers',
  input: Type.Object({
    caseNumber: text(64),
    name: text(200),
    creditCode: Type.Optional(subjectCode),
    address: Type.Optional(text(300)),
    legalRepresentative: Type.Optional(text(100)),
    businessScope: Type.Optional(text(2_000)),
    registeredOn: day,
  }),
  answer: Type.Object({ taxpayerNumber: text(64), taxOffice: text(100), registeredAt: instant }),
});

/** The tax bureau takes over the registration data (多证合一). */
export interface Tax {
  /** @throws ConnectorError */
  registerTaxpayer(taxpayer: InputOf<typeof registerTaxpayer>, key: string): Promise<AnswerOf<typeof registerTaxpayer>>;
}

export const openTax = (peer: HttpPeer): Tax => ({
  registerTaxpayer: (taxpayer, key) => peer.send(registerTaxpayer, taxpayer, key),
});
