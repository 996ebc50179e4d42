import type { Static } from 'typebox';
import type { healthDetail } from '../../src/http/schemas/health.ts';
import type { heat } from '../../src/http/schemas/heat.ts';
import type { incident, incidentCause, retryResult } from '../../src/http/schemas/incident.ts';
import type { instance, instanceCount, instanceDetail, moveResult } from '../../src/http/schemas/instance.ts';

export type Incident = Static<typeof incident>;
export type IncidentCause = Static<typeof incidentCause>;
export type RetryResult = Static<typeof retryResult>;
export type Instance = Static<typeof instance>;
export type InstanceCount = Static<typeof instanceCount>;
export type InstanceDetail = Static<typeof instanceDetail>;
export type MoveResult = Static<typeof moveResult>;
export type Heat = Static<typeof heat>;
export type HealthDetail = Static<typeof healthDetail>;
