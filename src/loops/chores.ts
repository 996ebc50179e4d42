import { runRetention } from '../usecases/administration/retention/run-retention.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { finishExtensions } from '../usecases/case/extend-case.ts';
import { finishTerminations } from '../usecases/case/terminate-case.ts';
import { recountDeadlines } from '../usecases/clock/recount-deadlines.ts';
import { applyConnectors, keepConnectorResults } from '../usecases/connector/apply-connectors.ts';
import { askPayments } from '../usecases/payment/ask-payments.ts';
import { clearRehearsals } from '../usecases/rehearsal/clear-rehearsals.ts';
import { refreshSeal } from '../usecases/seal/seal-keys.ts';
import { deployLeft } from '../usecases/release/deploy-approved.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

const everyMs = 60_000;

/** Takes up what a killed process or a lost callback has left: at start, and once a minute, for nobody tells of it. */
export const startChoreLoop = (bureau: Bureau): Loop =>
  startLoop({ name: 'chores', log: bureau.log, retryMs: everyMs }, async () => {
    await bureau.catalogues.reload();
    await recountDeadlines(bureau);
    await applyConnectors(bureau);
    await keepConnectorResults(bureau);
    await refreshSeal(bureau);
    await finishExtensions(bureau);
    await finishTerminations(bureau);
    await askPayments(bureau);
    await deployLeft(bureau);
    await clearRehearsals(bureau);
    await runRetention(bureau);
    return everyMs;
  });
