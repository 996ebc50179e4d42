import { ConnectorError } from '../../connectors/connector-error.ts';
import { findApplicant } from '../../store/applicants.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import { dropIntent, intentsLike, keepIntent } from '../../store/intents.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { readEntered } from '../document/entered.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { keepAnswer } from '../work/keep-request.ts';
import type { Address } from '../work/messages.ts';
import { addressOf } from '../work/messages.ts';
import { writeRecord } from '../write-record.ts';

const prefix = 'termination-message/';

interface Message {
  address: Address;
  subject: string;
  text: string;
}

const noteResult = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  detail: { delivered: boolean; channel: Address['channel']; reason?: 'no-contact' | 'refused' },
): Promise<void> =>
  writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
    actor: { kind: 'system', id: 'terminate', name: '终止告知' },
    act: 'notify',
    detail: { template: 'terminated', ...detail },
  });

/** Keeps, with the termination itself, the message that tells the applicant of it; one without a contact is noted as not reached. */
export const keepTerminationMessage = async (bureau: Bureau, tx: Tx, subject: CaseRow): Promise<void> => {
  const applicant = (await findApplicant(tx, subject.applicantId))!;
  const address = addressOf({ form: readEntered(subject.form), applicant });
  if (address.channel === 'none')
    return noteResult(bureau, tx, subject, { delivered: false, channel: 'none', reason: 'no-contact' });
  const number = subject.number ?? '';
  const message: Message = {
    address,
    subject: `办件${number}的通知`,
    text: `办件${number}已终止办理，理由和救济途径见终止告知书。`,
  };
  await keepIntent(tx, {
    id: `${prefix}${subject.id}`,
    caseId: subject.id,
    body: JSON.stringify(message),
    createdAt: bureau.clock.now(),
  });
};

type Sent = { channel: 'sms' | 'mail'; messageId: string | null };

/** Error: a ConnectorError where the peer cannot be reached. */
const send = async (bureau: Bureau, key: string, message: Message): Promise<Sent> => {
  const { address, subject, text } = message;
  if (address.channel === 'none') throw new Error('Expected a message with an address, but it has none');
  const { channel, to } = address;
  try {
    const { messageId } =
      channel === 'sms'
        ? await bureau.connectors.sms.sendSms({ to, text }, key)
        : await bureau.connectors.mail.sendMail({ to, subject, text }, key);
    return { channel, messageId };
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind !== 'refused') throw error;
    return { channel, messageId: null };
  }
};

const settle = (bureau: Bureau, { id, caseId }: { id: string; caseId: string }, sent: Sent): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, caseId))!;
    // Another copy may have sent it under the same key, which the peer takes once.
    if ((await intentsLike(tx, id)).length === 0) return;
    const { channel, messageId } = sent;
    if (messageId === null) await dropIntent(tx, id);
    else
      await keepAnswer(
        bureau,
        tx,
        { effectId: id, subject },
        { peer: channel, verb: 'terminated', answer: { messageId } },
      );
    const reason = messageId === null ? ({ reason: 'refused' } as const) : {};
    await noteResult(bureau, tx, subject, { delivered: messageId !== null, channel, ...reason });
  });

/** Sends the messages of terminations that wait; one whose peer is away waits for the next round. Gives how many were due. */
export const sendTerminationMessages = async (bureau: Bureau, caseId = ''): Promise<number> => {
  const waiting = await intentsLike(bureau.store.read, `${prefix}${caseId}`);
  for (const intent of waiting)
    try {
      await settle(bureau, intent, await send(bureau, `notify/${intent.id}`, JSON.parse(intent.body) as Message));
    } catch (error) {
      bureau.log.warn({ caseId: intent.caseId, error: String(error) }, 'the message of a termination is not sent yet');
    }
  return waiting.length;
};
