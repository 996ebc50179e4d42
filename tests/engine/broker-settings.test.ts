import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokerFolder, readStreamSettings } from '../../src/engine/broker/broker-folder.ts';
import { brokerEnvironment } from '../../src/engine/broker/settings.ts';

const ports = { gateway: 1, command: 2, internal: 3, rest: 4, management: 5 };
const settings = { port: 7001, secrets: { quick: 'q', bulk: 'b' } };
const urls = (stream: typeof settings & { doors?: number[] }): (string | undefined)[] => {
  const env = brokerEnvironment(brokerFolder('/data'), ports, stream);
  return ['QUICK', 'BULK'].map((lane) => env[`ZEEBE_BROKER_EXPORTERS_${lane}_ARGS_URL`]);
};

describe('where the exporters post', () => {
  let dataDir: string;
  beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'oneseal-settings-'))));
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('is the door of the one application', () => {
    expect(urls(settings)).toEqual(['http://127.0.0.1:7001', 'http://127.0.0.1:7001']);
  });

  it('is every door where several copies take turns', () => {
    const both = 'http://127.0.0.1:7001,http://127.0.0.1:7002';
    expect(urls({ ...settings, doors: [7001, 7002] })).toEqual([both, both]);
  });

  it.each([
    ['doors that are none', { ...settings, doors: ['here'] }],
    ['doors that are no list', { ...settings, doors: 7 }],
    ['a missing secret', { port: 7001, secrets: { quick: 'q' } }],
  ])('is refused with %s, naming the file', async (_, content) => {
    await readStreamSettings(dataDir);
    await writeFile(join(dataDir, 'broker/stream.json'), JSON.stringify(content));
    await expect(readStreamSettings(dataDir)).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });
});
