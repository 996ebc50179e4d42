import { beforeAll, describe, expect, it } from 'vitest';
import { findUserByName } from '../../../src/store/users.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { addAccount } from '../../../src/usecases/people/create-user.ts';
import { recuse } from '../../../src/usecases/people/recuse.ts';
import { act, awaitTask, complete, fileCase, user } from '../../harness/driver.ts';
import { sharedSystem } from '../../harness/system.ts';

const allRounder = 'all.rounder';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
  if ((await findUserByName(bureau.store.read, allRounder)) !== undefined) return;
  const roles = ['acceptor', 'hearing-officer', 'decider'];
  await bureau.store.transaction((tx) =>
    addAccount(bureau, tx, {
      username: allRounder,
      name: '周全能',
      roles,
      departments: ['*'],
      passwordHash: 'none',
      applicantId: null,
      demo: false,
    }),
  );
});

describe('LAW-22: nobody judges the own work', () => {
  it('who accepted neither hears nor decides, whatever roles that person has', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await complete(bureau, filed, 'accept', 'accept', { as: allRounder });
    await expect(complete(bureau, filed, 'review-and-decide', 'grant', { as: allRounder })).rejects.toMatchObject({
      code: 'separation-of-duty',
    });
    await complete(bureau, filed, 'review-and-decide', 'grant');
  });

  it('who accepted does not hold the hearing', async () => {
    const filed = await fileCase(bureau, 'LND-04');
    await complete(bureau, filed, 'accept', 'accept', { as: allRounder });
    await act(bureau, filed, 'inform-interested-party', 'hearing-requested');
    await act(bureau, filed, 'arrange-hearing', 'arranged');
    await expect(complete(bureau, filed, 'hold-hearing', 'held', { as: allRounder })).rejects.toMatchObject({
      code: 'separation-of-duty',
    });
  });

  it('who stepped aside does nothing in the case any more', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    await act(bureau, filed, 'accept', 'accept');
    const { jobKey } = await awaitTask(bureau, filed.id, 'review-and-decide');
    const [head, decider] = [await user(bureau, 'zhang.hua'), await user(bureau, 'zhao.min')];
    await recuse(bureau, head, { caseId: filed.id, userId: decider.id, reason: '与申请人有利害关系' });
    await expect(complete(bureau, filed, 'review-and-decide', 'grant')).rejects.toMatchObject({ code: 'recused' });
    expect(jobKey).toBe((await awaitTask(bureau, filed.id, 'review-and-decide')).jobKey);
    await complete(bureau, filed, 'review-and-decide', 'grant', { as: 'qian.feng' });
  });
});
