import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePorts } from '../src/engine/broker/ports.ts';
import { openStore } from '../src/store/store.ts';
import { runApplication } from '../tests/faults/chaos/application.ts';
import { startChild } from './lib/child.ts';
import { multiplyCase } from './lib/multiply-case.ts';
import { openOffice } from './lib/office.ts';
import { readArguments, report } from './lib/settings.ts';
import { threeSteps } from './lib/steps.ts';
import { benchFlow, benchItem, openWorkspace } from './lib/workspace.ts';

/**
 * From the command to `ready`, s: on a new folder, after a stop and after a kill, with few and with
 * many open cases. The engine's download and first preparation are not in it.
 */
const settings = readArguments({ open: 20_000 });
const bound = 15;

const workspace = await openWorkspace();
const dataDir = join(workspace.dir, 'bureau');
await mkdir(dataDir);
const [port] = await findFreePorts(1);
const environment = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', BUREAU_MODE: 'demo' };
const log = join(workspace.dir, 'start.log');
const url = `http://127.0.0.1:${port}`;

const seconds: Record<string, number> = {};
const start = async (name: string) => {
  const begin = performance.now();
  const application = runApplication(environment, log, 'once');
  await Promise.race([
    application.ready(),
    application.ended().then(() => {
      throw new Error(`The application ended: ${application.said.slice(-3).join(' | ')}`);
    }),
  ]);
  seconds[name] = Number(((performance.now() - begin) / 1000).toFixed(1));
  console.log(`${name}: ${seconds[name]} s`);
  return application;
};

try {
  const fresh = await start('newFolder');
  const office = await openOffice({
    url,
    people: 1,
    itemCode: benchItem,
    materials: ['application-form'],
    steps: threeSteps,
  });
  const caseId = await office.file(0);
  office.close();
  await fresh.stop();
  const second = await start('afterStop');
  second.kill();
  await second.ended();
  const third = await start('afterKill');
  await third.stop();

  const store = await openStore(`sqlite:${join(dataDir, 'oneseal.sqlite')}`);
  await multiplyCase(store, caseId, settings.open);
  await store.close();
  const { child: bare } = await startChild('bare-child.ts', {
    dataDir,
    processes: workspace.processes,
    flow: benchFlow,
  });
  await bare.ask({ open: settings.open });
  await bare.close();

  const many = await start('afterStopWithManyCases');
  many.kill();
  await many.ended();
  const last = await start('afterKillWithManyCases');
  await last.stop();
  report({
    bench: 'start',
    openCases: settings.open,
    seconds,
    met: Object.values(seconds).every((one) => one <= bound),
  });
} finally {
  await workspace.close();
}
