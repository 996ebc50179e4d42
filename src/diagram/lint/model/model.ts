import type { Item } from '../../../domain/catalogue/types.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { Element } from '../../element.ts';
import type { Flow, Service, Step } from '../../flow.ts';
import type { JobContract } from '../../job-contract.ts';
import type { DecisionFile, FormFile } from './files.ts';
import type { Graph } from './graph.ts';
import type { Ways } from './ways.ts';

/** What a rule needs to know of an item of the catalogue. */
export type ItemFacts = Pick<
  Item,
  'code' | 'process' | 'siteInspection' | 'expertReview' | 'hearing' | 'fee' | 'statutoryWorkingDays'
>;

/** What the bureau has, outside the flow's own files. */
export type LintWorld = {
  readonly jobs: Readonly<Record<string, JobContract>>;
  readonly groups: readonly string[];
  /** Items of the catalogue; rules look at those whose process is the flow. */
  readonly items: readonly ItemFacts[];
  readonly dictionary: Dictionary;
};

/** A flow as the rules see it: read once, indexed once. */
export type LintModel = {
  readonly definitions: Element;
  readonly process: Element;
  /** Every flow element, those of subprocesses included. */
  readonly elements: readonly Element[];
  readonly flow: Flow;
  readonly graph: Graph;
  readonly steps: ReadonlyMap<string, Step>;
  readonly services: ReadonlyMap<string, Service>;
  /** Forms and decisions by id: those the flow uses and that could be read. */
  readonly forms: ReadonlyMap<string, FormFile>;
  readonly decisions: ReadonlyMap<string, DecisionFile>;
  /** Ids of forms and decisions whose file is there and cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** The texts of the other diagrams of the library: flows share decisions. */
  readonly otherDiagrams: readonly string[];
  readonly world: LintWorld;
  /** Items that the flow carries. */
  readonly items: readonly ItemFacts[];
  /** What can happen to a case, whatever its item; walked when first asked for. */
  readonly ways: () => Ways;
  /** The same for start variables that are known; each branch of a parallel part is a way of its own. */
  readonly waysFor: (variables: Readonly<Record<string, unknown>>) => Ways;
};
