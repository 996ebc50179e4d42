import Type from 'typebox';
import { instant, reference, text } from './agreed-types.ts';
import type { HttpPeer } from './http-peer.ts';
import { verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const sendMail = verb({
  peer: 'mail',
  name: 'sendMail',
  method: 'POST',
  path: '/messages',
  input: Type.Object({
    to: Type.String({ pattern: '^[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}$' }),
    subject: Type.String({ pattern: '^[^\\r\\n]{1,200}$' }),
    text: text(20_000),
  }),
  answer: Type.Object({ messageId: reference, acceptedAt: instant }),
});

/** Mail to applicants. */
export interface Mail {
  /** Hands one plain-text mail over for sending. @throws ConnectorError */
  sendMail(message: InputOf<typeof sendMail>, key: string): Promise<AnswerOf<typeof sendMail>>;
}

export const openMail = (peer: HttpPeer): Mail => ({ sendMail: (message, key) => peer.send(sendMail, message, key) });
