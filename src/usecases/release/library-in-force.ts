import type { ItemFacts } from '../../diagram/lint/model/model.ts';
import type { Bureau } from '../bureau.ts';
import { sourcesInForce } from './sources-in-force.ts';

export interface FlowLibrary {
  release: number;
  /** Texts by file name, as their authors wrote them. */
  files: Record<string, string>;
  items: ItemFacts[];
}

/** All that the rules need to judge a draft away from the server: the files in force and the items of the catalogue. */
export const libraryInForce = async (bureau: Bureau): Promise<FlowLibrary> => {
  const files = await sourcesInForce(bureau);
  const items = [...bureau.catalogues.current.items.values()];
  return {
    release: bureau.releases.current,
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
