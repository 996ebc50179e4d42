import type { Static } from 'typebox';
import type {
  flowReleases,
  releaseFigures,
  releaseRequest,
  releaseRequestDetail,
  rollOut,
} from '../../../src/http/schemas/release.ts';

export type { RollOutRule } from '../../../src/domain/roll-out.ts';
export type FlowReleases = Static<typeof flowReleases>;
export type RollOut = Static<typeof rollOut>;
export type ReleaseRequest = Static<typeof releaseRequest>;
export type RequestDetail = Static<typeof releaseRequestDetail>;
export type Figures = Static<typeof releaseFigures>;
export type Share = NonNullable<Figures['refused']>;
