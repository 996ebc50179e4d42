import { libraryFor } from '../../diagram/touched-flows.ts';
import type { FlowFile } from '../../diagram/release.ts';
import type { Bureau } from '../bureau.ts';
import { flowsInForce } from './releases-in-force.ts';

/** The flows in force as their authors wrote them, one file of a name; where flows differ in it, that of `flow`. */
export const sourcesInForce = async (bureau: Bureau, flow: string): Promise<FlowFile[]> =>
  libraryFor((await flowsInForce(bureau)).sets, flow);
