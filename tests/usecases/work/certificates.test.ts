import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealUsesAfter } from '../../../src/store/documents.ts';
import { updateCase } from '../../../src/store/cases.ts';
import { numbersOf } from '../../../src/store/numbers.ts';
import { certificatesOfCase } from '../../../src/store/results.ts';
import { issueCertificate } from '../../../src/usecases/work/verbs/issue-certificate.ts';
import { revokeCertificate } from '../../../src/usecases/work/verbs/revoke-certificate.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, perform } from '../../harness/case-without-engine.ts';
import type { CaseOrder } from '../../harness/case-without-engine.ts';
import { workAt } from '../../harness/work-at-bureau.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());
const { numberedCase, lastOf, bodyOf, issue } = workAt(() => bureau);

const reasons = {
  facts: '操作间与污染源相距六米。',
  reasons: '1. 距离不足\n2、没有消毒设施',
  legalBasis: '《食品安全法》第三十三条',
};

describe('issue-certificate and revoke-certificate', () => {
  const granted = async (order: CaseOrder = {}): Promise<string> => {
    const id = await numberedCase({ change: { acceptedAt: monday, decidedAt: monday, status: 'granted' }, ...order });
    await act(bureau, id, 'grant');
    return id;
  };

  it('a repeat gives one number, one entry of the register and one licence', async () => {
    const id = await granted();
    const uses = (await sealUsesAfter(bureau.store.read, 0, 500)).length;
    await perform(bureau, issueCertificate, id, {}, { attempts: 3 });
    const [row, ...more] = await certificatesOfCase(bureau.store.read, id);
    expect(more).toEqual([]);
    expect(row!.number).toMatch(/^WJ-MKT09-2026-\d{6}-[0-9A-Z]$/u);
    expect(row).toMatchObject({ status: 'active', validFrom: '2026-03-02', validTo: '2031-03-01' });
    expect(await sealUsesAfter(bureau.store.read, 0, 500)).toHaveLength(uses + 1);
    const numbers = await numbersOf(bureau.store.read, 'certificate-MKT-09-2026');
    expect(numbers.every(({ status, value }, at) => status === 'used' && value === at + 1)).toBe(true);
  }, 60_000);

  it('a licence of a person shows no identity number; one without a limit holds for good', async () => {
    const person = { kind: 'person', name: '陈思远', identity: '110101199003070010' } as const;
    const id = await granted({ item: 'MKT-05', applicant: person });
    await perform(bureau, issueCertificate, id);
    const body = await bodyOf(id, 'certificate');
    expect(body).toMatchObject({ holder: '陈思远', holderCode: '110*************10' });
    expect(body.validTo).toBeUndefined();
  }, 60_000);

  it.each([
    ['a law', 'MKT-09', undefined],
    ['an administrative regulation', 'MKT-05', undefined],
    ['an administrative regulation of another name', 'MKT-02', undefined],
    ['a regulation of the province', 'CIV-06', '江苏省常州市武进区'],
    ['a rule of a ministry', 'URB-03', '江苏省常州市武进区'],
    ['a decision', 'DRC-04', '江苏省常州市武进区'],
  ])(
    'LAW-15: says where a licence by %s holds (%s)',
    async (_, item, area) => {
      const id = await granted({ item });
      await perform(bureau, issueCertificate, id);
      expect((await bodyOf(id, 'certificate')).area).toBe(area);
    },
    60_000,
  );

  it('a company that is set up holds its own licence', async () => {
    const person = { kind: 'person', name: '陈思远', identity: '110101199003070029' } as const;
    const id = await granted({ item: 'MKT-01', applicant: person, form: { businessName: '常州新芽科技有限公司' } });
    await perform(bureau, issueCertificate, id);
    expect(await bodyOf(id, 'certificate')).toMatchObject({ holder: '常州新芽科技有限公司', representative: '陈思远' });
  }, 60_000);

  it('revokes the licence with its decision, and refuses where there is none', async () => {
    const id = await granted();
    await expect(perform(bureau, revokeCertificate, id)).rejects.toMatchObject({ code: 'certificate-missing' });
    await perform(bureau, issueCertificate, id);
    await act(bureau, id, 'broken', reasons);
    await issue(id, 'revocation-decision');
    await perform(bureau, revokeCertificate, id);
    const [row] = await certificatesOfCase(bureau.store.read, id);
    const { number } = await lastOf(id, 'revocation-decision');
    expect(row).toMatchObject({ status: 'revoked', endReason: `撤销行政许可（${number}）` });
    await bureau.store.transaction((tx) => updateCase(tx, id, { status: 'revoked' }));
  }, 60_000);

  it('the register of the seal has no gap and nothing open', async () => {
    const uses = await sealUsesAfter(bureau.store.read, 0, 500);
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.map(({ seq }) => seq)).toEqual(uses.map((_, at) => at + 1));
    expect(uses.filter(({ status }) => status === 'reserved')).toEqual([]);
  });
});
