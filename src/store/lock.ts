import type { Knex } from 'knex';
import type { Tx } from './store.ts';
import { isPostgres } from './store.ts';

/** Locks the rows that a query returns until the transaction ends; SQLite has one writer and needs no row locks. */
export const lockRows = <Q extends Knex.QueryBuilder>(tx: Tx, query: Q): Q =>
  isPostgres(tx) ? (query.forUpdate() as Q) : query;

/** As `lockRows`, but leaves out what another copy holds. */
export const lockFreeRows = <Q extends Knex.QueryBuilder>(tx: Tx, query: Q): Q =>
  isPostgres(tx) ? (query.forUpdate().skipLocked() as Q) : query;
