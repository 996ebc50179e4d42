import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import { insertApplicant } from '../../../src/store/applicants.ts';
import type { ApplicantRow } from '../../../src/store/applicants.ts';
import { insertFile } from '../../../src/store/materials.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { actorOn, partyTo, powerFor } from '../../../src/usecases/agency/acts-for.ts';
import { grantPower } from '../../../src/usecases/agency/grant-power.ts';
import { itemsActedIn } from '../../../src/usecases/agency/list-powers.ts';
import { revokePower } from '../../../src/usecases/agency/revoke-power.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';

let bureau: TestBureau;
let giver: ApplicantRow;
let agent: ApplicantRow;
const identity = '320412198803120021';

const register = (more: Partial<ApplicantRow>): Promise<ApplicantRow> =>
  bureau.store.transaction((tx) =>
    insertApplicant(tx, {
      id: newId(),
      kind: 'person',
      identity: newId(),
      name: '某人',
      pinyin: 'mouren',
      initials: 'mr',
      phone: '13800000002',
      address: '湖塘镇',
      email: '',
      createdAt: bureau.clock.now(),
      ...more,
    }),
  );
const account = ({ id, name }: ApplicantRow): Principal => ({
  id: `user-${id}`,
  username: 'x',
  name,
  roles: ['applicant'],
  departments: [],
  applicantId: id,
});
const grant = async (items: string[], fromDay: string, toDay: string) => {
  const person = account(giver);
  const fileId = newId();
  const file = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 1, name: '委托书.pdf' };
  await bureau.store.transaction((tx) =>
    insertFile(tx, { id: fileId, owner: person.id, createdAt: bureau.clock.now(), ...file }),
  );
  return grantPower(bureau, person, {
    applicantId: giver.id,
    agent: { name: '顾小满', identity, phone: '13800000002' },
    items,
    fromDay,
    toDay,
    fileId,
    originalSeen: false,
  });
};
const party = (itemCode: string) =>
  partyTo(bureau, bureau.store.read, account(agent), { applicantId: giver.id, itemCode });

beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
  giver = await register({ name: '陈思远' });
  agent = await register({ name: '顾小满', identity });
}, 60_000);
afterAll(() => bureau.close());

describe('acting for an applicant', () => {
  it('is denied without a power, and as long as it has not begun', async () => {
    expect(await party('MKT-09')).toBeUndefined();
    await expect(itemsActedIn(bureau, account(agent), giver.id)).rejects.toMatchObject({ code: 'no-power' });
    await grant(['MKT-09'], '2026-03-03', '2026-03-31');
    expect(await party('MKT-09')).toBeUndefined();
    bureau.setTime('2026-03-02T16:00:00.000Z');
    expect(await party('MKT-09')).toBe('agent');
    expect(await party('DRC-03')).toBeUndefined();
    expect(await itemsActedIn(bureau, account(agent), giver.id)).toEqual(['MKT-09']);
  });

  it('is for the person that the power names, not for an organisation under the same number', async () => {
    const firm = await register({ kind: 'organisation', identity, name: '同号单位' });
    expect(await powerFor(bureau, bureau.store.read, account(firm), giver.id, 'MKT-09')).toBeUndefined();
    const other = await register({ name: '林代理' });
    expect(await powerFor(bureau, bureau.store.read, account(other), giver.id, 'MKT-09')).toBeUndefined();
  });

  it('adds up over several powers, and ends with each of them at once', async () => {
    const all = await grant(['*'], '2026-03-03', '2026-03-31');
    expect(await itemsActedIn(bureau, account(agent), giver.id)).toBeUndefined();
    expect(await party('DRC-03')).toBe('agent');
    await revokePower(bureau, account(giver), { powerId: all.id, reason: '' });
    expect(await party('DRC-03')).toBeUndefined();
    expect(await party('MKT-09')).toBe('agent');
  });

  it('is said in the record, and each power stands in the applicant’s own chain', async () => {
    const subject = { applicantId: giver.id, applicantName: giver.name };
    expect(actorOn(account(agent), subject)).toMatchObject({ kind: 'agent', name: '顾小满 代办 陈思远' });
    expect(actorOn(account(giver), subject)).toMatchObject({ kind: 'applicant', name: '陈思远' });
    const entries = await entriesOfCase(bureau.store.read, giver.id);
    expect(entries.map(({ seq, act }) => [seq, act])).toEqual([
      [1, 'grant-power'],
      [2, 'grant-power'],
      [3, 'revoke-power'],
    ]);
    expect(entries.map(({ prevHash }) => prevHash).slice(1)).toEqual(entries.map(({ hash }) => hash).slice(0, 2));
  });
});
