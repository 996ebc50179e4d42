import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepApplicant } from '../../../src/usecases/application/check-applicant.ts';
import { changeContact } from '../../../src/usecases/applicant/change-contact.ts';
import { changeName } from '../../../src/usecases/applicant/change-name.ts';
import { enterApplicant } from '../../../src/usecases/applicant/enter-applicant.ts';
import { findApplicant } from '../../../src/store/applicants.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { openRecordKey } from '../../../src/usecases/record/record-key.ts';
import { verifyRecord } from '../../../src/usecases/record/verify-record.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import { creditCode } from '../../harness/identities.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

const clerk: Principal = {
  id: 'clerk',
  username: 'lin.yue',
  name: '林悦',
  roles: ['acceptor'],
  departments: ['MKT'],
  applicantId: null,
};
const firm = {
  kind: 'organisation' as const,
  name: '示例公司',
  identity: creditCode(77),
  phone: '13900000077',
  address: '湖塘镇',
};

describe('an applicant on file', () => {
  it('stays as it is whoever names it again, and is found under the same id', async () => {
    const id = await enterApplicant(bureau, clerk, firm);
    const keep = (change: object) =>
      bureau.store.transaction((tx) => keepApplicant(bureau, tx, { ...firm, ...change }));
    expect(await keep({})).toMatchObject({ id });
    expect(await keep({ name: ' 示例公司 ', phone: '139-0000-0077' })).toMatchObject({ id });
    for (const change of [{ name: '改名公司' }, { phone: '13900000078' }, { address: '别处' }, { email: 'a@b.cn' }])
      await expect(keep(change)).rejects.toMatchObject({ code: 'applicant-differs' });
    expect(await findApplicant(bureau.store.read, id)).toMatchObject({ name: '示例公司', phone: '13900000077' });
  });

  it('is entered once, also when two clerks do so at the same moment', async () => {
    const twice = { ...firm, identity: creditCode(78) };
    const both = await Promise.allSettled([enterApplicant(bureau, clerk, twice), enterApplicant(bureau, clerk, twice)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('changes by acts whose record is whole', async () => {
    const id = await enterApplicant(bureau, clerk, { ...firm, identity: creditCode(79) });
    await changeContact(bureau, clerk, id, { phone: '13900000099', email: 'new@example.cn' });
    await changeName(bureau, clerk, { applicantId: id, name: '新名公司', reason: '已核对变更登记通知书' });
    const at = {
      id: 'x',
      username: 'x',
      name: '别人',
      departments: [],
      roles: ['decider' as const],
      applicantId: null,
    };
    await expect(changeContact(bureau, at, id, { phone: '13900000011' })).rejects.toMatchObject({
      code: 'applicant-not-found',
    });
    expect(await findApplicant(bureau.store.read, id)).toMatchObject({
      name: '新名公司',
      pinyin: 'xinminggongsi',
      phone: '13900000099',
      email: 'new@example.cn',
    });
    const check = await verifyRecord(bureau.store, await openRecordKey(bureau.dir), undefined);
    expect(check).toMatchObject({ fault: null });
    expect(check.entries).toBeGreaterThanOrEqual(5);
  });
});
