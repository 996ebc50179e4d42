import { bureauDictionary } from '../dictionary/dictionary.ts';
import { groups, jobContract } from '../job-contract.ts';
import type { ItemFacts, LintWorld } from './model/model.ts';

/** The bureau's own jobs, roles and data dictionary, with the items of a catalogue. */
export const bureauWorld = (items: Iterable<ItemFacts>): LintWorld => ({
  jobs: jobContract,
  groups,
  items: [...items],
  dictionary: bureauDictionary,
});
