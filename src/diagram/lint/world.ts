import type { Dictionary } from '../dictionary/dictionary.ts';
import { groups, jobContract } from '../job-contract.ts';
import type { ItemFacts, LintWorld } from './model/model.ts';

/** The bureau's own jobs and roles, with the items of a catalogue and a data dictionary. */
export const bureauWorld = (items: Iterable<ItemFacts>, dictionary: Dictionary): LintWorld => ({
  jobs: jobContract,
  groups,
  items: [...items],
  dictionary,
});
