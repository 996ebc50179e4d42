import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLimit, noLimits } from '../../../src/domain/seal-limits.ts';
import { findSealKey, listSealKeys } from '../../../src/store/seal-keys.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { findUserByName } from '../../../src/store/users.ts';
import { administrationRecord } from '../../../src/usecases/administration/note-administration.ts';
import { voidDocument } from '../../../src/usecases/document/void-document.ts';
import { principalOf } from '../../../src/usecases/principal.ts';
import { limitSealKey } from '../../../src/usecases/seal/limit-seal-key.ts';
import { enterSealKey } from '../../../src/usecases/seal/seal-keys.ts';
import { failureOf } from '../../../src/usecases/work/failure-of.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import type { Door } from '../../http/open-door.ts';
import { openDoor } from '../../http/open-door.ts';
import { head, issuedCase, newest, staff } from './issued.ts';

const info = { subject: '样章', serial: '01', notBefore: '2026-01-01', notAfter: '2036-01-01' };
let door: Door;
let bureau: TestBureau;
beforeAll(async () => {
  door = await openDoor();
  bureau = Object.assign(door.bureau, {
    config: { ...door.bureau.config, publicUrl: 'https://bureau.example.cn' },
  }) as TestBureau;
  await enterSealKey(bureau.store, { ...info, fingerprint: bureau.seal.fingerprint }, bureau.clock.now());
});
afterAll(() => door.close());

const limit = (change: object) =>
  limitSealKey(bureau, staff(['admin']), {
    fingerprint: bureau.seal.fingerprint,
    limits: { ...noLimits, ...change },
    reason: '分管授权',
  });
const refused = (doing: Promise<unknown>): Promise<unknown> => doing.catch((error: unknown) => error);

describe('who may use a seal key', () => {
  it('refuses another kind or another flow at once as an incident, and seals again when the limit is lifted', async () => {
    await limit({ kinds: ['acceptance-receipt', 'certificate'] });
    const kind = await refused(issuedCase(bureau));
    expect(kind).toMatchObject({ code: 'seal-use-refused', params: { document: '准予行政许可决定书', serial: '01' } });
    expect(failureOf(kind, 3)).toMatchObject({ result: 'fail', retries: 0 });
    await limit({ flows: ['filing'] });
    expect(await refused(issuedCase(bureau))).toMatchObject({ code: 'seal-use-refused' });
    await limit({ flows: ['standard-approval', 'instant-approval'], kinds: ['decision', 'certificate'] });
    expect((await newest(bureau, await issuedCase(bureau), 'certificate')).status).toBe('sealed');
    const { act, actorName, detail } = (await entriesOfCase(bureau.store.read, administrationRecord)).at(-1)!;
    expect([act, actorName, JSON.parse(detail).was.flows]).toEqual(['limit-seal-key', '王志强', ['filing']]);
  });

  it('refuses a person before anything is done, and lets in whoever is named', async () => {
    await limit({});
    const { id } = await newest(bureau, await issuedCase(bureau), 'decision');
    await limit({ roles: ['decider'], people: ['guo.li'] });
    const order = { documentId: id, reason: '误写' };
    expect(await refused(voidDocument(bureau, head, order))).toMatchObject({ code: 'seal-use-refused' });
    expect((await bureau.store.read('documents').where({ id }).first()).status).toBe('sealed');
    const named = principalOf((await findUserByName(bureau.store.read, 'guo.li'))!);
    await voidDocument(bureau, { ...named, roles: ['head'] }, order);
    expect((await bureau.store.read('documents').where({ id }).first()).status).toBe('voided');
  });

  it.each([
    ['kinds', 'licence'],
    ['flows', 'no-flow'],
    ['roles', 'applicant'],
    ['people', 'nobody.here'],
  ])('names what of %s it does not know', async (field, value) => {
    expect(await refused(limit({ [field]: [value] }))).toMatchObject({ code: 'seal-limit-unknown', field });
  });

  it('keeps its limits over a rotation', async () => {
    await limit({ kinds: ['decision'] });
    await enterSealKey(bureau.store, { ...info, fingerprint: 'f'.repeat(64), serial: '02' }, bureau.clock.now());
    expect(JSON.parse((await findSealKey(bureau.store.read, 'f'.repeat(64)))!.limits).kinds).toEqual(['decision']);
    expect((await listSealKeys(bureau.store.read)).map(({ state }) => state).sort()).toEqual(['active', 'retired']);
  });

  it('asks a flow for no person', () => {
    const limits = { ...noLimits, roles: ['head'] };
    expect(brokenLimit(limits, { kind: 'decision', flow: 'filing' })).toBeUndefined();
    const person = { username: 'x', roles: ['decider'] };
    expect(brokenLimit(limits, { kind: 'decision', flow: 'filing', person })).toBe('people');
  });
});
