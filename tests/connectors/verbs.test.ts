import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connectors } from '../../src/connectors/connectors.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { PeerName } from '../../src/connectors/verb.ts';
import { failureOf, frozen, openWithFakeTime, sms } from './support.ts';

const caseNumber = '2026-000001';
const creditCode = '91320412MA1ABCDE0X';
const grant = {
  caseNumber,
  itemCode: 'A-001',
  itemName: '食品经营许可',
  department: 'MKT',
  holderName: '小吃店',
  result: 'granted' as const,
  undertaking: false,
  decidedOn: '2026-03-02',
};
const notice = { caseNumber, feeCode: 'DC-02', feeName: '水土保持补偿费', payer: '某公司', amountFen: 120_050 };
const company = { caseNumber, name: '常州某某有限公司', creditCode, registeredOn: '2026-03-02' };
const seals = { caseNumber, companyName: '常州某某有限公司', seals: ['official' as const, 'finance' as const] };
const bytes = Buffer.from('初审材料');
const document = {
  name: '申请书.pdf',
  mediaType: 'application/pdf',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  read: async () => bytes,
};
const opinion = {
  caseNumber,
  itemCode: 'U-001',
  itemName: '上报事项',
  applicantName: '某公司',
  opinion: '初审同意',
  forwardedOn: '2026-03-02',
  documents: [document],
};

let demo: DemoPeers;
let connectors: Connectors;
beforeAll(async () => {
  demo = await startDemoPeers({ now: () => frozen });
  ({ connectors } = openWithFakeTime(demo.peers));
});
afterAll(async () => {
  connectors.close();
  await demo.close();
});

const verbs: [PeerName, string, (key: string) => Promise<unknown>, unknown][] = [
  [
    'sms',
    'sendSms',
    (key) => connectors.sms.sendSms(sms, key),
    { messageId: expect.stringMatching(/^M\d{16}$/), acceptedAt: frozen },
  ],
  [
    'mail',
    'sendMail',
    (key) => connectors.mail.sendMail({ to: 'a@example.org', subject: '受理', text: '已受理' }, key),
    { messageId: expect.stringMatching(/^M\d{16}$/), acceptedAt: frozen },
  ],
  [
    'supervision',
    'handOverGrant',
    (key) => connectors.supervision.handOverGrant(grant, key),
    { handOverId: expect.stringMatching(/^H\d{16}$/), receivedAt: frozen },
  ],
  [
    'supervision',
    'queryCredit',
    (key) => connectors.supervision.queryCredit({ subjectName: '某公司', subjectCode: creditCode }, key),
    { creditGood: true, seriousBreaches: 0 },
  ],
  [
    'tax',
    'registerTaxpayer',
    (key) => connectors.tax.registerTaxpayer(company, key),
    { taxpayerNumber: creditCode, taxOffice: expect.any(String), registeredAt: frozen },
  ],
  [
    'payment',
    'createPaymentNotice',
    (key) => connectors.payment.createPaymentNotice(notice, key),
    {
      noticeId: expect.stringMatching(/^N\d{16}$/),
      noticeNumber: expect.stringMatching(/^\d{20}$/),
      amountFen: 120_050,
      payUrl: expect.stringMatching(/\/pay$/),
    },
  ],
  [
    'police',
    'fileSealCarving',
    (key) => connectors.police.fileSealCarving(seals, key),
    {
      filingNumber: expect.stringMatching(/^公章备\d{10}$/),
      filedAt: frozen,
      seals: [
        { kind: 'official', sealNumber: expect.stringMatching(/^\d{13}$/) },
        { kind: 'finance', sealNumber: expect.stringMatching(/^\d{13}$/) },
      ],
    },
  ],
  [
    'upper',
    'forwardOpinion',
    (key) => connectors.upper.forwardOpinion(opinion, key),
    { receiptNumber: expect.stringMatching(/^U\d{14}$/), receivedAt: frozen },
  ],
  [
    'registry',
    'checkName',
    (key) => connectors.registry.checkName({ caseNumber, name: '常州甲有限公司' }, key),
    { nameFree: true, reason: null, reservationNumber: expect.stringMatching(/\d{10}$/) },
  ],
];

describe.each(verbs)('%s: %s', (peer, verb, call, expected) => {
  const effects = () => demo.inbox(peer).filter((entry) => entry.verb === verb).length;

  it('gives the agreed answer', async () => {
    expect(await call(`first:${verb}`)).toEqual(expected);
  });

  it('has one effect and one answer for one key', async () => {
    const before = effects();
    const first = await call(`same:${verb}`);
    const second = await call(`same:${verb}`);
    expect(second).toEqual(first);
    expect(effects()).toBe(before + 1);
  });

  it('has one effect when the answer gets lost and the call is repeated', async () => {
    const before = effects();
    demo.fail(peer, 'lost-answer', 1);
    await call(`lost:${verb}`);
    expect(effects()).toBe(before + 1);
    expect(
      demo
        .calls()
        .filter((one) => one.key?.startsWith(`lost:${verb}`))
        .map((one) => one.outcome),
    ).toContain('repeated');
  });

  it('carries a refusal of the peer', async () => {
    demo.fail(peer, 'refuse', 1);
    const error = await failureOf(call(`refused:${verb}`));
    expect(error).toMatchObject({
      kind: 'refused',
      code: 'peer-refused',
      peer,
      params: { peerCode: 'demo-refused', status: 422 },
    });
    // A refusal binds nobody: once the data is right, the same key goes through.
    expect(await call(`refused:${verb}`)).toEqual(expected);
  });

  it('takes no answer that is not as agreed', async () => {
    demo.fail(peer, 'garbage', 1);
    expect(await failureOf(call(`garbage:${verb}`))).toMatchObject({
      kind: 'invalid-answer',
      code: 'peer-answer-invalid',
    });
  });
});

describe('what the demo peers know', () => {
  it('refuses an undertaking to a subject with serious breaches', async () => {
    const answer = await connectors.supervision.queryCredit({ subjectName: '失信某公司' }, 'credit:bad');
    expect(answer).toEqual({ creditGood: false, seriousBreaches: 1 });
  });

  it.each([
    ['taken by another case', '常州乙有限公司', '2026-000002', false],
    ['kept for the same case', '常州乙有限公司', caseNumber, true],
    ['with a reserved word', '中国乙有限公司', caseNumber, false],
  ])('answers a name %s', async (_, name, asker, nameFree) => {
    await connectors.registry.checkName({ caseNumber, name: '常州乙有限公司' }, 'name:kept');
    const answer = await connectors.registry.checkName(
      { caseNumber: asker, name },
      `name:${asker}:${name.length}${name.startsWith('中')}`,
    );
    expect(answer).toMatchObject({ nameFree, reason: nameFree ? null : expect.any(String) });
  });

  it('shows a notice as unpaid until it is paid', async () => {
    const { noticeId, payUrl } = await connectors.payment.createPaymentNotice(notice, 'status:notice');
    expect(await connectors.payment.paymentStatus(noticeId)).toMatchObject({ status: 'unpaid', paidAt: null });
    await fetch(payUrl, { method: 'POST' });
    expect(await connectors.payment.paymentStatus(noticeId)).toMatchObject({
      status: 'paid',
      paidAt: frozen,
      amountFen: 120_050,
    });
  });

  it('shows a hand-over as acknowledged once the department did', async () => {
    const { handOverId } = await connectors.supervision.handOverGrant(grant, 'status:grant');
    expect(await connectors.supervision.handOverStatus(handOverId)).toEqual({ handOverId, acknowledgedAt: null });
    await fetch(`${demo.url}/supervision/grants/${handOverId}/acknowledge`, { method: 'POST' });
    expect(await connectors.supervision.handOverStatus(handOverId)).toEqual({ handOverId, acknowledgedAt: frozen });
  });

  it.each(['paymentStatus', 'handOverStatus'] as const)('refuses %s of something unknown', async (verb) => {
    const call =
      verb === 'paymentStatus' ? connectors.payment.paymentStatus('N0') : connectors.supervision.handOverStatus('H0');
    expect(await failureOf(call)).toMatchObject({ kind: 'refused', params: { peerCode: 'not-found', status: 404 } });
  });
});

describe('documents for the higher authority', () => {
  it('arrive before the opinion that names them, each once', async () => {
    await connectors.upper.forwardOpinion(opinion, 'order:1');
    await connectors.upper.forwardOpinion(opinion, 'order:1');
    const received = demo.inbox('upper').filter(({ key }) => key?.startsWith('order:1'));
    expect(received.map(({ verb }) => verb)).toEqual(['sendDocument', 'forwardOpinion']);
  });

  it('are refused when their content is not what the hash says, and no opinion follows', async () => {
    const forged = { ...document, read: async () => Buffer.from('改过的材料') };
    const error = await failureOf(connectors.upper.forwardOpinion({ ...opinion, documents: [forged] }, 'forged:1'));
    expect(error).toMatchObject({ kind: 'refused', params: { peerCode: 'hash-differs' } });
    expect(demo.inbox('upper').filter(({ key }) => key?.startsWith('forged:1'))).toEqual([]);
  });
});
