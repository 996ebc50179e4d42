import { lastEffectiveAct } from '../../src/store/acts.ts';
import { clocksOfCase } from '../../src/store/clocks.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { act, awaitTask } from './driver.ts';
import type { FiledCase } from './driver.ts';

/** The moment for which a hearing has been arranged. */
const hearingAt = async (bureau: Bureau, caseId: string): Promise<string> => {
  await awaitTask(bureau, caseId, 'hold-hearing');
  const arranged = await lastEffectiveAct(bureau.store.read, caseId, ['arrange-hearing']);
  const { hearingAt: at } = JSON.parse(arranged!.data) as { hearingAt: string };
  return new Date(at).toISOString();
};

/** Takes a case along a way: people act at once, clocks run out, and a hearing waits for its day. */
export const goAlong = async (
  bureau: Bureau,
  time: { sleepUntil(until: string): Promise<void> },
  filed: FiledCase,
  choices: readonly (readonly [step: string, outcome: string])[],
): Promise<void> => {
  for (const [element, outcome] of choices) {
    if (outcome.startsWith('clock:')) {
      await time.sleepUntil(await deadlineOf(bureau, filed.id, element));
      continue;
    }
    if (outcome === 'held') await time.sleepUntil(await hearingAt(bureau, filed.id));
    await act(bureau, filed, element, outcome);
  }
};

/** The deadline of the clock that is bound to an open step. */
export const deadlineOf = async (bureau: Bureau, caseId: string, elementId: string): Promise<string> => {
  await awaitTask(bureau, caseId, elementId);
  const clocks = await clocksOfCase(bureau.store.read, caseId);
  return clocks.findLast(({ state, elements }) => state === 'running' && elements.split(',').includes(elementId))!
    .deadlineAt;
};
