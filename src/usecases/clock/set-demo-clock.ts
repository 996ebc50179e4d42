import { BureauError } from '../../errors.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';

/** Sets the demonstration's clock forward and tells every copy, so that what waits for time looks again. Gives the new present. */
export const setDemoClock = async (bureau: Bureau, instant: string): Promise<string> => {
  if (bureau.demo === undefined) throw new BureauError('page-not-found');
  await bureau.demo.clock.set(instant);
  await bureau.store.transaction((tx) => announce(bureau, tx, { kind: 'clock-set', caseId: '' }));
  bureau.nudge.clocks();
  return bureau.clock.now();
};
