import { createHash } from 'node:crypto';
import { der, descend, oid, readElements, setOf, tags, time } from './der.ts';
import type { Element } from './der.ts';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const;

/** What a signature of ours is made of. `chain` are DER certificates, the signer's first. */
export type CmsParts = { digest: Buffer; signedAt: string; chain: readonly Buffer[]; signature: Buffer };

const algorithm = (name: string): Buffer => der(tags.sequence, oid(name), der(tags.null));
const attribute = (name: string, value: Buffer): Buffer => der(tags.sequence, oid(name), der(tags.set, value));
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const attributes = ({ digest, signedAt, chain }: Omit<CmsParts, 'signature'>): Buffer[] => [
  attribute(oids.contentType, oid(oids.data)),
  attribute(oids.signingTime, time(signedAt)),
  attribute(oids.messageDigest, der(tags.octets, digest)),
  // RFC 5035: binds every certificate to the signature, so that none can be exchanged or changed afterwards.
  attribute(
    oids.signingCertificateV2,
    der(
      tags.sequence,
      der(tags.sequence, ...chain.map((certificate) => der(tags.sequence, der(tags.octets, sha256(certificate))))),
    ),
  ),
];

/** The bytes that the key signs (RFC 5652, 5.4). */
export const toBeSigned = (parts: Omit<CmsParts, 'signature'>): Buffer => setOf(tags.set, attributes(parts));

/** Issuer and serial number of a DER certificate; null when it is none. */
const issuerAndSerial = (certificate: Buffer): Buffer | null => {
  const fields = readElements(descend(readElements(certificate)?.[0], 0)?.value ?? Buffer.alloc(0));
  const from = fields?.[0]?.tag === tags.context0 ? 1 : 0;
  const serial = fields?.[from];
  const issuer = fields?.[from + 2];
  return serial === undefined || issuer === undefined ? null : der(tags.sequence, issuer.raw, serial.raw);
};

/** A detached PKCS#7 signature in DER: equal parts give equal bytes. */
export const encodeCms = (parts: CmsParts): Buffer => {
  const signer = parts.chain[0] === undefined ? null : issuerAndSerial(parts.chain[0]);
  if (signer === null) throw new TypeError('The first of the chain is not a certificate');
  const one = der(tags.integer, Buffer.from([1]));
  const signerInfo = der(
    tags.sequence,
    one,
    signer,
    algorithm(oids.sha256),
    setOf(tags.context0, attributes(parts)),
    algorithm(oids.rsa),
    der(tags.octets, parts.signature),
  );
  const signedData = der(
    tags.sequence,
    one,
    der(tags.set, algorithm(oids.sha256)),
    der(tags.sequence, oid(oids.data)),
    der(tags.context0, ...parts.chain),
    der(tags.set, signerInfo),
  );
  return der(tags.sequence, oid(oids.signedData), der(tags.context0, signedData));
};

const readTime = (element: Element): string | null => {
  const text = element.value.toString('ascii');
  const full = element.tag === tags.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  return match === null ? null : `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}.000Z`;
};

/**
 * Takes a signature apart; null when it is not exactly what `encodeCms` writes. The comparison leaves no byte that could
 * be changed unseen, not even in fields that the signature itself does not cover.
 */
export const decodeCms = (bytes: Buffer): CmsParts | null => {
  const signedData = readElements(descend(readElements(bytes)?.[0], 1, 0)?.value ?? Buffer.alloc(0));
  const chain = readElements(signedData?.[3]?.value ?? Buffer.alloc(0))?.map((element) => element.raw);
  const signerInfo = readElements(descend(signedData?.[4], 0)?.value ?? Buffer.alloc(0));
  const signature = signerInfo?.[5]?.value;
  const found = new Map(
    (readElements(signerInfo?.[3]?.value ?? Buffer.alloc(0)) ?? []).map((element) => [
      descend(element, 0)?.raw.toString('hex') ?? '',
      descend(element, 1, 0),
    ]),
  );
  const digest = found.get(oid(oids.messageDigest).toString('hex'))?.value;
  const timeElement = found.get(oid(oids.signingTime).toString('hex'));
  const signedAt = timeElement == null ? null : readTime(timeElement);
  if (chain?.[0] === undefined || signature === undefined || digest === undefined || signedAt === null) return null;
  if (issuerAndSerial(chain[0]) === null) return null;
  const parts = { digest, signedAt, chain, signature };
  return encodeCms(parts).equals(bytes) ? parts : null;
};
