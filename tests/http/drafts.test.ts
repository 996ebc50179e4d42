import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertFile, saveCaseMaterial } from '../../src/store/materials.ts';
import { findCase } from '../../src/store/cases.ts';
import { findUserByName } from '../../src/store/users.ts';
import { newId } from '../../src/domain/id.ts';
import { runRetention } from '../../src/usecases/administration/retention/run-retention.ts';
import { openCases } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let own: string;
beforeAll(async () => {
  door = await openDoor();
  ({ own } = await openCases(door));
});
afterAll(() => door.close());

const ask = (username: string, method: 'GET' | 'PUT' | 'DELETE' | 'POST', url: string, payload?: object) =>
  door.ask(username, { method, url, ...(payload === undefined ? {} : { payload }) });

const fileOf = async (username: string): Promise<string> => {
  const { id: owner } = (await findUserByName(door.bureau.store.read, username))!;
  const file = {
    id: newId(),
    sha256: 'a'.repeat(64),
    mediaType: 'application/pdf',
    size: 3,
    name: '申请书.pdf',
    owner,
  };
  await door.bureau.store.transaction((tx) => insertFile(tx, { ...file, createdAt: door.bureau.clock.now() }));
  return file.id;
};

const draft = (more: object = {}) => ({
  form: { businessName: '半个名字' },
  conditions: { 'by-agent': false },
  files: {},
  requestId: 'request-0001',
  ...more,
});

/** What a page sends: the draft, the version that it has seen, and its own mark. */
const kept = (more: object = {}, version = 0, writer = 'page-one') => ({ ...draft(more), version, writer });

describe('a draft', () => {
  it('is kept once for an item and an applicant, with its uploads, and found again by them alone', async () => {
    expect((await ask('gu.xiaoman', 'GET', '/api/drafts/MKT-09')).json()).toBeNull();
    expect((await ask('gu.xiaoman', 'PUT', '/api/drafts/MKT-09', kept())).json()).toEqual({
      savedAt: '2026-03-02T01:00:00.000Z',
      version: 1,
    });
    const files = { 'application-form': { id: await fileOf('gu.xiaoman'), name: '申请书.pdf' } };
    const second = draft({ form: { businessName: '湖塘老街餐饮店' }, files });
    expect((await ask('gu.xiaoman', 'PUT', '/api/drafts/MKT-09', kept(second, 1))).json().version).toBe(2);
    expect((await ask('gu.xiaoman', 'GET', '/api/drafts/MKT-09')).json()).toMatchObject({ draft: second, version: 2 });
    expect((await ask('gu.xiaoman', 'GET', '/api/drafts')).json()).toMatchObject([{ itemCode: 'MKT-09' }]);
    expect((await ask('hutang.canyin', 'GET', '/api/drafts')).json()).toEqual([]);
    expect((await ask('hutang.canyin', 'GET', '/api/drafts/MKT-09')).json()).toBeNull();
  });

  it('takes no file of others, no unknown item and no more than a form holds', async () => {
    const files = { 'application-form': { id: await fileOf('hutang.canyin'), name: '申请书.pdf' } };
    const keep = (code: string, more: object) => ask('gu.xiaoman', 'PUT', `/api/drafts/${code}`, kept(more));
    expect((await keep('MKT-09', { files })).json().code).toBe('file-unknown');
    expect((await keep('NOT-01', {})).json().code).toBe('unknown-item');
    expect((await keep('MKT-09', { form: { scope: 'x'.repeat(200_000) } })).json().code).toBe('draft-too-large');
    expect((await keep('MKT-09', { more: 1 })).json().code).toBe('invalid-input');
    expect((await ask('chen.jing', 'PUT', '/api/drafts/MKT-09', kept())).json().code).toBe('forbidden');
  });

  it('is not written over by another page, whatever that page had seen', async () => {
    const keep = async (version: number, writer: string, businessName: string) =>
      (await ask('gu.xiaoman', 'PUT', '/api/drafts/DRC-01', kept({ form: { businessName } }, version, writer))).json();
    const stands = async () => (await ask('gu.xiaoman', 'GET', '/api/drafts/DRC-01')).json();
    expect(await keep(0, 'page-one', '甲')).toMatchObject({ version: 1 });
    expect(await keep(0, 'page-two', '乙')).toMatchObject({ code: 'draft-changed' });
    expect(await stands()).toMatchObject({ draft: { form: { businessName: '甲' } }, version: 1 });
    // Whoever has seen it may go on with it; the first page is behind then.
    expect(await keep(1, 'page-two', '乙')).toMatchObject({ version: 2 });
    expect(await keep(1, 'page-one', '丙')).toMatchObject({ code: 'draft-changed' });
    // A page whose own answer was lost goes on from what it has written.
    expect(await keep(1, 'page-two', '丁')).toMatchObject({ version: 3 });
    // Discarded elsewhere, it does not come back by itself.
    await ask('gu.xiaoman', 'DELETE', '/api/drafts/DRC-01');
    expect(await keep(3, 'page-two', '戊')).toMatchObject({ code: 'draft-changed' });
    expect(await stands()).toBeNull();
    expect(await keep(0, 'page-two', '戊')).toMatchObject({ version: 1 });
    await ask('gu.xiaoman', 'DELETE', '/api/drafts/DRC-01');
  });

  it('is discarded, and forgotten after ninety days without a change', async () => {
    await ask('gu.xiaoman', 'PUT', '/api/drafts/DRC-03', kept());
    expect((await ask('gu.xiaoman', 'DELETE', '/api/drafts/DRC-03')).statusCode).toBe(204);
    expect((await ask('gu.xiaoman', 'GET', '/api/drafts/DRC-03')).json()).toBeNull();
    door.bureau.setTime('2026-05-30T01:00:00.001Z');
    await runRetention(door.bureau);
    expect((await ask('gu.xiaoman', 'GET', '/api/drafts/MKT-09')).json()).not.toBeNull();
    door.bureau.setTime('2026-05-31T01:00:00.001Z');
    await runRetention(door.bureau);
    expect((await ask('gu.xiaoman', 'GET', '/api/drafts/MKT-09')).json()).toBeNull();
  });
});

describe('what is known already', () => {
  it('is the applicant’s own data, fields of earlier applications, and materials that may be used again', async () => {
    const subject = (await findCase(door.bureau.store.read, own))!;
    const material = (materialCode: string, reusable: number) => ({
      id: newId(),
      caseId: own,
      materialCode,
      applicantId: subject.applicantId,
      state: 'provided' as const,
      fileSha256: 'b'.repeat(64),
      fileName: `${materialCode}.pdf`,
      reusable,
      reusedFrom: null,
      deferredUntil: null,
      verdict: '',
      verdictReason: '',
      createdAt: '2026-03-02T01:00:00.000Z',
      providedAt: '2026-03-02T01:00:00.000Z',
    });
    const list = door.bureau.catalogues.current.materials.get('MKT-09')!;
    const { code } = list.find(({ reusable }) => reusable)!;
    const other = list.find(({ reusable }) => !reusable)!.code;
    await door.bureau.store.transaction(async (tx) => {
      await saveCaseMaterial(tx, material(code, 1));
      await saveCaseMaterial(tx, material(other, 0));
    });
    const known = (await ask('gu.xiaoman', 'GET', '/api/items/MKT-09/known')).json();
    expect(known.materials).toEqual([{ code, fileName: `${code}.pdf`, providedAt: '2026-03-02T01:00:00.000Z' }]);
    expect(known.form).toMatchObject({ businessName: '湖塘老街餐饮店', contactName: '陈思远', deliveryWay: 'hall' });
    // Stated anew with every application.
    expect(known.form).not.toHaveProperty('truthStatement');
    expect(known.form).not.toHaveProperty('scope');
    const company = (await ask('hutang.canyin', 'GET', '/api/items/MKT-09/known')).json();
    expect(company).toMatchObject({ form: { businessName: '常州市湖塘示例餐饮有限公司' }, materials: [] });
    expect((await ask('chen.jing', 'GET', '/api/items/MKT-09/known')).json().code).toBe('forbidden');
  });
});
