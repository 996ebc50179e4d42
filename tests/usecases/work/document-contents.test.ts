import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../../src/store/cases.ts';
import { saveCaseMaterial } from '../../../src/store/materials.ts';
import { extendCaseClock } from '../../../src/usecases/clock/change-case-clock.ts';
import { collectFee } from '../../../src/usecases/work/verbs/collect-fee.ts';
import { deliver } from '../../../src/usecases/work/verbs/deliver.ts';
import { issueCertificate } from '../../../src/usecases/work/verbs/issue-certificate.ts';
import { setCaseStatus } from '../../../src/usecases/work/verbs/set-case-status.ts';
import { startClock } from '../../../src/usecases/work/verbs/start-clock.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, perform } from '../../harness/case-without-engine.ts';
import { workAt } from '../../harness/work-at-bureau.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());
const { numberedCase, lastOf, bodyOf, make, seal, issue } = workAt(() => bureau);

const reasons = {
  facts: '操作间与污染源相距六米。',
  reasons: '1. 距离不足\n2、没有消毒设施',
  legalBasis: '《食品安全法》第三十三条',
};

describe('what the documents say', () => {
  it('acceptance-receipt: limits, materials handed in, deferred ones (LAW-07)', async () => {
    const id = await numberedCase();
    const deferredMaterials = [{ material: 'health-cert', dueOn: '2026-03-06' }];
    await bureau.store.transaction((tx) =>
      saveCaseMaterial(tx, {
        id: 'm1',
        caseId: id,
        materialCode: 'application-form',
        applicantId: 'a',
        state: 'provided',
        fileSha256: 'f'.repeat(64),
        fileName: '申请书.pdf',
        reusable: 0,
        reusedFrom: null,
        deferredUntil: null,
        verdict: '',
        verdictReason: '',
        createdAt: monday,
        providedAt: monday,
      }),
    );
    await act(bureau, id, 'deferred-acceptance', { deferredMaterials });
    await perform(bureau, setCaseStatus, id, { status: 'accepted' });
    await perform(bureau, startClock, id, { clock: 'review' });
    expect(await issue(id, 'acceptance-receipt')).toMatchObject({
      receivedOn: '2026-03-02',
      acceptedOn: '2026-03-02',
      deemed: false,
      statutoryDays: 20,
      promisedDays: 5,
      dueOn: '2026-03-09',
      materials: [{ name: '食品经营许可申请书', form: 'original', copies: 1 }],
      deferred: [{ name: '食品从业人员健康证明', dueOn: '2026-03-06' }],
    });
  }, 60_000);

  it('one-time-notice: everything missing or wrong, the limit and the day of lapse (LAW-06)', async () => {
    const id = await numberedCase();
    const problem = { reason: '未提交', legalBasis: '《办法》第十五条' };
    const materialVerdicts = [
      { material: 'application-form', verdict: 'complete' },
      { material: 'safety-system', verdict: 'missing', ...problem },
      { material: '经营（办公）场所使用证明', verdict: 'wrong', ...problem, reason: '租期已满' },
      { material: 'health-cert', verdict: 'deferred' },
    ];
    await act(bureau, id, 'one-time-notice', { materialVerdicts, noticeSummary: '共两项' });
    expect(await issue(id, 'one-time-notice')).toMatchObject({
      problems: [
        { material: '食品安全规章制度', problem: 'missing', ...problem },
        { material: '经营（办公）场所使用证明', problem: 'wrong', reason: '租期已满' },
      ],
      lapseDays: 15,
      lapseOn: '2026-03-23',
      handInAt: '武进区政务服务中心二楼综合受理窗口',
    });
    // And when the application lapses, the notice of that names the same.
    bureau.setTime('2026-03-24T01:00:00.000Z');
    await act(bureau, id, 'lapse', {}, { actorKind: 'clock', moment: '2026-03-23T15:59:59.999Z' });
    expect(await issue(id, 'lapse-notice')).toMatchObject({
      noticeNumber: (await lastOf(id, 'one-time-notice')).number,
      lapsedOn: '2026-03-23',
      missing: ['食品安全规章制度', '经营（办公）场所使用证明'],
    });
  }, 60_000);

  it.each([
    ['reject-acceptance', { rejectGround: 'not-competent', rightAuthority: '常州市交通运输局' }, 'not-competent'],
    ['reject-acceptance', { rejectGround: 'no-licence-needed' }, 'no-licence-needed'],
    ['name-refused', { rejectGround: 'name-unavailable' }, 'name-unavailable'],
  ])(
    'not-accepted after %s: ground %j (LAW-05)',
    async (outcome, data, ground) => {
      const id = await numberedCase();
      const remedies = { reconsiderationBody: '常州市人民政府', court: '常州市天宁区人民法院' };
      await act(bureau, id, outcome, { ...data, rejectReason: '见法律规定', remedies });
      expect(await issue(id, 'not-accepted')).toMatchObject({ ground, reason: '见法律规定', remedies });
    },
    60_000,
  );

  it('LAW-05: names the right authority or is not made', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'reject-acceptance', { rejectGround: 'not-competent', rejectReason: '越权' });
    await expect(make(id, 'not-accepted')).rejects.toMatchObject({ code: 'authority-not-named' });
  });

  it('special-procedure-notice and hearing-notice follow the hearing (LAW-19, LAW-20, LAW-21)', async () => {
    const id = await numberedCase({ item: 'CUL-01', change: { acceptedAt: monday } });
    await perform(bureau, startClock, id, { clock: 'review' });
    const experts = { ground: 'expert-review', days: '10' };
    expect(await issue(id, 'special-procedure-notice', experts)).toMatchObject({
      ground: 'expert-review',
      expectedDays: 10,
      remainingDays: 12,
    });
    const right = await issue(id, 'hearing-notice');
    expect(right.right?.askBefore).toBe('2026-03-09');
    expect(right.right?.interests).toContain('花园街88号');
    const affectedInterests = '1. 北侧居民：采光\n2. 相邻商户：通行。';
    await act(bureau, id, 'accept', { affectedInterests });
    expect((await issue(id, 'hearing-notice')).right?.interests).toBe('北侧居民：采光；相邻商户：通行');
    expect(right.session).toBeUndefined();
    const arranged = { hearingAt: '2026-03-16T01:30Z', place: '305室', chair: '张建国', recorder: '李晓梅' };
    await act(bureau, id, 'arranged', arranged, { elementId: 'arrange-hearing' });
    expect((await issue(id, 'hearing-notice')).session).toEqual({
      at: '2026-03-16T01:30:00.000Z',
      place: '305室',
      chair: '张建国',
      recorder: '李晓梅',
    });
    const hearing = { ground: 'hearing', days: '20' };
    expect(await issue(id, 'special-procedure-notice', hearing)).toMatchObject({ ground: 'hearing', expectedDays: 20 });
  }, 60_000);

  it('extension-notice: old and new day, reason and approver (LAW-16)', async () => {
    const id = await numberedCase({ change: { acceptedAt: monday } });
    await perform(bureau, startClock, id, { clock: 'review' });
    const subject = (await findCase(bureau.store.read, id))!;
    const extension = {
      workingDays: 10,
      approvedBy: '王志强',
      authority: 'bureau-head',
      reason: '需核对坐标',
      at: monday,
    } as const;
    await bureau.store.transaction((tx) => extendCaseClock(bureau, tx, subject, 'review', extension));
    expect(await issue(id, 'extension-notice')).toMatchObject({
      oldDueOn: '2026-03-09',
      newDueOn: '2026-03-23',
      addedDays: 10,
      approver: { name: '王志强' },
    });
  }, 60_000);

  it('decision, certificate, proof of service and revocation tell one story', async () => {
    const id = await numberedCase({ change: { acceptedAt: monday } });
    await act(bureau, id, 'grant', {
      content: '准予从事热食类食品制售。',
      conditions: '1. 按核定项目经营\n\n2. 变更时申请',
    });
    await perform(bureau, setCaseStatus, id, { status: 'granted' });
    expect(await issue(id, 'decision')).toMatchObject({
      content: '准予从事热食类食品制售',
      conditions: ['按核定项目经营', '变更时申请'],
      validFrom: '2026-03-02',
      validTo: '2031-03-01',
    });
    await perform(bureau, issueCertificate, id, {}, { attempts: 2 });
    const licence = await bodyOf(id, 'certificate');
    expect(licence).toMatchObject({ name: '食品经营许可证', validFrom: '2026-03-02', validTo: '2031-03-01' });
    // LAW-15: a national law sets no territorial limit.
    expect(licence.area).toBeUndefined();
    await perform(bureau, deliver, id, { document: 'decision,certificate' });
    await act(bureau, id, 'delivered', { way: 'hall', recipient: '陈思远', servedAt: '2026-03-03T02:05Z' });
    expect(await issue(id, 'proof-of-service')).toMatchObject({
      documents: [
        { name: '准予行政许可决定书', number: (await lastOf(id, 'decision')).number },
        { name: '食品经营许可证', number: licence.licenceNumber },
      ],
      recipient: '陈思远',
      way: 'hall',
      servedAt: '2026-03-03T02:05:00.000Z',
      servers: ['周敏'],
    });
    await act(bureau, id, 'broken', reasons);
    expect(await issue(id, 'revocation-decision')).toMatchObject({
      licence: { number: licence.licenceNumber, grantedOn: '2026-03-02' },
      reasons: ['距离不足', '没有消毒设施'],
    });
  }, 60_000);

  it('the applicant who confirms receipt is served electronically', async () => {
    const id = await numberedCase({ form: { deliveryWay: 'electronic' } });
    await act(bureau, id, 'refuse', reasons);
    await issue(id, 'refusal');
    await perform(bureau, deliver, id, { document: 'refusal' });
    await act(bureau, id, 'delivered', {}, { actorKind: 'applicant' });
    expect(await issue(id, 'proof-of-service')).toMatchObject({
      way: 'electronic',
      servedAt: monday,
      servers: ['常州市武进区行政审批局'],
    });
  }, 60_000);

  it('the decision of the higher authority is what was served (LAW-09)', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'grant', { upperDocumentNumber: '苏建许〔2026〕9号' }, { elementId: 'upper-result' });
    await act(bureau, id, 'delivered', { way: 'post', recipient: '陈思远' });
    expect((await issue(id, 'proof-of-service')).documents).toEqual([
      { name: '上级机关行政许可决定', number: '苏建许〔2026〕9号' },
    ]);
  }, 60_000);

  it('payment-notice asks what the platform was told (LAW-27); none is made where nothing is due', async () => {
    const id = await numberedCase({ item: 'WAT-02', form: { feeInputs: { disturbedAreaM2: 1200 } } });
    expect(await make(id, 'payment-notice')).toMatchObject({ detail: { skipped: 'no-fee' } });
    expect(await seal(id, 'payment-notice')).toMatchObject({ detail: { skipped: 'no-fee' } });
    await act(bureau, id, 'grant');
    await perform(bureau, collectFee, id);
    expect(await issue(id, 'payment-notice')).toMatchObject({
      feeCode: 'DC-02',
      amount: 120_000,
      dueOn: '2026-03-16',
      paymentNumber: expect.stringMatching(/^320412\d{14}$/u) as string,
    });
  }, 60_000);

  it('filing-receipt, initial-review-opinion and undertaking', async () => {
    const filing = await numberedCase({ item: 'HRS-06' });
    await act(bureau, filing, 'file');
    const receipt = await issue(filing, 'filing-receipt');
    expect(receipt).toMatchObject({
      filedOn: '2026-03-02',
      filingNumber: (await lastOf(filing, 'filing-receipt')).number,
    });
    const upper = await numberedCase({ item: 'AGR-11' });
    await act(bureau, upper, 'forward', { ...reasons, opinion: '同意上报', upperAuthority: '江苏省林业局' });
    expect(await issue(upper, 'initial-review-opinion')).toMatchObject({
      upperAuthority: '江苏省林业局',
      opinion: '同意上报',
    });
    expect(await issue(upper, 'undertaking')).toMatchObject({ checkDays: 44, signedOn: '2026-03-02' });
  }, 60_000);
});
