import { timingSafeEqual } from 'node:crypto';
import type { BodyOf, DocumentData, DocumentKind } from '../../documents/kinds.ts';
import { verifySealedPdf } from '../../documents/seal/verify-pdf.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { documentKinds } from '../../domain/document-kinds.ts';
import { maskApplicant } from '../../domain/masking.ts';
import { findApplicant } from '../../store/applicants.ts';
import { findCase } from '../../store/cases.ts';
import type { DocumentRow } from '../../store/documents.ts';
import {
  findDocument,
  findDocumentByNumber,
  findDocumentBySha256,
  findReplacement,
  sealFingerprints,
  sealUsesOfDocument,
} from '../../store/documents.ts';
import { findSealKey } from '../../store/seal-keys.ts';
import { findCertificateByDocument } from '../../store/results.ts';
import type { Bureau } from '../bureau.ts';

/**
 * valid: issued by the bureau and in force. altered: not one byte may be trusted. voided, revoked, expired: genuine, no
 * longer in force. foreign: sealed with another's key. unsigned: no seal. unknown: the bureau has issued no such document.
 */
export type VerificationState =
  'valid' | 'altered' | 'voided' | 'revoked' | 'expired' | 'foreign' | 'unsigned' | 'unknown';

/** What anyone may learn of a document; persons are masked (LAW-31). */
export interface Verification {
  state: VerificationState;
  document?: {
    kind: DocumentKind;
    name: string;
    number: string;
    itemCode: string;
    itemName: string;
    holder: string;
    issuedBy: string;
    issuedAt: string;
    validFrom?: string;
    validTo?: string;
    registerSeq: number | null;
    sha256: string;
    voidReason?: string;
    /** Number of the document that was issued in its place. */
    replacedBy?: string;
    /** When the key of its seal was revoked; the document was sealed before and keeps its effect. */
    keyRevokedAt?: string;
  };
}

const maskedHolder = async (bureau: Bureau, row: DocumentRow, data: DocumentData): Promise<string> => {
  const subject = await findCase(bureau.store.read, row.caseId);
  const applicant = subject === undefined ? undefined : await findApplicant(bureau.store.read, subject.applicantId);
  const kind = applicant?.kind ?? 'person';
  const printed = row.kind === 'certificate' ? (data.body as BodyOf<'certificate'>).holder : data.applicant.name;
  return printed === data.applicant.name ? maskApplicant({ kind, name: printed }) : printed;
};

const stateOf = async (bureau: Bureau, row: DocumentRow, sha256: string): Promise<VerificationState> => {
  if (!(await bureau.files.has(sha256)) || !(await bureau.files.verify(sha256))) return 'altered';
  if (row.status === 'voided') return 'voided';
  const licence = await findCertificateByDocument(bureau.store.read, row.id);
  if (licence?.status === 'revoked') return 'revoked';
  if (licence?.status === 'replaced') return 'voided';
  const today = shanghaiDay(bureau.clock.now());
  return licence?.validTo !== undefined && licence.validTo !== null && licence.validTo < today ? 'expired' : 'valid';
};

const describe = async (bureau: Bureau, row: DocumentRow | undefined): Promise<Verification> => {
  if (row === undefined || row.sha256 === null) return { state: 'unknown' };
  const { read } = bureau.store;
  const data = JSON.parse(row.data) as DocumentData;
  const licence = await findCertificateByDocument(read, row.id);
  const replacement = await findReplacement(read, row.id);
  const use = (await sealUsesOfDocument(read, row.id)).findLast(({ sha256 }) => sha256 === row.sha256);
  const key = use === undefined ? undefined : await findSealKey(read, use.keyFingerprint);
  return {
    state: await stateOf(bureau, row, row.sha256),
    document: {
      kind: row.kind,
      name: row.kind === 'certificate' ? (data.body as BodyOf<'certificate'>).name : documentKinds[row.kind].zh,
      number: row.number,
      itemCode: data.item.code,
      itemName: data.item.name,
      holder: await maskedHolder(bureau, row, data),
      issuedBy: data.bureauName,
      issuedAt: row.sealedAt ?? row.madeAt,
      ...(licence === undefined ? {} : { validFrom: licence.validFrom }),
      ...(licence?.validTo === undefined || licence.validTo === null ? {} : { validTo: licence.validTo }),
      registerSeq: use?.seq ?? null,
      sha256: row.sha256,
      ...(row.voidReason === null ? {} : { voidReason: row.voidReason }),
      ...(replacement?.sha256 === undefined || replacement.sha256 === null ? {} : { replacedBy: replacement.number }),
      ...(key?.revokedAt == null ? {} : { keyRevokedAt: key.revokedAt }),
    },
  };
};

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'));

/** By the address in a QR code, `<document id>-<check code>` (LAW-29). What is wrong in it is unknown, not an error. */
export const verifyByAddress = async (bureau: Bureau, address: string): Promise<Verification> => {
  const [, id = '', checkCode = ''] = /^([0-9a-z]{26})-([0-9a-f]{16})$/u.exec(address.trim()) ?? [];
  const row = id === '' ? undefined : await findDocument(bureau.store.read, id);
  return describe(bureau, row !== undefined && sameText(row.checkCode, checkCode) ? row : undefined);
};

/** By the number of a document or a certificate, as printed; other brackets and small letters are understood. */
export const verifyByNumber = async (bureau: Bureau, number: string): Promise<Verification> => {
  const text = number
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .toUpperCase()
    .replace(/[[(（［]/gu, '〔')
    .replace(/[\])）］]/gu, '〕');
  return describe(bureau, await findDocumentByNumber(bureau.store.read, text));
};

/** By the file itself: what it says must be, byte for byte, what the bureau has sealed (LAW-28). */
export const verifyByFile = async (bureau: Bureau, bytes: Buffer): Promise<Verification> => {
  const trusted = [bureau.seal.fingerprint, ...bureau.seal.trusted, ...(await sealFingerprints(bureau.store.read))];
  const check = verifySealedPdf(bytes, trusted);
  if (check.state === 'altered') return { state: 'altered' };
  if (check.state === 'foreign-key') return { state: 'foreign' };
  if (check.state === 'unsigned') return { state: 'unsigned' };
  return describe(bureau, await findDocumentBySha256(bureau.store.read, check.sha256));
};
