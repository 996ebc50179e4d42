import { beforeAll, describe, expect, it } from 'vitest';
import { dueDate } from '../../../src/domain/calendar.ts';
import { effectiveActs } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { certificatesOfCase, handoversOfCase } from '../../../src/store/results.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { act, awaitEnd, awaitTask, fileCase } from '../../harness/driver.ts';
import type { FiledCase } from '../../harness/driver.ts';
import { sharedSystem } from '../../harness/system.ts';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const kindsOf = async ({ id }: FiledCase) => (await documentsOfCase(bureau.store.read, id)).map(({ kind }) => kind);
const stepsOf = async ({ id }: FiledCase) =>
  (await effectiveActs(bureau.store.read, id)).map(({ elementId }) => elementId);

describe('LAW-39: an undertaking', () => {
  it('stands in for the inspection, is checked within two months, and a broken one costs the licence', async () => {
    const filed = await fileCase(bureau, 'HRS-02', { undertaking: true });
    await act(bureau, filed, 'accept', 'accept');
    await act(bureau, filed, 'review-and-decide', 'grant');
    await act(bureau, filed, 'deliver-result', 'delivered');
    await awaitTask(bureau, filed.id, 'post-check');
    expect(await kindsOf(filed)).toContain('undertaking');
    expect(await stepsOf(filed)).not.toContain('site-inspection');
    const { decidedAt } = (await findCase(bureau.store.read, filed.id))!;
    const check = (await clocksOfCase(bureau.store.read, filed.id)).find(({ kind }) => kind === 'post-check')!;
    const { deadlineAt } = dueDate(bureau.catalogues.current.calendar, decidedAt!, 44);
    expect(check.deadlineAt).toBe(deadlineAt);
    expect(await certificatesOfCase(bureau.store.read, filed.id)).toMatchObject([{ status: 'active' }]);
    await act(bureau, filed, 'post-check', 'broken');
    expect((await awaitEnd(bureau, filed.id)).end).toBe('end-revoked');
    expect(await certificatesOfCase(bureau.store.read, filed.id)).toMatchObject([{ status: 'revoked' }]);
    expect(await kindsOf(filed)).toContain('revocation-decision');
    // The credit record: supervision hears of the grant, and then of the revocation.
    const heard = (await handoversOfCase(bureau.store.read, filed.id)).filter(({ verb }) => verb === 'handOverGrant');
    expect(heard).toHaveLength(2);
  });

  it('is not open to somebody with serious breaches: the ordinary way it goes, with its inspection', async () => {
    const filed = await fileCase(bureau, 'HRS-02', { undertaking: true, name: '失信示例人力有限公司' });
    await act(bureau, filed, 'accept', 'accept');
    await awaitTask(bureau, filed.id, 'site-inspection');
    expect(await kindsOf(filed)).not.toContain('undertaking');
    const sent = (await handoversOfCase(bureau.store.read, filed.id)).map(({ verb }) => verb);
    expect(sent).toContain('undertaking-closed');
    // Who is not trusted does not get past the inspection either.
    await act(bureau, filed, 'site-inspection', 'inspected');
    await awaitTask(bureau, filed.id, 'review-and-decide');
  });

  it('is the applicant’s own choice, and open in its flow alone', async () => {
    const ordinary = await fileCase(bureau, 'HRS-02');
    await act(bureau, ordinary, 'accept', 'accept');
    await awaitTask(bureau, ordinary.id, 'site-inspection');
    expect(await kindsOf(ordinary)).not.toContain('undertaking');
    await expect(fileCase(bureau, 'CUL-05', { undertaking: true })).rejects.toMatchObject({
      code: 'undertaking-closed',
    });
  });
});
