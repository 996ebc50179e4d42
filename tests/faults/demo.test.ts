import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePorts } from '../../src/engine/broker/ports.ts';
import { openStore } from '../../src/store/store.ts';
import type { Tx } from '../../src/store/store.ts';
import { hasPoppler, poppler, rawTextOf } from '../documents/tools.ts';
import type { Application } from './chaos/application.ts';
import { runApplication } from './chaos/application.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const longMs = 400_000;
/** A Monday of a year whose calendar is published. */
const firstMorning = '2026-03-02T09:00:00+08:00';

interface Ended {
  code: number | null;
  out: string;
  /** Of it, what was said on stderr. */
  complaint: string;
}

const settingsOf = (dataDir: string, port: number): Record<string, string> => ({
  BUREAU_MODE: 'demo',
  DATA_DIR: dataDir,
  DEMO_CLOCK: firstMorning,
  PORT: String(port),
  LOG_LEVEL: 'error',
  // A machine that other work keeps busy refuses nothing that a story asks for.
  OVERLOAD_DELAY_MS: '0',
});

const run = async (dataDir: string, command: string, ...words: string[]): Promise<Ended> => {
  const child = spawn(process.execPath, ['src/commands/run.mjs', `src/commands/${command}.ts`, ...words], {
    cwd: project,
    env: { ...process.env, ...settingsOf(dataDir, 0) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, complaint] = ['', ''];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, complaint };
};

/** The documents that a run has left, by case folder. */
const documentsOf = async (dataDir: string): Promise<string[]> =>
  (await readdir(join(dataDir, 'demo'), { recursive: true })).filter((name) => name.endsWith('.pdf'));

const certificates = (names: string[]): string[] => names.filter((name) => name.includes('-证照-'));

// One folder from its first start to its last: two starts at once, the demonstration at the bureau that runs, and one on its own.
describe('npm start and npm run demo in one folder', () => {
  let dataDir: string;
  let bureau: Application;
  let late: Application;
  let url: string;
  let told: Ended;
  let documents: string[];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(inject('root'), 'demo-'));
    const ports = await findFreePorts(2);
    const started = ports.map((port) =>
      runApplication(settingsOf(dataDir, port), join(inject('root'), `demo-${port}.log`), 'once'),
    );
    bureau = await Promise.race(started.map((one) => one.ready().then(() => one)));
    late = started.find((one) => one !== bureau)!;
    await late.ended();
    url = `http://127.0.0.1:${ports[started.indexOf(bureau)]}`;
    told = await run(dataDir, 'demo');
    documents = await documentsOf(dataDir);
  }, longMs);

  afterAll(() => Promise.all([bureau, late].map((one) => one.stop())));

  it('given two starts at once on a new folder, one of them opens and the other gives way', () => {
    expect(late.deaths).toEqual([expect.stringMatching(/code 1 [^]*\[data-folder-in-use\]/u)]);
    expect(bureau.deaths).toEqual([]);
  });

  it('a later start in the folder gets one clear line, touches nothing and leaves the first alone', async () => {
    const engine = () => readFile(join(dataDir, 'broker/engine.pid'), 'utf8');
    const before = await engine();
    const { code, complaint } = await run(dataDir, 'start');
    expect(code).toBe(1);
    expect(complaint.trim().split('\n')).toEqual([expect.stringMatching(/DATA_DIR.*\[data-folder-in-use\]$/u)]);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect(await engine()).toBe(before);
    expect(bureau.deaths).toEqual([]);
  });

  const pdf = (kind: string): Promise<Buffer> =>
    readFile(
      join(
        dataDir,
        'demo',
        documents.find((name) => basename(name).includes(kind))!,
      ),
    );

  it('ends every story as expected, without a browser, at the bureau that runs', () => {
    expect(told.out).toContain(`using the bureau that runs: ${url}`);
    expect(told.out).toContain('5 of 5 stories ended as expected');
    expect(told.code).toBe(0);
  });

  it('prints each timeline with person, moment and working days used', () => {
    expect(told.out).toMatch(/0 +2026-03-02 09:\d\d:\d\d +陈静 +申报受理：一次告知补正 · One-time notice/u);
    expect(told.out).toMatch(/5 +2026-03-09 23:59:59 +时限 +申报受理：逾期视为受理 · Deemed accepted/u);
    expect(told.out).toContain('审批期限 6/7，已结束 · Decision 6 of 7, ended');
  });

  it('leaves the documents in the folder that it names', () => {
    const kinds = new Set(documents.map((name) => basename(name).split('-')[1]));
    expect(told.out).toContain(join(dataDir, 'demo'));
    expect(certificates(documents)).toHaveLength(3);
    expect([...kinds].sort()).toEqual(
      [
        '受理通知书',
        '补正告知书',
        '准予行政许可决定书',
        '不予行政许可决定书',
        '证照',
        '送达回证',
        '撤回申请终止通知书',
      ].sort(),
    );
  });

  it.skipIf(!hasPoppler)('seals every document so that an independent reader finds the signature valid', async () => {
    for (const name of documents) {
      const report = poppler('pdfsig', await readFile(join(dataDir, 'demo', name)));
      expect(report, name).toContain('Signature is Valid');
      expect(report, name).toContain('Total document signed');
    }
  });

  it.skipIf(!hasPoppler).each([
    ['补正告知书', ['食品经营许可', '食品从业人员健康证明', '一次告知如下', '15个工作日']],
    ['证照-WJ-MKT09', ['食品经营许可证', '餐饮管理有限公司', '热食类食品制售；冷食类食品制售']],
    [
      '不予行政许可决定书',
      ['公共场所卫生许可', '不予许可的理由', '卫生设施不符合', '行政复议', '人民法院', '六个月内'],
    ],
    ['撤回申请终止通知书', ['大型户外广告设置', '广告位租赁合同已解除']],
  ])('prints %s with the right Chinese text', async (kind, parts) => {
    const text = rawTextOf(await pdf(kind));
    for (const part of parts) expect(text).toContain(part);
  });

  it(
    'told again where none runs, it starts a bureau of its own and makes new cases with other certificate numbers',
    async () => {
      await bureau.stop();
      expect(bureau.deaths).toEqual([]);
      expect(await readdir(dataDir)).not.toContain('run.json');
      const { code, out } = await run(dataDir, 'demo', 'company-setup');
      expect(out).toContain(`starting a bureau in ${dataDir}`);
      expect(out).toContain('1 of 1 stories ended as expected');
      expect(code, out).toBe(0);
      const both = certificates(await documentsOf(dataDir)).map((name) => basename(name, '.pdf').slice(3));
      expect(both.length).toBeGreaterThan(certificates(documents).length);
      expect(new Set(both).size).toBe(both.length);
      expect(await readdir(dataDir)).not.toContain('run.json');
    },
    longMs,
  );

  it('knows its stories by name, and says them where one is asked for that it does not tell', async () => {
    const { code, complaint } = await run(dataDir, 'demo', 'wedding');
    expect(code).toBe(2);
    expect(complaint).toContain('food-licence | company-setup | refusal');
  });

  describe('the full record afterwards', () => {
    let copies = 0;

    /** The audit of a copy of the data folder whose database somebody has edited. */
    const auditAfter = async (edit: (tx: Tx) => Promise<unknown>): Promise<Ended> => {
      const copy = join(inject('root'), `${basename(dataDir)}-audit-${(copies += 1)}`);
      await mkdir(copy);
      const kept = (await readdir(dataDir)).filter((name) => /^(oneseal\.sqlite|record-)/u.test(name));
      for (const name of kept) await cp(join(dataDir, name), join(copy, name));
      const store = await openStore(`sqlite:${join(copy, 'oneseal.sqlite')}`);
      await store.transaction(edit);
      await store.close();
      return run(copy, 'verify-audit');
    };

    /** An entry in the middle of the chain and the one after it in the same case, with the words that name its place. */
    const pair = async (tx: Tx) => {
      const [earlier, later] = (await tx('record_entries')
        .where({ act: 'one-time-notice' })
        .orWhere({ act: 'supplemented' })
        .orderBy('headSeq')) as { caseId: string; seq: number; headSeq: number; actorName: string }[];
      const place = `#${earlier!.headSeq} (${earlier!.caseId} / ${earlier!.seq})`;
      return { earlier: earlier!, later: later!, place };
    };

    it('is whole', async () => {
      const { code, out } = await run(dataDir, 'verify-audit');
      expect(out).toContain('the record is whole');
      expect(code).toBe(0);
    });

    it.each<[string, string, (tx: Tx, found: Awaited<ReturnType<typeof pair>>) => Promise<unknown>]>([
      [
        'a changed byte',
        'was changed',
        (tx, { earlier: { caseId, seq } }) => tx('record_entries').where({ caseId, seq }).update({ actorName: '陈青' }),
      ],
      [
        'a deleted entry',
        'is missing',
        (tx, { earlier: { caseId, seq } }) => tx('record_entries').where({ caseId, seq }).delete(),
      ],
      [
        'two swapped entries',
        'was swapped',
        async (tx, { earlier, later }) => {
          const at = (seq: number) => tx('record_entries').where({ caseId: earlier.caseId, seq });
          await at(earlier.seq).update({ seq: -1 });
          await at(later.seq).update({ seq: earlier.seq });
          await at(-1).update({ seq: later.seq });
        },
      ],
    ])('names the place of %s', async (_, words, edit) => {
      let place = '';
      const { code, out } = await auditAfter(async (tx) => {
        const found = await pair(tx);
        ({ place } = found);
        await edit(tx, found);
      });
      expect(out).toContain(place);
      expect(out).toContain(words);
      expect(code).toBe(1);
    });

    it('names the last entry before a tail that was cut', async () => {
      let last = 0;
      const { code, out } = await auditAfter(async (tx) => {
        last = (await pair(tx)).later.headSeq;
        await tx('record_entries').where('headSeq', '>', last).orWhereNull('headSeq').delete();
        await tx('record_heads').where('seq', '>', last).delete();
      });
      expect(out).toContain(`#${last} (`);
      expect(out).toContain('what followed was cut off');
      expect(code).toBe(1);
    });
  });
});
