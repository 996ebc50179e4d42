import { groups, jobContract } from '../job-contract.ts';
import type { ItemFacts, LintWorld } from './model/model.ts';

/** The bureau's own jobs and roles, with the items of a catalogue. */
export const bureauWorld = (items: Iterable<ItemFacts>): LintWorld => ({ jobs: jobContract, groups, items: [...items] });
