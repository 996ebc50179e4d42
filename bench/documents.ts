import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { perSecond, spread } from './lib/figures.ts';
import { openOffice } from './lib/office.ts';
import { readArguments, report } from './lib/settings.ts';
import { startBureau } from './lib/start-bureau.ts';
import { onTheSpot, threeSteps } from './lib/steps.ts';
import { benchItem, documentsItem, openWorkspace } from './lib/workspace.ts';

/**
 * Cases that leave three sealed documents each (decision, certificate, proof of service), with
 * publication, archive and hand-over, beside the flow of three human steps without any, in turns on the same bureau.
 */
const settings = readArguments({ rounds: 4, seconds: 8, people: 16, warm: 6 });
const documentsPerCase = 3;
const restMs = 2_500;

const workspace = await openWorkspace(settings.database);
const dataDir = join(workspace.dir, 'bureau');
await mkdir(dataDir);
const { bureau, url } = await startBureau({
  dataDir,
  databaseUrl: workspace.databaseUrl,
});
try {
  const { people, rounds, seconds, warm } = settings;
  const common = { url, people };
  const plain = await openOffice({
    ...common,
    itemCode: benchItem,
    materials: ['application-form'],
    steps: threeSteps,
    crew: 'plain',
  });
  const sealed = await openOffice({
    ...common,
    itemCode: documentsItem,
    materials: ['application-form', 'identity-proof'],
    steps: onTheSpot,
    crew: 'sealed',
  });
  const load = async ({ walk }: typeof plain, ms: number): Promise<number> => {
    const rate = await perSecond({ ms, atOnce: people }, walk);
    await sleep(restMs);
    return rate;
  };
  for (const office of [plain, sealed]) await load(office, warm * 1000);
  const [without, withDocuments, ratios]: number[][] = [[], [], []];
  for (let round = 1; round <= rounds; round += 1) {
    without!.push(await load(plain, seconds * 1000));
    withDocuments!.push(await load(sealed, seconds * 1000));
    ratios!.push(withDocuments!.at(-1)! / without!.at(-1)!);
    console.log(
      `round ${round}: ${withDocuments!.at(-1)!.toFixed(1)} cases/s with documents, ${without!.at(-1)!.toFixed(1)} without`,
    );
  }
  plain.close();
  sealed.close();
  report({
    bench: 'documents',
    database: settings.database,
    people,
    rounds,
    casesPerSecond: { withDocuments: spread(withDocuments!), without: spread(without!), ratio: spread(ratios!) },
    sealedDocumentsPerSecond: spread(withDocuments!.map((rate) => rate * documentsPerCase)),
  });
} finally {
  await bureau.close();
  await workspace.close();
}
