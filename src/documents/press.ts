import { createRequire } from 'node:module';
import { Piscina } from 'piscina';
import { BureauError } from '../errors.ts';
import { buildSheet } from './build-sheet.ts';
import type { DocumentData } from './kinds.ts';
import type { PressAnswer, PressJob, PressSetup } from './press-job.ts';
import { projectFonts } from './render/fonts.ts';
import type { FontPaths } from './render/fonts.ts';
import type { SealKey } from './seal/seal-key.ts';
import type { SealRequest } from './seal/seal-pdf.ts';
import type { Wording } from './wording/wording.ts';

/** `sha256` of the bytes, lower-case hex. */
export type Printed = { pdf: Buffer; sha256: string };
/** Makes and seals documents off the main thread. */
export type Press = {
  /** Data → PDF, not sealed, in the wording given or that of the house. Errors: those of `buildSheet` and `renderPdf`, `font-unreadable`, `press-failed`. */
  render(data: DocumentData, wording?: Wording): Promise<Printed>;
  /** PDF of ours → sealed PDF. Errors: those of `sealPdf`, `seal-key-missing`, `press-failed`. */
  seal(pdf: Uint8Array, request: SealRequest): Promise<Printed>;
  /** Ends the threads; jobs under way are dropped. */
  close(): Promise<void>;
};
/** `threads`: most threads at once. No key: rendering works and sealing waits. `heapMegabytes`: limit of each thread. */
export type PressOptions = {
  threads: number;
  sealKey: SealKey | null;
  fonts?: FontPaths;
  heapMegabytes?: number;
};

/** The threads are TypeScript too. Its require hook needs no second thread for loading, which saves 25 MB in each. */
const tsx = (): string => createRequire(import.meta.url).resolve('tsx/cjs');

/** Opens the press. Threads start with the first job, load the fonts once, and a thread that dies takes only its own job with it. */
export const openPress = ({ threads, sealKey, fonts = projectFonts(), heapMegabytes = 96 }: PressOptions): Press => {
  const setup: PressSetup = { fonts, sealKey };
  const start = (): Piscina<PressJob, PressAnswer> =>
    new Piscina<PressJob, PressAnswer>({
      filename: new URL('./press-thread.ts', import.meta.url).href,
      execArgv: ['--require', tsx()],
      workerData: setup,
      // With none as the minimum, jobs that wait while the only thread dies would wait for ever.
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: Infinity,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 6 },
      recordTiming: false,
    });
  let pool: Piscina<PressJob, PressAnswer> | null = null;
  let closed = false;
  const send = async (job: PressJob): Promise<Printed> => {
    if (closed) throw new BureauError('press-failed', { reason: '已关闭 (the press is closed)' });
    let answer: PressAnswer;
    try {
      answer = await (pool ??= start()).run(job);
    } catch (error) {
      throw new BureauError('press-failed', { reason: error instanceof Error ? error.message : String(error) });
    }
    if (!answer.ok) throw new BureauError(answer.code, answer.params, answer.field);
    const { buffer, byteOffset, byteLength } = answer.pdf;
    return { pdf: Buffer.from(buffer, byteOffset, byteLength), sha256: answer.sha256 };
  };
  return {
    // Checked here: the threads then need not load the schemas.
    render: async (data, wording) => send({ task: 'render', sheet: buildSheet(data, wording) }),
    seal: (pdf, request) => send({ task: 'seal', pdf, request }),
    close: async () => {
      closed = true;
      await pool?.destroy();
    },
  };
};
