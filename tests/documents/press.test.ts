import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPress } from '../../src/documents/press.ts';
import type { Press, PressOptions } from '../../src/documents/press.ts';
import { loadSealKey } from '../../src/documents/seal/seal-key.ts';
import type { SealKey } from '../../src/documents/seal/seal-key.ts';
import { createSpecimenKey } from '../../src/documents/seal/specimen-key.ts';
import { verifySealedPdf } from '../../src/documents/seal/verify-pdf.ts';
import { BureauError } from '../../src/errors.ts';
import { sample } from './samples.ts';
import { print } from './tools.ts';

let dir = '';
let sealKey: SealKey;
const opened: Press[] = [];
const open = (options: Partial<PressOptions> = {}): Press => {
  const press = openPress({ threads: 1, sealKey, ...options });
  opened.push(press);
  return press;
};
const request = { at: '2026-03-02T01:00:05.000Z', reason: '用印' };

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'oneseal-press-'));
  const files = await createSpecimenKey(dir);
  sealKey = await loadSealKey(files.p12, files.passwordFile);
});
afterEach(() => Promise.all(opened.splice(0).map((press) => press.close())));
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the press', () => {
  it('makes and seals in its threads what is made here', async () => {
    const press = open({ threads: 2 });
    const here = await print(sample('refusal'));
    const made = await Promise.all([press.render(sample('refusal')), press.render(sample('refusal'))]);
    for (const { pdf, sha256 } of made) {
      expect(pdf.equals(here)).toBe(true);
      expect(sha256).toBe(createHash('sha256').update(here).digest('hex'));
    }
    const sealed = await press.seal(made[0]!.pdf, request);
    expect(verifySealedPdf(sealed.pdf, [sealKey.info.fingerprint])).toMatchObject({
      state: 'valid',
      sha256: sealed.sha256,
    });
  });

  it('tells errors with code, parameters and field', async () => {
    const press = open();
    const strange = sample('decision');
    strange.applicant.name = '𠮷';
    await expect(press.render(strange)).rejects.toMatchObject({ code: 'glyph-missing', params: { character: '𠮷' } });
    const unfounded = sample('refusal');
    unfounded.body.reasons = [];
    await expect(press.render(unfounded)).rejects.toBeInstanceOf(BureauError);
    await expect(press.seal(Buffer.from('x'), request)).rejects.toMatchObject({ code: 'document-not-sealable' });
    await expect(press.render(sample('decision'))).resolves.toBeDefined();
  });

  it('renders without a key, but does not seal', async () => {
    const press = open({ sealKey: null });
    const { pdf } = await press.render(sample('decision'));
    await expect(press.seal(pdf, request)).rejects.toMatchObject({ code: 'seal-key-missing', status: 503 });
  });

  it('says which font cannot be read', async () => {
    const press = open({ fonts: { regular: join(dir, 'none.ttf'), bold: join(dir, 'none.ttf') } });
    await expect(press.render(sample('decision'))).rejects.toMatchObject({ code: 'font-unreadable' });
  });

  it('loses only the job of a thread that dies', async () => {
    const press = open({ heapMegabytes: 24 });
    const huge = sample('one-time-notice');
    const [first] = huge.body.problems;
    huge.body.problems = Array.from({ length: 500 }, () => ({ ...first!, reason: '申请材料不符合要求。'.repeat(25) }));
    const dying = press.render(huge).catch((error: unknown) => error);
    const next = press.render(sample('decision'));
    expect(await dying).toMatchObject({ code: 'press-failed' });
    expect((await next).pdf.equals(await print(sample('decision')))).toBe(true);
  }, 30_000);

  it('refuses work after it was closed', async () => {
    const press = open();
    await press.close();
    await expect(press.render(sample('decision'))).rejects.toMatchObject({ code: 'press-failed' });
  });
});
