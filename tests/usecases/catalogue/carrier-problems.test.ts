import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/catalogue/types.ts';
import { carrierProblems } from '../../../src/usecases/catalogue/carrier-problems.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** What stands against this change of the food-business licence, which standard-approval carries. */
const problemsOf = (change: Partial<Item>) => {
  const { current } = door.bureau.catalogues;
  const items = new Map(current.items).set('MKT-09', { ...current.items.get('MKT-09')!, ...change });
  return carrierProblems(door.bureau, current, { ...current, items });
};

describe('the flow that carries an item', () => {
  it('may carry what changes nothing of the way', async () => {
    expect(await problemsOf({ promisedWorkingDays: 3, nameZh: '食品经营许可（新）' })).toEqual([]);
  });

  it('promises no more days than the law gives the item', async () => {
    expect(await problemsOf({ statutoryWorkingDays: 1 })).toMatchObject([
      { file: 'items.csv', column: 'process', expected: 'a flow that keeps law-limit for the item' },
    ]);
  });

  it('has a hearing where the item has one', async () => {
    const filing = await problemsOf({ process: 'filing', hearing: 'required' });
    expect(filing.map(({ expected }) => expected)).toContain('a flow that keeps law-hearing-rights for the item');
    expect(filing.every(({ line }) => line > 1)).toBe(true);
  });

  it('is in force', async () => {
    expect(await problemsOf({ process: 'no-flow' })).toMatchObject([
      { expected: 'a flow in force', found: 'no-flow', column: 'process' },
    ]);
  });
});
