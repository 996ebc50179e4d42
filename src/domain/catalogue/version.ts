import { createHash } from 'node:crypto';
import type { Tables } from './schema.ts';

/**
 * The content's version: sha256, first 16 hex digits, over the rows as they were read. Line endings, quoting and the order
 * of columns in the files do not change it; the order of rows does, as people read lists in it.
 */
export const catalogueVersion = (tables: Tables): string =>
  createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 16);
