import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { homedir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { pairsOf, proposeMapping } from '../../src/diagram/mapping/propose-mapping.ts';
import { readFlow } from '../../src/diagram/read-flow.ts';
import { flowSet } from '../../src/diagram/release.ts';
import { readStreamSettings } from '../../src/engine/broker/broker-folder.ts';
import { defaultCacheDir } from '../../src/engine/broker/fetch-zeebe.ts';
import { findJava } from '../../src/engine/broker/find-java.ts';
import { EngineError } from '../../src/engine/engine-error.ts';
import { startBroker } from '../../src/engine/broker/start-broker.ts';
import { openEngine } from '../../src/engine/client/open-engine.ts';
import { readFlowFiles } from '../../src/usecases/release/read-files.ts';
import { beChild } from './child.ts';
import { inLanes, perSecond } from './figures.ts';

export interface BareSettings {
  dataDir: string;
  /** Folder with the flow, its forms and the rest. */
  processes: string;
  /** Id of the flow's process. */
  flow: string;
}

export type BareQuestion =
  | { load: { ms: number; atOnce: number } }
  | { warm: { count: number; atOnce: number } }
  | { cases: number }
  /** Starts so many cases and leaves them open. */
  | { open: number }
  /** Starts so many cases and leaves them at their first human step. */
  | { leave: { count: number; atOnce: number } }
  /** Migrates every case that was left there to the other of two versions; gives ms. */
  | { migrate: { atOnce: number } };

interface JobRecord {
  key: number;
  valueType: string;
  intent: string;
  value: { type: string; processInstanceKey: number };
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const userTask = 'io.camunda.zeebe:userTask';
const outcomes = ['accept', 'grant', 'delivered'];

/** The human steps that the stream has told of, each waited for once. */
const openInbox = () => {
  const arrived = new Map<string, string[]>();
  const awaited = new Map<string, (jobKey: string) => void>();
  return {
    put: (instance: string, jobKey: string): void => {
      const taker = awaited.get(instance);
      awaited.delete(instance);
      if (taker !== undefined) taker(jobKey);
      else arrived.set(instance, [...(arrived.get(instance) ?? []), jobKey]);
    },
    take: async (instance: string): Promise<string> => {
      const known = arrived.get(instance)?.shift();
      if (known === undefined) return new Promise((resolve) => awaited.set(instance, resolve));
      if (arrived.get(instance)?.length === 0) arrived.delete(instance);
      return known;
    },
  };
};

/** Takes what both exporters post, in memory, and looks at nothing but the human steps of the quick lane. */
const receive = (port: number, onStep: (instance: string, jobKey: string) => void): Promise<Server> => {
  const read = (body: string): void => {
    const lines = body.split('\n');
    for (let at = 1; at < lines.length; at += 2) {
      const { key, valueType, intent, value } = JSON.parse(lines[at]!) as JobRecord;
      if (valueType === 'JOB' && intent === 'CREATED' && value.type === userTask)
        onStep(String(value.processInstanceKey), String(key));
    }
  };
  const server = createServer((request, response) => {
    const isQuick = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64')
      .toString()
      .startsWith('quick:');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      if (request.url !== '/_bulk') return void response.end('{"acknowledged":true}');
      response.end('{"errors":false,"items":[]}');
      if (isQuick) read(Buffer.concat(chunks).toString());
    });
  });
  server.keepAliveTimeout = 120_000;
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
};

/** Asks again at once what an overloaded broker puts off. */
const insist = async (call: () => Promise<void>): Promise<void> => {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof EngineError) || error.kind !== 'unavailable') throw error;
      await sleep(5);
    }
  }
};

/** The bare broker with the bureau's own settings, and a driver that completes steps as their records arrive. */
await beChild<BareSettings, BareQuestion>(async ({ dataDir, processes, flow }) => {
  const { env } = process;
  const inbox = openInbox();
  const stream = await readStreamSettings(dataDir);
  const server = await receive(stream.port, inbox.put);
  const broker = await startBroker({
    dataDir,
    cacheDir: defaultCacheDir({ platform: process.platform, home: homedir(), xdgCacheHome: env['XDG_CACHE_HOME'] }),
    java: await findJava({ javaHome: env['JAVA_HOME'], path: env['PATH'] ?? '', home: homedir() }),
    javaOptions: [],
    path: env['PATH'] ?? '',
    stream,
    log: silent,
    progress: () => undefined,
  });
  await broker.ready;
  const engine = openEngine({ address: broker.gatewayAddress, log: silent });
  const files = await readFlowFiles(processes);
  const resources = await flowSet(
    files.find(({ name }) => name === `${flow}.bpmn`)!,
    files,
  );
  const deploy = async (files: typeof resources): Promise<string> => {
    const deployed = await engine.deploy(files.map(({ name, content }) => ({ name, content: Buffer.from(content) })));
    return deployed.processes.find(({ bpmnProcessId }) => bpmnProcessId === flow)!.processDefinitionKey;
  };
  const versions = [await deploy(resources)];
  const handler = async () => ({ result: 'complete' as const, variables: {} });
  engine.openWorker({ type: 'number-case', handler, maxJobs: 32, timeoutMs: 60_000 });

  let serial = 0;
  const begin = async (): Promise<{ processInstanceKey: string; name: string }> => {
    serial += 1;
    const [caseId, runId, applicant] = [`case-${serial}`, `run-${serial}`, `applicant-${serial}`];
    const item = { itemCode: 'EPB-03', siteInspection: 'no', expertReview: 'none', hearing: 'no', feeCode: '' };
    const variables = { caseId, runId, applicant, ...item, undertaking: false, channel: 'window' };
    const { processInstanceKey } = await engine.createInstance({ bpmnProcessId: flow, version: -1, variables });
    return { processInstanceKey, name: caseId };
  };
  const walk = async (onStep: (ms: number) => void = () => undefined): Promise<void> => {
    const { processInstanceKey, name } = await begin();
    let jobKey = await inbox.take(processInstanceKey);
    for (const [at, outcome] of outcomes.entries()) {
      const start = performance.now();
      await engine.completeJob(jobKey, { actId: `${name}-${at}`, outcome });
      if (at === outcomes.length - 1) return;
      jobKey = await inbox.take(processInstanceKey);
      onStep(performance.now() - start);
    }
  };
  const left: string[] = [];
  const leave = async (): Promise<void> => {
    const { processInstanceKey } = await begin();
    await inbox.take(processInstanceKey);
    left.push(processInstanceKey);
  };
  const migrate = async (atOnce: number): Promise<number> => {
    const main = resources.find(({ name }) => name === `${flow}.bpmn`)!;
    if (versions.length === 1)
      versions.push(await deploy([{ ...main, content: main.content.replace('name="', 'name="2 ') }]));
    const places = await readFlow(main.content);
    const plan = {
      targetProcessDefinitionKey: versions.reverse()[0]!,
      mappings: pairsOf(proposeMapping(places, places)),
    };
    const waiting = [...left];
    const start = performance.now();
    await inLanes({ count: waiting.length, atOnce }, () => {
      const key = waiting.pop()!;
      return insist(() => engine.migrateInstance(key, plan));
    });
    return performance.now() - start;
  };
  return {
    ready: null,
    answer: async (question) => {
      if ('migrate' in question) return migrate(question.migrate.atOnce);
      if ('load' in question) return perSecond(question.load, () => walk());
      if ('warm' in question) return inLanes(question.warm, () => walk());
      if ('open' in question) return inLanes({ count: question.open, atOnce: 8 }, async () => void (await begin()));
      if ('leave' in question) return inLanes(question.leave, leave);
      const latencies: number[] = [];
      for (let done = 0; done < question.cases; done += 1) await walk((ms) => latencies.push(ms));
      return latencies;
    },
    close: async () => {
      await engine.close();
      await broker.stop();
      server.closeAllConnections();
      server.close();
    },
  };
});
