import { expect, it } from 'vitest';
import { keepSetting, lockSetting, readSetting, writeSetting } from '../../src/store/settings.ts';
import { onBothDatabases } from './on-both.ts';

onBothDatabases('settings', (open) => {
  it('given several copies that are the first at once, then all of them have the same value', async () => {
    const store = await open();
    const values = await Promise.all(
      ['a', 'b', 'c', 'd'].map((value) => store.transaction((tx) => keepSetting(tx, 'secret', value))),
    );
    expect(new Set(values).size).toBe(1);
    expect(await readSetting(store.read, 'secret')).toBe(values[0]);
  });

  it('lets one copy at a time do what has a name, also the first time', async () => {
    const store = await open();
    let inside = 0;
    let most = 0;
    const work = () =>
      store.transaction(async (tx) => {
        await lockSetting(tx, 'work');
        inside += 1;
        most = Math.max(most, inside);
        await writeSetting(tx, 'other', String(inside));
        inside -= 1;
      });
    await Promise.all([work(), work(), work(), work()]);
    expect(most).toBe(1);
  });
});
