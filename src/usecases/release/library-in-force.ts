import type { Dictionary } from '../../diagram/dictionary/dictionary.ts';
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
  dictionary: Dictionary;
}

/** All that the rules need to judge a draft away from the server: the files in force, the items of the catalogue, the data dictionary. */
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
    dictionary: await bureau.dictionary.current(),
  };
};
