import Type from 'typebox';
import { instant, reference, text } from './agreed-types.ts';
import type { HttpPeer } from './http-peer.ts';
import { verb } from './verb.ts';
import type { AnswerOf, InputOf } from './verb.ts';

export const sendSms = verb({
  peer: 'sms',
  name: 'sendSms',
  method: 'POST',
  path: '/messages',
  input: Type.Object({ to: Type.String({ pattern: '^\\+?[0-9-]{5,20}$' }), text: text(500) }),
  answer: Type.Object({ messageId: reference, acceptedAt: instant }),
});

/** Short messages to applicants. */
export interface Sms {
  /** Hands one text (at most 500 characters) over for sending. @throws ConnectorError */
  sendSms(message: InputOf<typeof sendSms>, key: string): Promise<AnswerOf<typeof sendSms>>;
}

export const openSms = (peer: HttpPeer): Sms => ({ sendSms: (message, key) => peer.send(sendSms, message, key) });
