import type { Route } from './http.ts';
import { listCasesOfMove } from './routes/move/cases.ts';
import { dryRunOfMove } from './routes/move/dry-run.ts';
import { listOfMoves } from './routes/move/list.ts';
import { plan } from './routes/move/plan.ts';
import { propose } from './routes/move/propose.ts';
import { readMove } from './routes/move/read.ts';
import { reverse } from './routes/move/reverse.ts';
import { start } from './routes/move/start.ts';
import { steer } from './routes/move/steer.ts';

/** Moving running cases to another version of their flow. */
export const moveRoutes: readonly Route[] = [
  propose,
  dryRunOfMove,
  plan,
  listOfMoves,
  readMove,
  listCasesOfMove,
  start,
  steer,
  reverse,
];
