import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signatureHeader, signCallback } from '../../src/connectors/callback.ts';
import { startDemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import type { DemoPeers } from '../../src/connectors/demo/start-demo-peers.ts';
import { answer, frozen, openWithFakeTime, startScript } from './support.ts';

const caseNumber = '2026-000001';
const notice = { caseNumber, feeCode: 'DC-02', feeName: '水土保持补偿费', payer: '某公司', amountFen: 500 };
const grant = {
  caseNumber,
  itemCode: 'A-001',
  itemName: '食品经营许可',
  department: 'MKT',
  holderName: '小吃店',
  result: 'granted' as const,
  undertaking: true,
  decidedOn: '2026-03-02',
};

let demo: DemoPeers;
let bureau: Awaited<ReturnType<typeof startScript>>;
let opened: ReturnType<typeof openWithFakeTime>;
beforeEach(async () => {
  demo = await startDemoPeers({ now: () => frozen });
  bureau = await startScript(answer(200, {}));
  opened = openWithFakeTime(demo.peers);
});
afterEach(async () => {
  await demo.close();
  await bureau.close();
});

const heard = (index: number): [string, string] => {
  const { body, request } = bureau.heard[index]!;
  return [body, String(request.headers[signatureHeader])];
};
const post = async (path: string, body?: object): Promise<Record<string, unknown>> => {
  const init =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(demo.url + path, { method: 'POST', ...init });
  return { status: response.status, ...((await response.json()) as object) };
};

describe('a payment', () => {
  const pay = async () => {
    const created = await opened.connectors.payment.createPaymentNotice(
      { ...notice, callbackUrl: `${bureau.url}/paid` },
      'n',
    );
    return { ...created, answer: await post(`/payment/notices/${created.noticeId}/pay`) };
  };

  it('is reported with a signature that holds', async () => {
    const { noticeId, answer } = await pay();
    expect(answer).toMatchObject({ status: 'paid', callback: 'taken' });
    expect(opened.connectors.payment.readCallback(...heard(0))).toEqual({
      type: 'payment.paid',
      eventId: expect.stringMatching(/^E\d{16}$/),
      noticeId,
      caseNumber,
      amountFen: 500,
      paidAt: frozen,
      receiptNumber: expect.stringMatching(/^\d{12}$/),
    });
  });

  it('made twice is the same event', async () => {
    const { noticeId } = await pay();
    await post(`/payment/notices/${noticeId}/pay`);
    const { payment } = opened.connectors;
    expect(payment.readCallback(...heard(1))).toEqual(payment.readCallback(...heard(0)));
  });

  it('stays paid when the bureau does not take the report', async () => {
    await bureau.close();
    bureau = await startScript(answer(503, {}));
    const { noticeId, answer: told } = await pay();
    expect(told).toMatchObject({ callback: 'not-taken' });
    expect(bureau.heard).toHaveLength(3);
    expect(await opened.connectors.payment.paymentStatus(noticeId)).toMatchObject({ status: 'paid' });
  });

  it('of an unknown notice is refused', async () => {
    expect(await post('/payment/notices/N0/pay')).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a callback is refused', () => {
  const event = JSON.stringify({
    type: 'payment.paid',
    eventId: 'E1',
    noticeId: 'N1',
    caseNumber,
    amountFen: 500,
    paidAt: frozen,
    receiptNumber: '1',
  });
  const wrong = { code: 'callback-signature-wrong', status: 401 };

  it.each([
    ['without a signature', () => undefined],
    ['with an empty signature', () => ''],
    ['with a signature by another token', () => signCallback('other', event)],
    ["with another peer's token", () => signCallback(demo.peers.supervision.token, event)],
    ['with a signature of another body', () => signCallback(demo.peers.payment.token, event.replace('500', '501'))],
  ])('%s', (_, signature) => {
    expect(() => opened.connectors.payment.readCallback(event, signature())).toThrow(expect.objectContaining(wrong));
  });

  it('when no token is shared, whatever it is signed with', () => {
    const peers = { ...demo.peers, payment: { url: demo.peers.payment.url } };
    const { connectors } = openWithFakeTime(peers);
    expect(() => connectors.payment.readCallback(event, signCallback('', event))).toThrow(
      expect.objectContaining(wrong),
    );
  });

  it.each(['{', '{}', '[]', JSON.stringify({ ...JSON.parse(event), amountFen: -1 })])(
    'signed, but with content %s',
    (body) => {
      const signature = signCallback(demo.peers.payment.token, body);
      const invalid = { code: 'callback-invalid', status: 400 };
      expect(() => opened.connectors.payment.readCallback(body, signature)).toThrow(expect.objectContaining(invalid));
    },
  );
});

describe('the supervising department (LAW-35)', () => {
  const handOver = async () =>
    (await opened.connectors.supervision.handOverGrant({ ...grant, callbackUrl: `${bureau.url}/told` }, 'g'))
      .handOverId;

  it('acknowledges a hand-over', async () => {
    const handOverId = await handOver();
    expect(await post(`/supervision/grants/${handOverId}/acknowledge`)).toMatchObject({
      status: 200,
      callback: 'taken',
    });
    const event = opened.connectors.supervision.readCallback(...heard(0));
    expect(event).toMatchObject({ type: 'grant.acknowledged', handOverId, caseNumber, acknowledgedAt: frozen });
  });

  it('sends back what an inspection found, each inspection an event of its own', async () => {
    const handOverId = await handOver();
    const path = `/supervision/grants/${handOverId}/inspections`;
    await post(path, { inspectedOn: '2026-04-01', result: 'kept', findings: '符合承诺' });
    await post(path, { inspectedOn: '2026-05-01', result: 'broken', findings: '与承诺不符' });
    const events = [0, 1].map((index) => opened.connectors.supervision.readCallback(...heard(index)));
    expect(events).toMatchObject([
      { type: 'inspection.result', handOverId, caseNumber, result: 'kept', inspectedOn: '2026-04-01' },
      { type: 'inspection.result', handOverId, caseNumber, result: 'broken', findings: '与承诺不符' },
    ]);
    expect(events[0]!.eventId).not.toBe(events[1]!.eventId);
  });

  it('cannot report a result that was not agreed, nor on an unknown hand-over', async () => {
    const handOverId = await handOver();
    expect(await post(`/supervision/grants/${handOverId}/inspections`, { result: 'fine' })).toMatchObject({
      status: 422,
    });
    expect(await post('/supervision/grants/H0/acknowledge')).toMatchObject({ status: 404 });
    expect(bureau.heard).toEqual([]);
  });
});
