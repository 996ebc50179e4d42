import { expect, it } from 'vitest';
import {
  filesOfDraft,
  forgetCoveredVersion,
  insertDraftVersion,
  insertFlowDraft,
  listFlowDrafts,
  namesChangedSince,
  updateFlowDraft,
  versionsOfDraft,
} from '../../src/store/flow-drafts.ts';
import type { FlowDraftRow } from '../../src/store/flow-drafts.ts';
import { onBothDatabases } from './on-both.ts';

const at = '2026-03-02T01:00:00.000Z';
const draft = (id: string, change: Partial<FlowDraftRow> = {}): FlowDraftRow => ({
  id,
  flow: 'filing',
  title: '备案改进',
  ownerId: 'me',
  baseRelease: 1,
  status: 'open',
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...change,
});

onBothDatabases('drafts of flows', (open) => {
  it('page by key, those changed last first, and leave out what is discarded', async () => {
    const store = await open();
    await store.transaction(async (tx) => {
      for (const id of ['a', 'b', 'c', 'd']) await insertFlowDraft(tx, draft(id));
      await updateFlowDraft(tx, 'b', { updatedAt: '2026-03-03T01:00:00.000Z' });
      await updateFlowDraft(tx, 'd', { status: 'discarded' });
    });
    let ids = '';
    let before: Pick<FlowDraftRow, 'updatedAt' | 'id'> | undefined;
    for (;;) {
      const [row] = await listFlowDrafts(store.read, { limit: 1, ...(before === undefined ? {} : { before }) });
      if (row === undefined) break;
      ids += row.id;
      before = row;
    }
    expect(ids).toBe('bca');
  });

  it('have their files as of every version, and forget one that a later one covers', async () => {
    const store = await open();
    const save = (version: number, files: Record<string, string | null>) =>
      store.transaction((tx) =>
        insertDraftVersion(
          tx,
          { draftId: 'a', version, savedBy: 'me', savedAt: at, note: '' },
          Object.entries(files).map(([name, content]) => ({ name, content })),
        ),
      );
    await store.transaction((tx) => insertFlowDraft(tx, draft('a')));
    await save(1, { 'filing.bpmn': '1', 'file.form': '1' });
    await save(2, { 'filing.bpmn': '2' });
    await save(3, { 'file.form': null, 'filing.bpmn': '3' });
    await save(4, { 'file.form': '4' });
    const filesAt = async (version?: number) =>
      Object.fromEntries((await filesOfDraft(store.read, 'a', version)).map(({ name, content }) => [name, content]));
    expect(await filesAt(1)).toEqual({ 'filing.bpmn': '1', 'file.form': '1' });
    expect(await filesAt(2)).toEqual({ 'filing.bpmn': '2', 'file.form': '1' });
    expect(await filesAt(3)).toEqual({ 'filing.bpmn': '3' });
    expect(await filesAt()).toEqual({ 'filing.bpmn': '3', 'file.form': '4' });
    expect(await store.transaction((tx) => namesChangedSince(tx, 'a', 2))).toEqual(['file.form', 'filing.bpmn']);
    expect(await store.transaction((tx) => namesChangedSince(tx, 'a', 3))).toEqual(['file.form']);
    // Then version 2, which version 3 covers, can go; version 3, which version 4 does not cover, stays.
    expect(await store.transaction((tx) => forgetCoveredVersion(tx, 'a', 2, 3))).toBe(true);
    expect(await store.transaction((tx) => forgetCoveredVersion(tx, 'a', 3, 4))).toBe(false);
    expect((await versionsOfDraft(store.read, 'a', 10)).map(({ version }) => version)).toEqual([4, 3, 1]);
    expect(await filesAt()).toEqual({ 'filing.bpmn': '3', 'file.form': '4' });
  });
});
