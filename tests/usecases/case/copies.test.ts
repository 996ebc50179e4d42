import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copiesOfCase } from '../../../src/store/copies.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findUserByName } from '../../../src/store/users.ts';
import type { BureauEvent } from '../../../src/usecases/bus.ts';
import { copyRecipients, copyTo } from '../../../src/usecases/case/copy-to.ts';
import { readCopy } from '../../../src/usecases/case/read-copy.ts';
import { settleDemoUsers } from '../../../src/usecases/people/demo-users.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { findCase } from '../../../src/store/cases.ts';
import { openBureauWithoutEngine } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { openCase } from '../../harness/case-without-engine.ts';

let bureau: TestBureau;
let caseId: string;
let chen: Principal;
let lin: Principal;
let head: Principal;
const person = async (username: string): Promise<Principal> =>
  principalOf((await findUserByName(bureau.store.read, username))!);

beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
  await settleDemoUsers(bureau);
  [chen, lin, head] = [await person('chen.jing'), await person('lin.yue'), await person('zhang.hua')];
});
beforeEach(async () => {
  caseId = await openCase(bureau);
});
afterAll(() => bureau.close());

const copies = () => copiesOfCase(bureau.store.read, caseId);
const acts = async () => (await entriesOfCase(bureau.store.read, caseId)).map(({ act }) => act);

describe('copying a case (抄送)', () => {
  it('shows it to several, once while it is unread, and tells their pages', async () => {
    const told: BureauEvent[] = [];
    const off = bureau.bus.on((event) => told.push(event));
    expect(await copyTo(bureau, chen, { caseId, to: [lin.id, head.id, lin.id], note: '请关注' })).toBe(2);
    expect(await copyTo(bureau, chen, { caseId, to: [lin.id], note: '再次' })).toBe(0);
    off();
    expect(told).toMatchObject([{ kind: 'case-changed', caseId, people: [lin.id, head.id] }]);
    const shown = (await copies()).map(({ toName, note, readAt }) => [toName, note, readAt]);
    // Of one moment, and so in no order.
    expect(new Set(shown)).toEqual(
      new Set([
        ['林悦', '请关注', null],
        ['张华', '请关注', null],
      ]),
    );
    expect(await acts()).toEqual(['copy-to']);
  });

  it('is read by the one it is for, once; afterwards it can be sent again', async () => {
    await copyTo(bureau, chen, { caseId, to: [lin.id], note: '' });
    const [copy] = await copies();
    await expect(readCopy(bureau, head, copy!.id)).rejects.toMatchObject({ code: 'copy-not-found' });
    await readCopy(bureau, lin, copy!.id);
    await readCopy(bureau, lin, copy!.id);
    expect(await acts()).toEqual(['copy-to', 'read-copy']);
    expect(await copyTo(bureau, chen, { caseId, to: [lin.id], note: '有新情况' })).toBe(1);
  });

  it('opens no case to people who could not see it', async () => {
    const [applicant, analyst] = [await person('gu.xiaoman'), await person('gao.yuan')];
    for (const to of [applicant.id, analyst.id, chen.id])
      await expect(copyTo(bureau, chen, { caseId, to: [lin.id, to], note: '' })).rejects.toMatchObject({
        code: 'copy-recipient-unfit',
        field: 'to',
      });
    expect(await copies()).toEqual([]);
    const health = await openCase(bureau, { change: { departmentCode: 'HLT' } });
    const subject = (await findCase(bureau.store.read, health))!;
    const names = (await copyRecipients(bureau.store.read, chen, subject)).map(({ username }) => username);
    expect(names).toContain('zhang.hua');
    expect(names).not.toContain('tang.ning');
    expect(names).not.toContain('chen.jing');
  });
});
