import type { Bureau } from '../usecases/bureau.ts';
import { forgetThisCopy, noteThisCopy } from '../usecases/operation/copies.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

const everyMs = 3_000;

/** Says every few seconds that this copy lives, and hears whether an administrator wants it to drain. */
export const startCopyLoop = (bureau: Bureau): Loop => {
  const loop = startLoop({ name: 'copies', log: bureau.log, retryMs: everyMs }, async () => {
    const asked = await noteThisCopy(bureau);
    if (asked && bureau.duty === 'serving')
      bureau.drain().catch((error: unknown) => bureau.log.error({ error: String(error) }, 'this copy could not drain'));
    return everyMs;
  });
  return {
    nudge: loop.nudge,
    stop: async () => {
      await loop.stop();
      await forgetThisCopy(bureau);
    },
  };
};
