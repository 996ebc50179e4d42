import { createHash } from 'node:crypto';
import { workerData as piscinaData } from 'piscina';
import { BureauError } from '../errors.ts';
import type { PressAnswer, PressJob, PressSetup } from './press-job.ts';
import { loadFace } from './render/face.ts';
import type { Faces } from './render/pen.ts';
import { renderPdf } from './render/render-pdf.ts';
import { sealPdf } from './seal/seal-pdf.ts';

const { fonts, sealKey: cloned } = piscinaData as PressSetup;
// Cloning turns every Buffer into a plain Uint8Array.
const sealKey = cloned === null ? null : { ...cloned, chain: cloned.chain.map((der) => Buffer.from(der)) };
let faces: Faces | null = null;
const loadFaces = (): Faces => ({ regular: loadFace(fonts.regular), bold: loadFace(fonts.bold) });

const run = (job: PressJob): Promise<Buffer> | Buffer => {
  if (job.task === 'render') return renderPdf(job.sheet, (faces ??= loadFaces()));
  if (sealKey === null) throw new BureauError('seal-key-missing');
  return sealPdf(Buffer.from(job.pdf.buffer, job.pdf.byteOffset, job.pdf.byteLength), sealKey, job.request);
};

/** One job in a thread of the press. */
const work = async (job: PressJob): Promise<PressAnswer> => {
  try {
    const pdf = await run(job);
    return { ok: true, pdf, sha256: createHash('sha256').update(pdf).digest('hex') };
  } catch (error) {
    if (!(error instanceof BureauError)) throw error;
    return { ok: false, code: error.code, params: error.params, field: error.field };
  }
};

export default work;
