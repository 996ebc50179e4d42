import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/engine/client/open-engine.ts';
import type { Job, JobResult } from '../../src/engine/engine.ts';
import { isPortFree, findFreePorts } from '../../src/engine/broker/ports.ts';
import { approvalFlow } from './approval-flow.ts';
import type { AtBroker } from './at-broker.ts';
import type { SeenRecord } from './record-server.ts';
import { quiet } from './start-test-broker.ts';

const resource = (id: string) => ({ name: `${id}.bpmn`, content: Buffer.from(approvalFlow(id)) });
const form = { name: 'accept.form', content: Buffer.from('{"id":"accept","type":"default","components":[]}') };

/** What the engine's commands and workers do at this broker, which goes on living. */
export const describeCommands = (at: AtBroker): void => {
  describe('commands and workers on a real broker', { timeout: 60_000 }, () => {
    const job = (key: string, elementId: string, intent: string) => (record: SeenRecord) =>
      record.valueType === 'JOB' &&
      record.intent === intent &&
      record.value['elementId'] === elementId &&
      String(record.value['processInstanceKey']) === key;

    const keyOf = (record: SeenRecord): string => String((record as unknown as { key: number }).key);

    const start = async (bpmnProcessId: string, startElements?: string[]): Promise<string> => {
      const request = {
        bpmnProcessId,
        version: -1,
        variables: { caseId: 'c-1' },
        ...(startElements && { startElements }),
      };
      return (await at.engine().createInstance(request)).processInstanceKey;
    };

    it('deploys a set of resources in one command', async () => {
      const deployed = await at.engine().deploy([resource('set-a'), resource('set-b'), form]);
      expect(deployed.processes.map(({ bpmnProcessId, version }) => `${bpmnProcessId} ${version}`)).toEqual([
        'set-a 1',
        'set-b 1',
      ]);
      expect(deployed.forms).toMatchObject([{ formId: 'accept', version: 1 }]);
      expect(deployed.processes[0]!.processDefinitionKey).toMatch(/^\d+$/);
    });

    it('takes processes, forms and decisions away again, each of them once', async () => {
      const decision = readFileSync(new URL('../../processes/shared/review-steps.dmn', import.meta.url));
      const gone = { name: 'gone.form', content: Buffer.from('{"id":"gone","type":"default","components":[]}') };
      const set = [resource('gone'), gone, { name: 'review-steps.dmn', content: decision }];
      const { resourceKeys } = await at.engine().deploy(set);
      expect(resourceKeys).toHaveLength(set.length);
      for (const key of resourceKeys) {
        // What the engine did not hold, or could not take away, it would answer in the same way.
        await expect(at.engine().deleteResource(key)).resolves.toBeUndefined();
        await expect(at.engine().deleteResource(key)).rejects.toMatchObject({ kind: 'not-found' });
      }
      await expect(start('gone')).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('puts nothing into force when one resource of the set is broken', async () => {
      const broken = { name: 'broken.bpmn', content: Buffer.from(approvalFlow('b').replace('targetRef="decide"', '')) };
      const error = await at
        .engine()
        .deploy([resource('whole'), broken])
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'refused' });
      await expect(start('whole')).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('runs a case through a worker and a human task, and its records come on both lanes in order', async () => {
      const { records, strangers } = at.server();
      // What came before are repeats, too, of a broker that was killed.
      const from = records.length;
      await at.engine().deploy([resource('run')]);
      const jobs: Job[] = [];
      const worker = at.engine().openWorker({
        type: 'note-run',
        maxJobs: 8,
        timeoutMs: 10_000,
        handler: async (one) => {
          jobs.push(one);
          return { result: 'complete', variables: { noted: true } };
        },
      });
      const key = await start('run');
      const created = await at.server().waitFor(job(key, 'decide', 'CREATED'));
      expect(jobs).toMatchObject([
        { type: 'note-run', processInstanceKey: key, elementId: 'note', headers: { clock: 'review' }, retries: 3 },
      ]);
      expect(jobs[0]!.variables).toEqual({ caseId: 'c-1' });
      const headers = created.value['customHeaders'] as Record<string, string>;
      expect(headers['io.camunda.zeebe:candidateGroups']).toBe('["decider"]');

      await at.engine().completeJob(keyOf(created), { actId: 'a-1', outcome: 'grant' });
      const completed = await at.server().waitFor(job(key, 'decide', 'COMPLETED'));
      expect(completed.value['variables']).toEqual({ actId: 'a-1', outcome: 'grant' });
      await at
        .server()
        .waitFor((record) => record.intent === 'ELEMENT_COMPLETED' && record.value['bpmnElementType'] === 'PROCESS');

      const seen = records.slice(from);
      const mine = seen.filter((record) => String(record.value['processInstanceKey']) === key);
      const quick = mine.flatMap(({ lane, valueType, intent }) => (lane === 'quick' ? [`${valueType} ${intent}`] : []));
      expect(quick[0]).toBe('PROCESS_INSTANCE_CREATION CREATED');
      expect(quick.slice(1).every((kind) => kind.startsWith('JOB '))).toBe(true);
      const bulk = new Set(seen.filter(({ lane }) => lane === 'bulk').map(({ valueType }) => valueType));
      expect([...bulk].sort()).toEqual(['PROCESS_INSTANCE', 'VARIABLE']);
      for (const lane of ['quick', 'bulk']) {
        const positions = seen.filter((record) => record.lane === lane).map(({ position }) => position);
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }
      expect(seen.every(({ recordType }) => recordType === 'EVENT')).toBe(true);
      expect(strangers).toEqual([]);
      await worker.close();
    });

    it('says not-found for a job that was completed, and again for an unknown instance', async () => {
      const key = await start('set-a', ['decide']);
      const created = await at.server().waitFor(job(key, 'decide', 'CREATED'));
      await at.engine().completeJob(keyOf(created), {});
      await expect(at.engine().completeJob(keyOf(created), {})).rejects.toMatchObject({ kind: 'not-found' });
      await expect(at.engine().cancelInstance(key)).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('sends a case back by a modification, and cancels it', async () => {
      const key = await start('set-b', ['decide']);
      const created = await at.server().waitFor(job(key, 'decide', 'CREATED'));
      const terminate = [String(created.value['elementInstanceKey'])];
      const change = { activate: [{ elementId: 'note', variables: { round: 2 } }], terminate };
      await at.engine().modifyInstance(key, change);
      await at.server().waitFor(job(key, 'decide', 'CANCELED'));
      await at.server().waitFor(job(key, 'note', 'CREATED'));
      await expect(at.engine().modifyInstance(key, change), 'a repeat names a dead element').rejects.toMatchObject({
        kind: 'refused',
      });
      await at.engine().cancelInstance(key);
      await at.server().waitFor(job(key, 'note', 'CANCELED'));
    });

    it('migrates an instance to another version', async () => {
      const first = resource('moved');
      await at.engine().deploy([first]);
      const key = await start('moved', ['decide']);
      await at.server().waitFor(job(key, 'decide', 'CREATED'));
      const changed = {
        ...first,
        content: Buffer.from(first.content.toString().replaceAll('"decide"', '"review-and-decide"')),
      };
      const { processes } = await at.engine().deploy([changed]);
      await at.engine().migrateInstance(key, {
        targetProcessDefinitionKey: processes[0]!.processDefinitionKey,
        mappings: [{ source: 'decide', target: 'review-and-decide' }],
      });
      await at.server().waitFor(job(key, 'review-and-decide', 'MIGRATED'));
    });

    it('turns a throwing handler into a failure that costs one retry, and offers the job again', async () => {
      await at.engine().deploy([resource('throws')]);
      let runs = 0;
      const worker = at.engine().openWorker({
        type: 'note-throws',
        maxJobs: 1,
        timeoutMs: 10_000,
        handler: async () => {
          runs += 1;
          if (runs === 1) throw new Error('printer on fire');
          return { result: 'complete', variables: {} };
        },
      });
      const key = await start('throws');
      const failed = await at.server().waitFor(job(key, 'note', 'FAILED'));
      expect(failed.value).toMatchObject({ retries: 2, errorMessage: 'printer on fire' });
      await at.server().waitFor(job(key, 'decide', 'CREATED'));
      expect(runs).toBe(2);
      await worker.close();
    });

    it('makes an incident at zero retries, which is resolved after new retries were given', async () => {
      await at.engine().deploy([resource('stuck')]);
      let broken = true;
      const worker = at.engine().openWorker({
        type: 'note-stuck',
        maxJobs: 1,
        timeoutMs: 10_000,
        handler: async () =>
          broken
            ? { result: 'fail', message: 'peer down', retries: 0, backOffMs: 0 }
            : { result: 'complete', variables: {} },
      });
      const key = await start('stuck');
      const incident = await at
        .server()
        .waitFor(({ valueType, value }) => valueType === 'INCIDENT' && String(value['processInstanceKey']) === key);
      expect(incident.lane).toBe('quick');
      broken = false;
      await at.engine().updateJobRetries(String(incident.value['jobKey']), 1);
      await at.engine().resolveIncident(keyOf(incident));
      await at.server().waitFor(job(key, 'decide', 'CREATED'));
      await worker.close();
    });

    it('works on at most maxJobs at a time and loses none of many', async () => {
      await at.engine().deploy([resource('many')]);
      let now = 0;
      let most = 0;
      const worker = at.engine().openWorker({
        type: 'note-many',
        maxJobs: 3,
        timeoutMs: 30_000,
        handler: async () => {
          most = Math.max(most, (now += 1));
          await new Promise((resolve) => setImmediate(resolve));
          now -= 1;
          return { result: 'complete', variables: {} };
        },
      });
      const keys = await Promise.all(Array.from({ length: 30 }, () => start('many')));
      await Promise.all(keys.map((key) => at.server().waitFor(job(key, 'decide', 'CREATED'))));
      expect(most).toBeLessThanOrEqual(3);
      await worker.close();
    });

    it('keeps a job for as long as it works on it, though the time-out is short', async () => {
      await at.engine().deploy([resource('long')]);
      const own = openEngine({ address: at.address(), log: quiet });
      let runs = 0;
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const handler = async (): Promise<JobResult> => {
        runs += 1;
        await released;
        return { result: 'complete', variables: {} };
      };
      for (const one of [at.engine(), own])
        one.openWorker({ type: 'note-long', maxJobs: 1, timeoutMs: 1_000, handler });
      const key = await start('long');
      // Pushed out several times, where it would have run out after the first.
      let renewals = 0;
      await at.server().waitFor((record) => job(key, 'note', 'TIMEOUT_UPDATED')(record) && (renewals += 1) === 8);
      expect(runs).toBe(1);
      release();
      await at.server().waitFor(job(key, 'decide', 'CREATED'));
      await own.close();
    });

    it('awaits a running job when it is closed, and the result arrives', async () => {
      await at.engine().deploy([resource('slow')]);
      const own = openEngine({ address: at.address(), log: quiet });
      let release: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => {
        own.openWorker({
          type: 'note-slow',
          maxJobs: 1,
          timeoutMs: 10_000,
          handler: () => {
            resolve();
            return new Promise((done) => (release = () => done({ result: 'complete', variables: {} })));
          },
        });
      });
      const key = await start('slow');
      await begun;
      const closing = own.close();
      release();
      await closing;
      await at.server().waitFor(job(key, 'note', 'COMPLETED'));
      await expect(own.cancelInstance(key)).rejects.toMatchObject({ kind: 'unavailable' });
    });

    it.each(['', 'abc', '12e3', '-5', '0', '9223372036854775808', '1.5'])(
      'rejects the malformed key %j before anything is sent',
      async (key) => {
        const [port] = await findFreePorts(1);
        expect(await isPortFree(port!)).toBe(true);
        const nowhere = openEngine({ address: `127.0.0.1:${port}`, log: quiet });
        await expect(nowhere.completeJob(key, {})).rejects.toMatchObject({ kind: 'refused' });
        await expect(nowhere.cancelInstance(key)).rejects.toMatchObject({ kind: 'refused' });
        await nowhere.close();
      },
    );

    it('says unavailable, once and without endless retries, when nobody answers', async () => {
      const [port] = await findFreePorts(1);
      const nowhere = openEngine({ address: `127.0.0.1:${port}`, log: quiet });
      await expect(nowhere.completeJob('5', {})).rejects.toMatchObject({ kind: 'unavailable' });
      await expect(nowhere.deploy([form])).rejects.toMatchObject({ kind: 'unavailable' });
      expect(nowhere.state()).toBe('connecting');
      await nowhere.close();
    });
  });
};
