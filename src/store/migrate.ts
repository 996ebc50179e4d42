import type { Knex } from 'knex';
import type { Dialect } from './database.ts';
import * as people from './migrations/0001-people.ts';
import * as cases from './migrations/0002-cases.ts';
import * as engine from './migrations/0003-engine.ts';
import * as record from './migrations/0004-record.ts';
import * as documents from './migrations/0005-documents.ts';
import * as desk from './migrations/0006-desk.ts';
import * as ballots from './migrations/0007-ballots.ts';
import * as hall from './migrations/0008-hall.ts';
import * as window from './migrations/0009-window.ts';
import * as inspections from './migrations/0010-inspections.ts';
import * as phrases from './migrations/0011-phrases.ts';
import * as flowDrafts from './migrations/0013-flow-drafts.ts';
import * as releaseRequests from './migrations/0014-release-requests.ts';
import * as rollOuts from './migrations/0015-roll-outs.ts';
import * as variables from './migrations/0016-variables.ts';
import * as moves from './migrations/0017-moves.ts';
import * as operation from './migrations/0018-operation.ts';
import * as applicationCopies from './migrations/0019-application-copies.ts';
import * as rehearsals from './migrations/0020-rehearsals.ts';
import * as administration from './migrations/0022-administration.ts';
import * as sealKeys from './migrations/0023-seal-keys.ts';
import * as taskKeys from './migrations/0024-task-keys.ts';
import * as foundByIndex from './migrations/0026-found-by-index.ts';
import * as documentTemplates from './migrations/0027-document-templates.ts';
import * as sealLimits from './migrations/0028-seal-limits.ts';
import * as connectorSettings from './migrations/0029-connector-settings.ts';
import * as suspendedCases from './migrations/0030-suspended-cases.ts';

type Step = (db: Knex) => Promise<void>;

/** Forward only, in this order; a step that has landed is never changed. */
const steps: [name: string, up: Step][] = [
  ['0001-people', people.up],
  ['0002-cases', cases.up],
  ['0003-engine', engine.up],
  ['0004-record', record.up],
  ['0005-documents', documents.up],
  ['0006-desk', desk.up],
  ['0007-ballots', ballots.up],
  ['0008-hall', hall.up],
  ['0009-window', window.up],
  ['0010-inspections', inspections.up],
  ['0011-phrases', phrases.up],
  ['0013-flow-drafts', flowDrafts.up],
  ['0014-release-requests', releaseRequests.up],
  ['0015-roll-outs', rollOuts.up],
  ['0016-variables', variables.up],
  ['0017-moves', moves.up],
  ['0018-operation', operation.up],
  ['0019-application-copies', applicationCopies.up],
  ['0020-rehearsals', rehearsals.up],
  ['0022-administration', administration.up],
  ['0023-seal-keys', sealKeys.up],
  ['0024-task-keys', taskKeys.up],
  ['0026-found-by-index', foundByIndex.up],
  ['0027-document-templates', documentTemplates.up],
  ['0028-seal-limits', sealLimits.up],
  ['0029-connector-settings', connectorSettings.up],
  ['0030-suspended-cases', suspendedCases.up],
];

const source: Knex.MigrationSource<[string, Step]> = {
  getMigrations: () => Promise.resolve(steps),
  getMigrationName: ([name]) => name,
  getMigration: ([, up]) =>
    Promise.resolve({ up, down: () => Promise.reject(new Error('migrations only go forward')) }),
};

const advisoryLock = 748_201_511;

/** Brings the schema up to date. Several copies may start at once: one migrates, the others wait. */
export const migrate = async (dialect: Dialect, write: Knex): Promise<void> => {
  const run = async (): Promise<void> => {
    // Knex keeps its own lock row; one left by a killed process would block for ever, ours is the lock that counts.
    if (await write.schema.hasTable('knex_migrations_lock')) await write.migrate.forceFreeMigrationsLock();
    await write.migrate.latest({ migrationSource: source });
  };
  if (dialect === 'sqlite') return run();
  const connection = await write.client.acquireConnection();
  try {
    await write.raw('select pg_advisory_lock(?)', [advisoryLock]).connection(connection);
    await run();
  } finally {
    await write.raw('select pg_advisory_unlock(?)', [advisoryLock]).connection(connection);
    await write.client.releaseConnection(connection);
  }
};
