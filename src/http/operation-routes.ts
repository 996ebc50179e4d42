import type { Route } from './http.ts';
import { listIncidentCauses } from './routes/incident/causes.ts';
import { readIncidentStates } from './routes/incident/states.ts';
import { changeVariable, moveInstances } from './routes/instance/change.ts';
import { countOfAllInstances, listInstances } from './routes/instance/list.ts';
import { readInstance } from './routes/instance/read.ts';
import { exportHeat, readHeat } from './routes/process/heat.ts';
import { drainOne } from './routes/operation/copies.ts';
import { readDetailedHealth } from './routes/operation/health-detail.ts';
import { readReady } from './routes/operation/ready.ts';

/** What the console watches and runs the bureau with. */
export const operationRoutes: readonly Route[] = [
  listIncidentCauses,
  readIncidentStates,
  listInstances,
  countOfAllInstances,
  readInstance,
  moveInstances,
  changeVariable,
  readHeat,
  exportHeat,
  readReady,
  readDetailedHealth,
  drainOne,
];
