import type { Static, TSchema } from 'typebox';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';

/** One job of a worker, checked and bound to its case. */
export interface Work<H> {
  /** Id of the effect: the same for every attempt of this step in this round; keys of numbers and of calls outside build on it. */
  effectId: string;
  elementId: string;
  headers: H;
  subject: CaseRow;
  item: Item;
  catalogue: Catalogue;
}

export interface Done {
  /** Variables that the diagram reads. */
  variables?: Record<string, unknown>;
  /** What the record says of it; no personal data. */
  detail?: Record<string, unknown>;
}

/**
 * What a worker does for the case. `prepare` may call peers and make files, outside any transaction and repeatably
 * (build keys on `effectId`); `commit` writes the outcome in the transaction that finishes the effect, exactly once.
 */
export interface Verb<S extends TSchema = TSchema, P = unknown> {
  /** Shape of the diagram's task headers. */
  headers: S;
  prepare?: (bureau: Bureau, work: Work<Static<S>>) => Promise<P>;
  commit: (bureau: Bureau, tx: Tx, work: Work<Static<S>>, prepared: P) => Promise<Done>;
}

/** Ties the types of a verb's parts together. */
export const verb = <S extends TSchema, P = undefined>(parts: Verb<S, P>): Verb => parts as unknown as Verb;
