import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOfCase, sealUsesAfter, sealUsesOfDocument } from '../../../src/store/documents.ts';
import { numbersOf } from '../../../src/store/numbers.ts';
import { makeDocument } from '../../../src/usecases/work/verbs/make-document.ts';
import { sealDocument } from '../../../src/usecases/work/verbs/seal-document.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, openCase, perform, workOf } from '../../harness/case-without-engine.ts';
import { workAt } from '../../harness/work-at-bureau.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());
const { numberedCase, lastOf, make, seal } = workAt(() => bureau);

const reasons = {
  facts: '操作间与污染源相距六米。',
  reasons: '1. 距离不足\n2、没有消毒设施',
  legalBasis: '《食品安全法》第三十三条',
};

describe('make-document and seal-document', () => {
  it('repeat onto the same number, the same register entry and the same bytes', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'withdraw', { reason: '经营计划调整' });
    await make(id, 'withdrawal-notice', 3);
    const made = await lastOf(id, 'withdrawal-notice');
    expect(made).toMatchObject({ status: 'made', number: '武行审撤〔2026〕000001号' });
    expect(await documentsOfCase(bureau.store.read, id)).toHaveLength(1);
    bureau.setTime('2026-03-02T01:00:05.000Z');
    const effectId = 'seal-twice';
    const work = () => workOf(bureau, sealDocument, id, { document: 'withdrawal-notice' }, effectId);
    const first = (await sealDocument.prepare!(bureau, await work())) as { sha256: string };
    bureau.setTime('2026-03-02T01:30:00.000Z');
    const again = (await sealDocument.prepare!(bureau, await work())) as { sha256: string };
    expect(again.sha256).toBe(first.sha256);
    await perform(bureau, sealDocument, id, { document: 'withdrawal-notice' }, { effectId });
    expect(await sealUsesOfDocument(bureau.store.read, made.id)).toMatchObject([
      { status: 'used', sha256: first.sha256, purpose: `撤回申请终止通知书 ${made.number}` },
    ]);
    expect(await lastOf(id, 'withdrawal-notice')).toMatchObject({
      status: 'sealed',
      sealedAt: '2026-03-02T01:00:05.000Z',
    });
  }, 60_000);

  it('leave no gap: a number whose step was done anew ends as voided with the reason', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'refuse', reasons);
    // Given an attempt that ended between prepare and commit, and a new round of the same step
    await makeDocument.prepare!(bureau, await workOf(bureau, makeDocument, id, { document: 'refusal' }, 'round-1'));
    await make(id, 'refusal');
    await seal(id, 'refusal');
    const rows = await documentsOfCase(bureau.store.read, id);
    expect(rows.map(({ status }) => status)).toEqual(['voided', 'sealed']);
    const numbers = await numbersOf(bureau.store.read, 'document-refusal-2026');
    expect(numbers.map(({ value }) => value)).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers.map(({ status, reason }) => [status, reason !== ''])).toEqual([
      ['voided', true],
      ['used', false],
    ]);
  }, 60_000);

  it('LAW-13: a refusal without reasons is not made and costs no number', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'refuse', { ...reasons, reasons: ' ' });
    const before = (await numbersOf(bureau.store.read, 'document-refusal-2026')).length;
    await expect(make(id, 'refusal')).rejects.toMatchObject({ code: 'refusal-incomplete' });
    expect(await numbersOf(bureau.store.read, 'document-refusal-2026')).toHaveLength(before);
  });

  it('wait while there is no key, without an entry of the register', async () => {
    const id = await numberedCase();
    await act(bureau, id, 'withdraw');
    await make(id, 'withdrawal-notice');
    const before = (await sealUsesAfter(bureau.store.read, 0, 500)).length;
    const keyless = {
      ...bureau,
      seal: { ready: false, revoked: false, specimen: false, fingerprint: '', trusted: [] },
    };
    await expect(perform(keyless, sealDocument, id, { document: 'withdrawal-notice' })).rejects.toMatchObject({
      code: 'seal-key-missing',
    });
    expect(await sealUsesAfter(bureau.store.read, 0, 500)).toHaveLength(before);
    await seal(id, 'withdrawal-notice');
  }, 60_000);

  it('refuse to seal what was not made, and to make what rests on no act', async () => {
    const id = await numberedCase();
    await expect(seal(id, 'decision')).rejects.toMatchObject({ code: 'document-not-made' });
    await expect(make(id, 'decision')).rejects.toMatchObject({ code: 'act-missing' });
    const unnumbered = await openCase(bureau);
    await act(bureau, unnumbered, 'withdraw');
    await expect(make(unnumbered, 'withdrawal-notice')).rejects.toMatchObject({ code: 'case-not-numbered' });
  });
});
