import { Type } from 'typebox';
import { dropIntent } from '../../../store/intents.ts';
import { numberOf, readFacts } from '../../document/facts.ts';
import { keepAnswer, keepRequest } from '../keep-request.ts';
import type { Address, Template } from '../messages.ts';
import { addressOf, messageOf, templates } from '../messages.ts';
import { choice } from '../choice.ts';
import { verb } from '../verb.ts';

interface Sent {
  channel: Address['channel'];
  messageId?: string;
}

/** Tells the applicant by short message, else by mail; one who left neither is noted as not reached. */
export const notify = verb({
  headers: Type.Object({ template: choice(templates) }),
  prepare: async (bureau, work): Promise<Sent> => {
    const facts = await readFacts(bureau.store.read, work);
    const template: Template = work.headers.template;
    const request = await keepRequest(bureau, work, {
      address: addressOf(facts),
      subject: `办件${numberOf(work.subject)}的通知`,
      text: messageOf(template, facts),
    });
    const { address, subject, text } = request;
    const key = `notify/${work.effectId}`;
    if (address.channel === 'none') return { channel: 'none' };
    const { messageId } =
      address.channel === 'sms'
        ? await bureau.connectors.sms.sendSms({ to: address.to, text }, key)
        : await bureau.connectors.mail.sendMail({ to: address.to, subject, text }, key);
    return { channel: address.channel, messageId };
  },
  commit: async (bureau, tx, work, sent) => {
    const { template } = work.headers;
    if (sent.channel === 'none') {
      await dropIntent(tx, work.effectId);
      return { detail: { template, channel: 'none', reason: 'no-contact' } };
    }
    await keepAnswer(bureau, tx, work, { peer: sent.channel, verb: template, answer: { messageId: sent.messageId } });
    return { detail: { template, ...sent } };
  },
});
