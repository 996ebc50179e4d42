import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDraftDesk } from '../../modeler-ui/editor/draft-desk.ts';
import type { DraftDesk, DraftServer, SavedFiles, Unsaved } from '../../modeler-ui/editor/draft-desk.ts';
import { ApiError } from '../../web/shared/api/request.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (status: number, code: string) => new ApiError(status, { code, message: { zh: code, en: code } });

/** A server that merges by file as the API does. */
const openServer = () => {
  const versions: Record<string, string>[] = [{ 'a.bpmn': 'one', 'b.form': 'form' }];
  const orders: (Unsaved & { note?: string })[] = [];
  const now = (): SavedFiles => ({ version: versions.length, files: { ...versions.at(-1)! } });
  const server = {
    orders,
    kept: undefined as Unsaved | undefined,
    fails: undefined as ApiError | undefined,
    now,
    other: (files: Record<string, string>) => void versions.push({ ...versions.at(-1)!, ...files }),
    read: async () => now(),
    save: async (order: Unsaved & { note?: string }) => {
      orders.push(order);
      if (server.fails !== undefined) throw server.fails;
      const [then, last] = [versions[order.version - 1]!, versions.at(-1)!];
      if (Object.keys(order.files).some((name) => then[name] !== last[name])) throw refusal(409, 'flow-draft-stale');
      const next = Object.entries({ ...last, ...order.files }).filter(([, content]) => content !== null);
      versions.push(Object.fromEntries(next) as Record<string, string>);
      return { version: versions.length };
    },
    keep: (unsaved: Unsaved | undefined): void => {
      server.kept = unsaved;
    },
  };
  return server satisfies DraftServer;
};

const opened = (before: Unsaved['files'] = {}): { server: ReturnType<typeof openServer>; desk: DraftDesk } => {
  const server = openServer();
  return { server, desk: openDraftDesk(server.now(), server, before) };
};

describe('the desk of a draft', () => {
  it('saves what was changed after a rest, once, and keeps it until then', async () => {
    const { server, desk } = opened();
    desk.change('a.bpmn', 'two');
    expect(desk.view()).toMatchObject({ state: 'changed' });
    expect(server.kept).toEqual({ version: 1, files: { 'a.bpmn': 'two' } });
    await vi.advanceTimersByTimeAsync(1_000);
    desk.change('a.bpmn', 'three');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.orders).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.orders).toEqual([{ version: 1, files: { 'a.bpmn': 'three' } }]);
    expect(desk.view()).toMatchObject({ state: 'saved', version: 2 });
    expect(server.kept).toBeUndefined();
    desk.change('b.form', null);
    expect(await desk.flush()).toBe(3);
    expect([...desk.view().files.keys()]).toEqual(['a.bpmn']);
    expect(await desk.flush('送审稿')).toBe(4);
    expect(server.orders.at(-1)).toEqual({ version: 3, files: {}, note: '送审稿' });
  });

  it('saves what was taken back while the change was on its way', async () => {
    const { server, desk } = opened();
    const { save } = server;
    server.save = (order) => {
      server.save = save;
      desk.change('a.bpmn', 'one');
      return save(order);
    };
    desk.change('a.bpmn', 'two');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(server.orders.map(({ files }) => files)).toEqual([{ 'a.bpmn': 'two' }, { 'a.bpmn': 'one' }]);
    expect(desk.view()).toMatchObject({ state: 'saved', version: 3 });
    expect(desk.view().files.get('a.bpmn')).toBe('one');
  });

  it('takes what others save in other files, with and without own changes', async () => {
    const { server, desk } = opened();
    server.other({ 'b.form': 'theirs' });
    desk.change('a.bpmn', 'mine');
    expect(await desk.flush()).toBe(3);
    expect(Object.fromEntries(desk.view().files)).toEqual({ 'a.bpmn': 'mine', 'b.form': 'theirs' });
    server.other({ 'c.dmn': 'new' });
    await desk.look();
    expect(desk.view()).toMatchObject({ version: 4, state: 'saved' });
    expect(desk.view().files.get('c.dmn')).toBe('new');
  });

  it.each(['mine', 'theirs'] as const)('asks whose text stands in the same file, and takes %s', async (whose) => {
    const { server, desk } = opened();
    server.other({ 'a.bpmn': 'theirs' });
    desk.change('a.bpmn', 'mine');
    await expect(desk.flush()).rejects.toThrow('a.bpmn');
    expect(desk.view()).toMatchObject({
      state: 'conflict',
      conflicts: [{ name: 'a.bpmn', mine: 'mine', theirs: 'theirs' }],
    });
    expect(desk.view().files.get('a.bpmn')).toBe('mine');
    // Other files are saved all the same.
    desk.change('b.form', 'more');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.now().files).toMatchObject({ 'a.bpmn': 'theirs', 'b.form': 'more' });
    desk.settle('a.bpmn', whose);
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.view()).toMatchObject({ state: 'saved', conflicts: [] });
    expect(server.now().files['a.bpmn']).toBe(whose);
    expect(desk.view().files.get('a.bpmn')).toBe(whose);
  });

  it('tries again by itself when the server was away, and keeps what a refusal has left', async () => {
    const { server, desk } = opened();
    server.fails = refusal(0, 'connection-lost');
    desk.change('a.bpmn', 'two');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(desk.view().state).toBe('offline');
    server.fails = undefined;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(desk.view()).toMatchObject({ state: 'saved', version: 2 });
    server.fails = refusal(401, 'not-signed-in');
    desk.change('a.bpmn', 'three');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.orders).toHaveLength(3);
    expect(desk.view().state).toBe('failed');
    expect(server.kept).toEqual({ version: 2, files: { 'a.bpmn': 'three' } });
  });

  it('saves what an earlier page could not, or asks where others went on', async () => {
    const { server } = opened();
    const later = openDraftDesk(server.now(), server, { 'b.form': 'typed' });
    await vi.advanceTimersByTimeAsync(10);
    expect(later.view()).toMatchObject({ state: 'saved', version: 2 });
    server.other({ 'b.form': 'theirs' });
    // Made on version 1, whose text is not known any more.
    const oldest = openDraftDesk({ version: 1, files: { 'a.bpmn': 'one' } }, server, { 'b.form': 'old' });
    await vi.advanceTimersByTimeAsync(10);
    expect(oldest.view().conflicts).toEqual([{ name: 'b.form', mine: 'old', theirs: 'theirs' }]);
    later.close();
    oldest.close();
  });
});
