import { expect, it } from 'vitest';
import { findRelease, insertRelease, keepSources } from '../../src/store/releases.ts';
import { onBothDatabases } from './on-both.ts';

onBothDatabases('a release', (open) => {
  it('of before gets what it was made of once, and never anything else', async () => {
    const store = await open();
    const row = { id: 1, contentHash: 'h', files: '{}', flows: '{}', createdAt: '2026-03-02T01:00:00.000Z' };
    await store.transaction((tx) => insertRelease(tx, row));
    expect((await findRelease(store.read, 1))?.sources).toBeNull();
    for (const sources of ['{"a.form":"first"}', '{"a.form":"second"}'])
      await store.transaction((tx) => keepSources(tx, 1, sources));
    expect((await findRelease(store.read, 1))?.sources).toBe('{"a.form":"first"}');
  });
});
