import type { Route } from './http.ts';
import { listIncidentCauses } from './routes/incident/causes.ts';

/** What the console watches and runs the bureau with. */
export const operationRoutes: readonly Route[] = [listIncidentCauses];
