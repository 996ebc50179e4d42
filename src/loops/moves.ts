import type { Bureau } from '../usecases/bureau.ts';
import { advanceMoves } from '../usecases/move/advance-moves.ts';
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';

// A copy that died leaves its moves to the others, which nobody nudges.
const sweepMs = 30_000;

/** Takes moves of running cases further, each time some of their cases have arrived. */
export const startMoveLoop = (bureau: Bureau): Loop =>
  startLoop({ name: 'moves', log: bureau.log, restMs: 20 }, async () => (await advanceMoves(bureau)) ?? sweepMs);
