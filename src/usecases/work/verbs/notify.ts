import { Type } from 'typebox';
import { messageKinds } from '../../../domain/message-kinds.ts';
import type { MessageKind } from '../../../domain/message-kinds.ts';
import { ConnectorError } from '../../../connectors/connector-error.ts';
import { dropIntent } from '../../../store/intents.ts';
import { numberOf, readFacts } from '../../document/facts.ts';
import { keepAnswer, keepRequest } from '../keep-request.ts';
import type { Address } from '../messages.ts';
import { addressOf, messageOf } from '../messages.ts';
import { choice } from '../choice.ts';
import { verb } from '../verb.ts';

type Sent =
  | { channel: 'sms' | 'mail'; messageId: string }
  | { channel: Address['channel']; reason: 'no-contact' | 'refused'; peerCode?: string };

type Send = () => Promise<{ messageId: string }>;

/** A message that the peer does not take (a dead number, a closed mailbox) holds up no case: the paper itself is delivered. */
const sendOrNote = async (channel: 'sms' | 'mail', send: Send): Promise<Sent> => {
  try {
    return { channel, messageId: (await send()).messageId };
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind !== 'refused') throw error;
    return { channel, reason: 'refused', peerCode: String(error.params['peerCode'] ?? '') };
  }
};

/**
 * Tells the applicant by short message, else by mail; one who left neither, or whom the peer refuses, is noted as not
 * reached, and the case goes on. Error: a ConnectorError where the peer cannot be reached; the step waits.
 */
export const notify = verb({
  headers: Type.Object({ template: choice(messageKinds) }),
  prepare: async (bureau, work): Promise<Sent> => {
    const facts = await readFacts(bureau.store.read, work);
    const template: MessageKind = work.headers.template;
    const request = await keepRequest(bureau, work, {
      address: addressOf(facts),
      subject: `办件${numberOf(work.subject)}的通知`,
      text: messageOf(template, facts),
    });
    const { address, subject, text } = request;
    const key = `notify/${work.effectId}`;
    const { channel } = address;
    if (channel === 'none') return { channel, reason: 'no-contact' };
    const { to } = address;
    return sendOrNote(channel, () =>
      channel === 'sms'
        ? bureau.connectors.sms.sendSms({ to, text }, key)
        : bureau.connectors.mail.sendMail({ to, subject, text }, key),
    );
  },
  commit: async (bureau, tx, work, sent) => {
    const { template } = work.headers;
    if ('reason' in sent) {
      bureau.log.warn({ caseId: work.subject.id, template, ...sent }, 'a message was not delivered');
      await dropIntent(tx, work.effectId);
      return { detail: { template, delivered: false, ...sent } };
    }
    const { channel, messageId } = sent;
    await keepAnswer(bureau, tx, work, { peer: channel, verb: template, answer: { messageId } });
    return { detail: { template, delivered: true, channel, messageId } };
  },
});
