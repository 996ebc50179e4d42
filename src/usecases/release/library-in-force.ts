import type { ItemFacts } from '../../diagram/lint/model/model.ts';
import { libraryFor } from '../../diagram/touched-flows.ts';
import type { Bureau } from '../bureau.ts';
import { flowsInForce } from './releases-in-force.ts';

export interface FlowLibrary {
  /** The newest one that stands for a flow. */
  release: number;
  /** Texts by file name, as their authors wrote them. */
  files: Record<string, string>;
  items: ItemFacts[];
}

/** All that the rules need to judge a draft away from the server: the files in force and the items of the catalogue. */
export const libraryInForce = async (bureau: Bureau): Promise<FlowLibrary> => {
  const { sets, releases } = await flowsInForce(bureau);
  const files = libraryFor(sets, '');
  const items = [...bureau.catalogues.current.items.values()];
  return {
    release: Math.max(0, ...releases.values()),
    files: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    items: items.map(({ code, process, siteInspection, expertReview, hearing, fee, statutoryWorkingDays }) => ({
      code,
      process,
      siteInspection,
      expertReview,
      hearing,
      fee,
      statutoryWorkingDays,
    })),
  };
};
