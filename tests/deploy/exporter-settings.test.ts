import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brokerFolder } from '../../src/engine/broker/broker-folder.ts';
import { brokerEnvironment } from '../../src/engine/broker/settings.ts';

const ports = { gateway: 1, command: 2, internal: 3, rest: 4, management: 5 };
const stream = { port: 6, secrets: { quick: '', bulk: '' } };

/** Address, user name and password are the operator's. */
const isOwn = (name: string): boolean => /_ARGS_(URL|AUTHENTICATION_USERNAME|AUTHENTICATION_PASSWORD)$/u.test(name);

it('an existing cluster gets the exporters that a managed broker has', () => {
  const managed = Object.entries(brokerEnvironment(brokerFolder('data'), ports, stream));
  const exporters = managed.filter(([name]) => name.startsWith('ZEEBE_BROKER_EXPORTERS_') && !isOwn(name));
  const file = readFileSync(new URL('../../deploy/zeebe-exporters.env', import.meta.url), 'utf8');
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.sort()).toEqual(exporters.map(([name, value]) => `${name}=${value}`).sort());
});
