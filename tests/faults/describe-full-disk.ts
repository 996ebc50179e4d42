import { describe, expect, it } from 'vitest';
import type { System } from '../../src/main.ts';
import { findCase } from '../../src/store/cases.ts';
import { openRecordKey, readAnchor } from '../../src/usecases/record/record-key.ts';
import { verifyRecord } from '../../src/usecases/record/verify-record.ts';
import { act, awaitTask, fileCase } from '../harness/driver.ts';
import type { People } from './chaos/people.ts';
import { scan } from './scan.ts';
import type { SmallDisk } from './small-disk.ts';
import { until } from './until.ts';

const untilStatus = ({ bureau }: System, caseId: string, status: string): Promise<void> =>
  until(async () => (await findCase(bureau.store.read, caseId))!.status === status);

/** Fills the small disk on which the whole bureau lives, and frees it again; skipped where there is none. */
export const describeFullDisk = (disk: SmallDisk | undefined, at: () => { system: System; people: People }): void => {
  describe.skipIf(disk === undefined)('a full disk under everything: files, database and broker', () => {
    it('is told to people and shown in health, loses nothing, and work goes on by itself with room', async () => {
      const { system, people } = at();
      const { bureau } = system;
      const health = async () => (await people.once('guo.li', 'GET', '/api/health'))!;
      const alarms = async () => {
        const { body } = await people.ask('guo.li', 'GET', '/api/health/detail');
        return (body as { alarms: { id: string }[] }).alarms.map(({ id }) => id);
      };
      const running = await fileCase(bureau, 'DRC-02');
      const waiting = await fileCase(bureau, 'DRC-02');
      for (const { id } of [running, waiting]) await awaitTask(bureau, id, 'file');
      expect(await alarms()).toContain('disk-tight');
      // A clerk who is at work already: signing in would need room too.
      await people.ask('lin.yue', 'GET', '/api/session');
      // Given a disk without a free byte, in the middle of work
      await act(bureau, running, 'file', 'file');
      await disk!.fill();
      // Then people are told, and health says what is wrong
      expect(await people.once('lin.yue', 'POST', '/api/files', scan())).toMatchObject({
        status: 507,
        body: { code: 'disk-full' },
      });
      expect(await health()).toMatchObject({
        status: 503,
        body: { status: 'down' },
      });
      expect(await alarms()).toContain('disk-full');
      const refusals = async (): Promise<unknown> =>
        fileCase(bureau, 'DRC-02').then(
          () => undefined,
          (error: unknown) => error,
        );
      // The write-ahead log has room of its own left, which many at once use up soon.
      await until(async () => {
        const answers = await Promise.all(Array.from({ length: 12 }, refusals));
        return answers.some((one) => one !== undefined);
      });
      // When there is room again, then everything that was begun comes to its end
      await disk!.free();
      await until(async () => (await health()).status === 200);
      for (const filed of [running, waiting]) {
        if (filed === waiting) await act(bureau, filed, 'file', 'file');
        await until(
          async () =>
            (await bureau.store.read('tasks').where({ caseId: filed.id, elementId: 'deliver-result' })).length === 1,
        );
        await act(bureau, filed, 'deliver-result', 'delivered');
        await untilStatus(system, filed.id, 'closed');
      }
      expect(await bureau.store.read('incidents')).toEqual([]);
      expect(await bureau.store.read('parked_records')).toEqual([]);
      const { dataDir } = bureau.config;
      const check = await verifyRecord(bureau.store, await openRecordKey(dataDir), await readAnchor(dataDir));
      expect(check.fault).toBeNull();
    });
  });
};
