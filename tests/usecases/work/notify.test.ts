import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateApplicant, findApplicant } from '../../../src/store/applicants.ts';
import { handoversOfCase } from '../../../src/store/results.ts';
import { notify } from '../../../src/usecases/work/verbs/notify.ts';
import { messageKinds } from '../../../src/domain/message-kinds.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, perform, workOf } from '../../harness/case-without-engine.ts';
import { workAt } from '../../harness/work-at-bureau.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());
const { numberedCase, numberOf, effects, intents } = workAt(() => bureau);

const person = (name: string, identity: string) => ({ kind: 'person', name, identity }) as const;

describe('notify', () => {
  it('sends one short message, however often it is repeated', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'grant');
    await perform(bureau, notify, id, { template: 'granted' }, { attempts: 3 });
    const number = await numberOf(id);
    expect(await effects('sms', id)).toEqual([
      { verb: 'sendSms', to: '13800001111', text: `办件${number}已准予，请携身份证明到政务服务大厅领取结果。` },
    ]);
    expect(await handoversOfCase(bureau.store.read, id)).toMatchObject([{ peer: 'sms', verb: 'granted' }]);
    expect(await intents(id)).toBe(0);
  });

  it('sends the message of the first attempt, even when the applicant has changed the phone since', async () => {
    const id = await numberedCase({ form: { contactPhone: '' } });
    const work = await workOf(bureau, notify, id, { template: 'filed' }, 'changed-phone');
    await notify.prepare!(bureau, work);
    const applicant = (await findApplicant(bureau.store.read, work.subject.applicantId))!;
    await bureau.store.transaction((tx) => updateApplicant(tx, applicant.id, { phone: '13900002222' }));
    await perform(bureau, notify, id, { template: 'filed' }, { effectId: 'changed-phone' });
    expect(await effects('sms', id)).toMatchObject([{ to: '13800001111' }]);
  });

  it.each([
    ['no mobile but a mail address', '0519-88880000', 'a@example.cn', 'mail'],
    ['neither', '0519-88880000', '', 'none'],
    ['no usable mail address', '', 'not an address', 'none'],
  ])('of one with %s', async (_, phone, email, channel) => {
    const id = await numberedCase({ applicant: { phone, email }, form: { contactPhone: phone } });
    const done = await perform(bureau, notify, id, { template: 'accepted' });
    expect(done.detail).toMatchObject({ channel, ...(channel === 'none' ? { reason: 'no-contact' } : {}) });
    expect(await effects('sms', id)).toEqual([]);
    expect(await effects('mail', id)).toHaveLength(channel === 'mail' ? 1 : 0);
    expect(await intents(id)).toBe(0);
  });

  it.each(messageKinds)('%s is short and names the case alone', async (template) => {
    const id = await numberedCase({ applicant: person('陈思远', '110101199003070037') });
    await perform(bureau, notify, id, { template });
    const [message] = await effects('sms', id);
    const text = message!['text'] as string;
    expect([...text].length).toBeLessThanOrEqual(70);
    expect(text).toContain(await numberOf(id));
    expect(text).not.toMatch(/陈思远|1101|湖塘|餐饮/u);
  });

  it.each([
    ['sms', {}, '13800001111'],
    ['mail', { phone: '' }, ''],
  ] as const)(
    'goes on when the %s peer refuses the message, and notes that it was not delivered',
    async (peer, applicant, contactPhone) => {
      const id = await numberedCase({ applicant, form: { contactPhone } });
      bureau.peers.fail(peer, 'refuse', 1);
      const { detail } = await perform(bureau, notify, id, { template: 'lapsed' });
      expect(detail).toEqual({
        template: 'lapsed',
        delivered: false,
        channel: peer,
        reason: 'refused',
        peerCode: 'demo-refused',
      });
      expect(await effects(peer, id)).toEqual([]);
      expect(await handoversOfCase(bureau.store.read, id)).toEqual([]);
      expect(await intents(id)).toBe(0);
    },
  );

  it('waits while the peer is down, and a lost answer gives no second message', async () => {
    const id = await numberedCase();
    bureau.peers.fail('sms', 'lost-answer', 1);
    await perform(bureau, notify, id, { template: 'lapsed' });
    expect(await effects('sms', id)).toHaveLength(1);
    const waiting = await numberedCase();
    bureau.peers.fail('sms', 'down', 100);
    await expect(perform(bureau, notify, waiting, { template: 'lapsed' })).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(await handoversOfCase(bureau.store.read, waiting)).toEqual([]);
  });
});
