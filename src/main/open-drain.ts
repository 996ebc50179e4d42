import type { Bureau } from '../usecases/bureau.ts';
import { noteThisCopy } from '../usecases/operation/copies.ts';

/**
 * The way in which this copy drains: it says so, takes no more jobs and nothing new from people, and lets what runs come to
 * its end (`finish`). The other copies take over what it has not begun. A second call waits for the first.
 */
export const openDrain = (bureau: Bureau, finish: () => Promise<unknown>): (() => Promise<void>) => {
  let drained: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    bureau.duty = 'draining';
    bureau.log.info({ copy: bureau.copyId }, 'draining: nothing new is taken');
    await noteThisCopy(bureau);
    await finish();
    bureau.duty = 'drained';
    await noteThisCopy(bureau);
    bureau.log.info({ copy: bureau.copyId }, 'drained: this copy may be stopped');
  };
  return () => (drained ??= drain());
};
