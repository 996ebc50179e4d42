import { X509Certificate, createHash, verify } from 'node:crypto';
import { certificateInfo } from './certificate-info.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { decodeCms, toBeSigned } from './cms.ts';
import type { CmsParts } from './cms.ts';

/**
 * `valid`: sealed with a trusted key and whole. `altered`: it was sealed, and not one byte of it may be trusted.
 * `foreign-key`: whole, but sealed with a key that is not ours. `unsigned`: no seal at all.
 */
export type SealVerdict = 'valid' | 'altered' | 'unsigned' | 'foreign-key';
/** `sha256` is that of the whole file; `signer` and `signedAt` are known unless altered or unsigned. */
export type SealCheck = { state: SealVerdict; signer: CertificateInfo | null; sha256: string; signedAt: string | null };

type Gap = { from: number; to: number };

/** Where the signature stands, when its byte range covers every byte of the file outside it. */
const findGap = (pdf: Buffer): Gap | null => {
  const at = pdf.lastIndexOf('/ByteRange [');
  const match = /^\/ByteRange \[0 (\d{1,10}) +(\d{1,10}) +(\d{1,10}) *\]\n\/Contents $/.exec(
    pdf.toString('latin1', at, pdf.indexOf('<', at)),
  );
  if (match === null) return null;
  const [from, to, rest] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const open = pdf.indexOf('<', at);
  const close = pdf.indexOf('>', open);
  return from === open && to === close + 1 && to + rest === pdf.length ? { from, to } : null;
};

const readParts = (pdf: Buffer, gap: Gap): CmsParts | null => {
  const hex = pdf.toString('latin1', gap.from + 1, gap.to - 1);
  return /^([0-9a-f]{2})+$/.test(hex) ? decodeCms(Buffer.from(hex, 'hex')) : null;
};

const holds = (pdf: Buffer, gap: Gap, parts: CmsParts): boolean => {
  const digest = createHash('sha256').update(pdf.subarray(0, gap.from)).update(pdf.subarray(gap.to)).digest();
  if (!digest.equals(parts.digest)) return false;
  try {
    return verify('sha256', toBeSigned(parts), new X509Certificate(parts.chain[0]!).publicKey, parts.signature);
  } catch {
    return false;
  }
};

/**
 * Checks a file that people hand in: byte range over the whole file, digest, RSA signature, key. Never throws.
 * `trusted` are SHA-256 fingerprints in lower-case hex, of the present and of former keys.
 */
export const verifySealedPdf = (pdf: Buffer, trusted: readonly string[]): SealCheck => {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const failed = (state: SealVerdict): SealCheck => ({ state, signer: null, sha256, signedAt: null });
  if (!pdf.includes('/ByteRange') && !pdf.includes('/adbe.pkcs7.detached')) return failed('unsigned');
  const gap = findGap(pdf);
  const parts = gap === null ? null : readParts(pdf, gap);
  if (gap === null || parts === null || !holds(pdf, gap, parts)) return failed('altered');
  const signer = certificateInfo(parts.chain[0]!);
  return {
    state: trusted.includes(signer.fingerprint) ? 'valid' : 'foreign-key',
    signer,
    sha256,
    signedAt: parts.signedAt,
  };
};
