import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './lib/child.ts';
import { brokerPid, cpuOf } from './lib/cpu.ts';
import { inLanes, latency, percentile, perSecond, spread } from './lib/figures.ts';
import { openOffice } from './lib/office.ts';
import { readArguments, report } from './lib/settings.ts';
import { startBureau } from './lib/start-bureau.ts';
import { threeSteps } from './lib/steps.ts';
import { benchFlow, benchItem, openWorkspace } from './lib/workspace.ts';

/**
 * A flow of three human steps and one worker, without documents, against the bare broker and its record
 * stream. Both run at the same time and are loaded in turns, so that a busy machine is busy for both.
 */
const settings = readArguments({ rounds: 5, seconds: 8, people: 16, cases: 60, warm: 1_200 });
// What the bulk lane and the loops still have to do after a round is not charged to the other side.
const restMs = 2_500;
interface Measured {
  rate: number;
  /** ms of CPU time per case, by process. */
  cpu: Record<string, number>;
}

const medians = (all: Record<string, number>[]): Record<string, number> =>
  Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, spread(all.map((one) => one[name]!)).median]));

const mebibyte = 1024 * 1024;

const workspace = await openWorkspace(settings.database);
const [bureauDir, bareDir] = [join(workspace.dir, 'bureau'), join(workspace.dir, 'bare')];
await Promise.all([mkdir(bureauDir), mkdir(bareDir)]);
const { child: bare } = await startChild('bare-child.ts', {
  dataDir: bareDir,
  processes: workspace.processes,
  flow: benchFlow,
});
const { bureau, url } = await startBureau({
  dataDir: bureauDir,
  databaseUrl: workspace.databaseUrl,
});
try {
  const { people, rounds, cases } = settings;
  const materials = ['application-form'];
  const office = await openOffice({ url, people, itemCode: benchItem, materials, steps: threeSteps });
  const loadBureau = (ms: number): Promise<number> => perSecond({ ms, atOnce: people }, office.walk);
  const loadBare = (ms: number): Promise<number> => bare.ask<number>({ load: { ms, atOnce: people } });
  const alone = async (count: number): Promise<number[]> => {
    const seen: number[] = [];
    for (let done = 0; done < count; done += 1) await office.walkWatching((ms) => seen.push(ms));
    return seen;
  };

  // Both brokers compile what they run often: each has done as many cases before it is measured.
  const warm = { count: settings.warm, atOnce: people };
  await bare.ask({ warm });
  await inLanes(warm, office.walk);
  await sleep(restMs);

  const [oursAlone, bareAlone]: number[][] = [[], []];
  for (let part = 0; part < 3; part += 1) {
    oursAlone!.push(...(await alone(cases / 3)));
    bareAlone!.push(...(await bare.ask<number[]>({ cases: cases / 3 })));
  }

  /** CPU time of all processes of a side and the cases done meanwhile; steadier than the clock on a busy machine. */
  const sides = {
    bureau: { pids: { bureau: bureau.pid, broker: brokerPid(bureauDir), people: process.pid }, load: loadBureau },
    bare: { pids: { driver: bare.pid, broker: brokerPid(bareDir) }, load: loadBare },
  };
  const measure = async ({
    pids,
    load,
  }: {
    pids: object;
    load: (ms: number) => Promise<number>;
  }): Promise<Measured> => {
    const cpu = (): number[] => Object.values(pids).map((pid: number) => cpuOf(pid));
    const [before, start] = [cpu(), performance.now()];
    const rate = await load(settings.seconds * 1000);
    const count = (rate * (performance.now() - start)) / 1000;
    await sleep(restMs);
    return {
      rate,
      cpu: Object.fromEntries(cpu().map((ms, at) => [Object.keys(pids)[at], (ms - before[at]!) / count])),
    };
  };

  const [ours, bares, ratios, resident]: number[][] = [[], [], [], []];
  const cpus: { bureau: Measured['cpu'][]; bare: Measured['cpu'][] } = { bureau: [], bare: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const plain = await measure(sides.bare);
    await bureau.ask({ memory: 'begin' });
    const whole = await measure(sides.bureau);
    resident!.push(...(await bureau.ask<number[]>({ memory: 'end' })).map((bytes) => bytes / mebibyte));
    ours!.push(whole.rate);
    bares!.push(plain.rate);
    ratios!.push(whole.rate / plain.rate);
    cpus.bureau.push(whole.cpu);
    cpus.bare.push(plain.cpu);
    console.log(
      `round ${round}: bureau ${whole.rate.toFixed(1)} cases/s, bare broker ${plain.rate.toFixed(1)}, ratio ${(whole.rate / plain.rate).toFixed(2)}`,
    );
  }
  office.close();
  const visible = latency(oursAlone!);
  const memoryMiB = { median: spread(resident!).median, p95: percentile(resident!, 0.95), max: Math.max(...resident!) };
  const ratio = spread(ratios!);
  report({
    bench: 'flow',
    database: settings.database,
    people,
    rounds,
    casesPerSecond: { bureau: spread(ours!), bareBroker: spread(bares!), ratio },
    cpuMsPerCase: { bureau: medians(cpus.bureau), bareBroker: medians(cpus.bare) },
    nextTaskVisibleMs: visible,
    bareNextRecordMs: latency(bareAlone!),
    residentMiB: Object.fromEntries(Object.entries(memoryMiB).map(([name, value]) => [name, Math.round(value)])),
    met: {
      ratio: ratio.median >= 0.5,
      latency: visible.p50 <= 25 && visible.p95 <= 60,
      memory: memoryMiB.max <= 300,
    },
  });
} finally {
  await Promise.all([bureau.close(), bare.close()]);
  await workspace.close();
}
