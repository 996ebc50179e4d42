import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Proposal } from '../src/diagram/mapping/propose-mapping.ts';
import { pairsOf } from '../src/diagram/mapping/propose-mapping.ts';
import { startChild } from './lib/child.ts';
import { openDesk } from './lib/desk.ts';
import { inLanes, spread } from './lib/figures.ts';
import { openOffice } from './lib/office.ts';
import { readArguments, report } from './lib/settings.ts';
import { startBureau } from './lib/start-bureau.ts';
import { threeSteps } from './lib/steps.ts';
import { benchFlow, benchItem, openWorkspace } from './lib/workspace.ts';

/**
 * All running cases of a flow moved to a revised version, by the API: in place, and seated anew where the revised version
 * has their step in a part of its own. Between the rounds a bare broker of its own migrates as many instances by the bare
 * call, as many at once as the bureau has under way.
 */
const settings = readArguments({ cases: 1_000, rounds: 4, people: 16, atOnce: 128 });
// What the bulk lane and the loops still have to do after a round is not charged to the other side.
const restMs = 2_500;
const lookMs = 50;
const firstStep = threeSteps[0]!.element;

const workspace = await openWorkspace(settings.database);
const [bureauDir, bareDir] = [join(workspace.dir, 'bureau'), join(workspace.dir, 'bare')];
await Promise.all([mkdir(bureauDir), mkdir(bareDir)]);
const { processes, databaseUrl } = workspace;
const { child: bare } = await startChild('bare-child.ts', { dataDir: bareDir, processes, flow: benchFlow });
const { bureau, url, release: first } = await startBureau({ dataDir: bureauDir, databaseUrl });
try {
  const { people, rounds, cases, atOnce } = settings;
  const materials = ['application-form'];
  const office = await openOffice({ url, people, itemCode: benchItem, materials, steps: threeSteps });
  const admin = await openDesk(url, 'guo.li');
  const begun = performance.now();
  await inLanes({ count: cases, atOnce: people }, async (lane) => void (await office.file(lane)));
  await bare.ask({ leave: { count: cases, atOnce: people } });
  office.close();
  console.log(`${cases} cases on each side: begun in ${((performance.now() - begun) / 1000).toFixed(0)} s`);

  interface Progress {
    status: string;
    counts: { status: string; way: string; reason: string; count: number }[];
  }
  /** Moves every case from one release to another; gives ms. Whatever is not moved in this way is an error. */
  const move = async (from: number, to: number, way: 'native' | 're-seat'): Promise<number> => {
    const route = { flow: benchFlow, sources: [from], target: to };
    const { proposals } = await admin.post<{ proposals: Proposal[] }>('/api/moves/proposal', route);
    const plan = { ...route, mapping: pairsOf(proposals), reason: '流程修订' };
    const { id } = await admin.post<{ id: string }>('/api/moves', plan);
    const start = performance.now();
    await admin.post(`/api/moves/${id}/start`, {});
    for (;;) {
      const { status, counts } = await admin.get<Progress>(`/api/moves/${id}`);
      if (status === 'done') {
        const ms = performance.now() - start;
        if (counts.some((one) => one.status !== 'moved' || one.way !== way || one.count !== cases))
          throw new Error(`Expected ${cases} cases to be moved by ${way}, but got ${JSON.stringify(counts)}`);
        return ms;
      }
      await sleep(lookMs);
    }
  };
  const vary = (label: string, inPart: boolean): Promise<number> =>
    bureau.ask({ vary: { label, flow: benchFlow, ...(inPart ? { inPart: firstStep } : {}) } });

  const rates: Record<'bare' | 'native' | 'reSeat', number[]> = { bare: [], native: [], reSeat: [] };
  const ratios: Record<'native' | 'reSeat', number[]> = { native: [], reSeat: [] };
  const perSecond = (ms: number): number => (cases * 1000) / ms;
  let release = first;
  let apart = false;
  for (let round = 1; round <= rounds; round += 1) {
    const same: number = await vary(`${round}`, apart);
    const other: number = await vary(`${round}b`, !apart);
    await sleep(restMs);
    const plain = perSecond(await bare.ask<number>({ migrate: { atOnce } }));
    await sleep(restMs);
    const native = perSecond(await move(release, same, 'native'));
    await sleep(restMs);
    const reSeat = perSecond(await move(same, other, 're-seat'));
    [release, apart] = [other, !apart];
    rates.bare.push(plain);
    rates.native.push(native);
    rates.reSeat.push(reSeat);
    ratios.native.push(native / plain);
    ratios.reSeat.push(reSeat / plain);
    const figure = (rate: number): string => `${rate.toFixed(0)} (×${(rate / plain).toFixed(2)})`;
    console.log(
      `round ${round}: bare call ${plain.toFixed(0)} cases/s, moved in place ${figure(native)}, seated anew ${figure(reSeat)}`,
    );
  }
  const native = spread(ratios.native);
  const reSeat = spread(ratios.reSeat);
  console.log(`ratio to the bare call: in place ${native.median}, seated anew ${reSeat.median}`);
  report({
    bench: 'move',
    database: settings.database,
    cases,
    rounds,
    atOnce,
    casesPerSecond: { bareCall: spread(rates.bare), native: spread(rates.native), reSeat: spread(rates.reSeat) },
    ratio: { native, reSeat },
  });
} finally {
  await Promise.all([bureau.close(), bare.close()]);
  await workspace.close();
}
