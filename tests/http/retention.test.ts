import { afterEach, describe, expect, it } from 'vitest';
import { retentionRule } from '../../src/http/schemas/retention.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { administrationRecord } from '../../src/usecases/administration/note-administration.ts';
import type { RetentionPreview } from '../../src/usecases/administration/retention/preview-retention.ts';
import type { RetentionRuleId } from '../../src/usecases/administration/retention/rules.ts';
import { retentionRules } from '../../src/usecases/administration/retention/rules.ts';
import { runRetention } from '../../src/usecases/administration/retention/run-retention.ts';
import { monday } from '../harness/bureau-without-engine.ts';
import { databases, isAvailable, newDatabase } from '../harness/databases.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { addKept } from './retention-rows.ts';

const ids = Object.keys(retentionRules) as RetentionRuleId[];
const dayMs = 24 * 3_600_000;
const one = Object.fromEntries(ids.map((id) => [id, 1]));
const touched = ['drafts', 'sessions', 'sign_in_failures', 'upload_links', 'upload_link_files', 'rehearsals']
  .concat(['flow_drafts', 'flow_draft_editors', 'flow_draft_files', 'flow_draft_versions', 'flow_draft_comments'])
  .concat(['catalogue_drafts', 'document_templates', 'elements', 'sequence_flows'])
  .toSorted();

/** When a rule's row began that is past its days by so much, ms; those of the machine's clock need no more exactness than a minute. */
const since = (id: RetentionRuleId, pastMs: number): string => {
  const { clock, days } = retentionRules[id];
  const now = clock === 'machine' ? Date.now() : Date.parse(monday);
  return new Date(now - days * dayMs - pastMs * (clock === 'machine' ? 60_000 : 1)).toISOString();
};

describe.each(databases)('retention on %s', (database) => {
  describe.skipIf(!isAvailable(database))('', () => {
    let door: Door;
    afterEach(() => door.close());
    const open = async (): Promise<void> => {
      door = await openDoor({}, await newDatabase(database));
    };
    const addOf = async (pastMs: number): Promise<void> => {
      for (const id of ids) await addKept(door, id, since(id, pastMs));
    };
    const seen = async (): Promise<RetentionPreview> =>
      (await door.ask('guo.li', { method: 'GET', url: '/api/retention' })).json();
    const due = async () => Object.fromEntries((await seen()).rules.map((rule) => [rule.id, rule.due]));
    const told = async () =>
      (await entriesOfCase(door.bureau.store.read, administrationRecord))
        .filter(({ act }) => act.endsWith('-retention'))
        .map(({ act, detail }) => [act, JSON.parse(detail)]);
    const set = async (rule: string, payload: object, username = 'guo.li') => {
      const answer = await door.ask(username, { method: 'PUT', url: `/api/retention/${rule}`, payload });
      return answer.statusCode === 204 ? 'done' : (answer.json() as { code: string }).code;
    };
    /** How many rows stand in each table. */
    const tables = async (): Promise<Map<string, number>> => {
      const { read, dialect } = door.bureau.store;
      const names: { name: string }[] =
        dialect === 'sqlite'
          ? await read('sqlite_master').where({ type: 'table' }).select('name')
          : await read('pg_tables').where({ schemaname: 'public' }).select({ name: 'tablename' });
      const counts = new Map<string, number>();
      for (const { name } of names) counts.set(name, Number((await read(name).count({ count: '*' }))[0]!['count']));
      return counts;
    };

    it('given what is past its days and what is not, then only the former goes, once a day, and the record tells it', async () => {
      await open();
      await addOf(-1);
      await addOf(1);
      expect(await due()).toEqual(one);
      const before = await tables();
      await Promise.all([runRetention(door.bureau), runRetention(door.bureau)]);
      const after = await tables();
      expect(
        [...before]
          .filter(([name, count]) => after.get(name)! < count)
          .map(([name]) => name)
          .toSorted(),
      ).toEqual(touched);
      for (const name of touched) expect([name, before.get(name)! - after.get(name)!]).toEqual([name, 1]);
      expect(await told()).toEqual([['run-retention', { day: '2026-03-02', gone: one }]]);
      await addOf(1);
      await runRetention(door.bureau);
      expect(await due()).toEqual(one);
      // The next day begins in the night, not at midnight.
      door.bureau.setTime('2026-03-02T17:59:59.999Z');
      await runRetention(door.bureau);
      expect(await told()).toHaveLength(1);
      door.bureau.setTime('2026-03-02T18:00:00.000Z');
      await runRetention(door.bureau);
      expect((await told()).map(([, { day }]) => day)).toEqual(['2026-03-02', '2026-03-03']);
      expect((await seen()).lastRun).toEqual({ day: '2026-03-03', endedAt: '2026-03-02T18:00:00.000Z' });
    });

    it('given a night that is cut off, then the next round goes on, and the record tells all of it once', async () => {
      await open();
      for (let times = 0; times < 3; times += 1) await addOf(1);
      await runRetention(door.bureau, { batch: 1, rounds: 8 });
      expect(await told()).toEqual([]);
      expect((await seen()).lastRun).toEqual({ day: '2026-03-02', endedAt: null });
      door.bureau.setTime('2026-03-02T17:00:00.000Z');
      await runRetention(door.bureau, { batch: 2, rounds: 50 });
      const three = Object.fromEntries(ids.map((id) => [id, 3]));
      expect(await told()).toEqual([['run-retention', { day: '2026-03-03', gone: three }]]);
    });

    it('given a discarded flow draft that a release was asked for, and drafts that are open, then they stay', async () => {
      await open();
      const asked = await addKept(door, 'flow-drafts', since('flow-drafts', 1));
      const inUse = await Promise.all(
        (['flow-drafts', 'catalogue-drafts'] as const).map((id) => addKept(door, id, since(id, 1))),
      );
      await door.bureau.store.transaction(async (tx) => {
        await tx('release_requests').insert({
          ...{ id: 'r', origin: 'draft', flow: 'a', draftId: asked, draftVersion: 1, flows: '{}', files: '{}' },
          ...{ contentHash: 'h', catalogueVersion: 'v', findings: '[]', indicators: '{}', why: '', reason: '' },
          ...{ status: 'withdrawn', askedBy: 'u1', askedByName: '', askedAt: monday },
        });
        await tx('flow_drafts').where({ id: inUse[0] }).update({ status: 'open' });
        await tx('catalogue_drafts').where({ id: inUse[1] }).update({ status: 'released' });
      });
      expect(await due()).toMatchObject({ 'flow-drafts': 0, 'catalogue-drafts': 0 });
      await runRetention(door.bureau);
      expect(await door.bureau.store.read('flow_draft_files').count({ count: '*' })).toMatchObject([{ count: 2 }]);
      expect(await told()).toEqual([]);
    });

    it('given a closed case whose instance still runs, then the history of its steps stays', async () => {
      await open();
      await addKept(door, 'element-history', since('element-history', 1));
      await door.bureau.store.transaction((tx) => tx('elements').update({ state: 'active' }));
      expect(await due()).toMatchObject({ 'element-history': 0 });
      await runRetention(door.bureau);
      expect(await door.bureau.store.read('elements').select('state')).toEqual([{ state: 'active' }]);
    });

    it('given an admin, then the days change within the law, with a reason, and hold from the next night on', async () => {
      await open();
      expect((retentionRule as unknown as { enum: string[] }).enum).toEqual(ids);
      const change = { revision: 0, days: 120, reason: '多留一个月' };
      expect(await set('drafts', change, 'chen.jing')).toBe('forbidden');
      expect((await door.ask('chen.jing', { method: 'GET', url: '/api/retention' })).statusCode).toBe(403);
      expect((await door.ask(null, { method: 'GET', url: '/api/retention' })).statusCode).toBe(401);
      expect(await set('drafts', { ...change, days: 89 })).toBe('retention-days-invalid');
      expect(await set('drafts', { ...change, days: 366 })).toBe('retention-days-invalid');
      expect(await set('element-history', { ...change, days: 179 })).toBe('retention-days-invalid');
      expect(await set('drafts', { ...change, reason: '' })).toBe('invalid-input');
      expect(await set('cases', change)).toBe('invalid-input');
      await addKept(door, 'drafts', since('drafts', 1));
      expect(await set('drafts', change)).toBe('done');
      expect(await set('drafts', change)).toBe('retention-stale');
      expect((await seen()).rules.find(({ id }) => id === 'drafts')).toMatchObject({
        ...{ days: 120, least: 90, most: 365, revision: 1, changedBy: '郭丽', changedAt: monday, due: 0 },
      });
      await runRetention(door.bureau);
      expect(await told()).toEqual([['change-retention', { rule: 'drafts', was: 90, now: 120, reason: '多留一个月' }]]);
    });
  });
});
