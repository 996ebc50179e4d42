import type { LintWorld } from '../../diagram/lint/model/model.ts';
import { bureauWorld } from '../../diagram/lint/world.ts';
import type { Bureau } from '../bureau.ts';

/** What the rules know of the bureau now: its jobs and roles, the items of the catalogue, the data dictionary. */
export const worldInForce = async (bureau: Bureau): Promise<LintWorld> =>
  bureauWorld(bureau.catalogues.current.items.values(), await bureau.dictionary.current());
