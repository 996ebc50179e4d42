import { expect, it } from 'vitest';
import { noLimits } from '../../src/domain/seal-limits.ts';
import { connectorResults, keepConnectorResult } from '../../src/store/connector-settings.ts';
import type { DocumentTemplateRow } from '../../src/store/document-templates.ts';
import { insertDocumentTemplate, templateInForce, templateVersions } from '../../src/store/document-templates.ts';
import { enterSealKeyRow, findSealKey, updateSealKey } from '../../src/store/seal-keys.ts';
import { onBothDatabases } from './on-both.ts';

const at = '2026-03-02T01:00:00.000Z';
const template = (id: string, version: number | null): DocumentTemplateRow => ({
  id,
  kind: 'decision',
  version,
  status: version === null ? 'open' : 'released',
  parts: '{}',
  baseVersion: 0,
  revision: 1,
  ownerId: 'u1',
  ownerName: '郭丽',
  editors: '[]',
  reason: '',
  submittedBy: null,
  submittedAt: null,
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  note: '',
  createdAt: at,
  updatedAt: at,
});
const key = (fingerprint: string) => ({
  fingerprint,
  subject: '样章',
  serial: '1',
  notBefore: at,
  notAfter: at,
  enteredAt: at,
});

onBothDatabases('what administrators set', (open) => {
  it('given drafts and released wordings, then the greatest version is in force and no version comes twice', async () => {
    const store = await open();
    expect(await templateInForce(store.read, 'decision')).toBe(0);
    for (const [id, version] of [
      ['a', null],
      ['b', 9],
      ['c', 10],
      ['d', null],
    ] as const)
      await store.transaction((tx) => insertDocumentTemplate(tx, template(id, version)));
    expect(await templateInForce(store.read, 'decision')).toBe(10);
    expect(await templateInForce(store.read, 'refusal')).toBe(0);
    expect((await templateVersions(store.read, 'decision', 10)).map(({ id }) => id)).toEqual(['c', 'b']);
    await expect(store.transaction((tx) => insertDocumentTemplate(tx, template('e', 10)))).rejects.toThrow();
  });

  it('given several copies that saw a peer, then the latest success and the latest failure with its cause stay', async () => {
    const store = await open();
    const seen = (successAt: string | null, failureAt: string | null, failure: string) =>
      store.transaction((tx) => keepConnectorResult(tx, { peer: 'sms', successAt, failureAt, failure }));
    await Promise.all([
      seen('2026-01-02', null, ''),
      seen('2026-01-01', '2026-01-03', 'late'),
      seen(null, '2026-01-01', 'early'),
    ]);
    expect(await connectorResults(store.read)).toEqual([
      { peer: 'sms', successAt: '2026-01-02', failureAt: '2026-01-03', failure: 'late' },
    ]);
  });

  it('given a limited key, then the one after it has the same limits, also where the first was revoked', async () => {
    const store = await open();
    const limits = JSON.stringify({ ...noLimits, kinds: ['decision'] });
    await store.transaction((tx) => enterSealKeyRow(tx, key('a')));
    expect(JSON.parse((await findSealKey(store.read, 'a'))!.limits)).toEqual(noLimits);
    await store.transaction((tx) => updateSealKey(tx, 'a', { limits, state: 'revoked' }));
    await store.transaction((tx) => enterSealKeyRow(tx, key('b')));
    expect(await findSealKey(store.read, 'b')).toMatchObject({ limits, state: 'active' });
  });
});
