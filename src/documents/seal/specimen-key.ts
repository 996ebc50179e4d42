import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { writeOnce } from '../files/write-once.ts';

/** Where a key lies. */
export type SealKeyFiles = { p12: string; passwordFile: string };

const exists = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );

const selfSigned = (key: forge.pki.rsa.PrivateKey): forge.pki.Certificate => {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = `00${randomBytes(8).toString('hex')}`;
  certificate.validity.notBefore = new Date('2020-01-01T00:00:00.000Z');
  certificate.validity.notAfter = new Date('2049-12-31T00:00:00.000Z');
  const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class;
  const name = [
    { shortName: 'C', value: 'CN' },
    { shortName: 'O', value: '样章 SPECIMEN', valueTagClass: utf8 },
    { shortName: 'CN', value: '一章通样章 OneSeal SPECIMEN', valueTagClass: utf8 },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  return certificate;
};

/**
 * Gives the specimen key of demo mode in `dir`, made once (RSA 2048, self-signed, O=样章 SPECIMEN, 2020–2049),
 * both files with mode 0600. Safe to interrupt: a later call goes on or begins again; several at once make one key.
 */
export const createSpecimenKey = async (dir: string): Promise<SealKeyFiles> => {
  const files = { p12: join(dir, 'specimen-seal.p12'), passwordFile: join(dir, 'specimen-seal.password') };
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if ((await exists(files.p12)) && (await exists(files.passwordFile))) return files;
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  // The password first: a key file without its password could never be opened again. Copies that start at once agree on it.
  await writeOnce(files.passwordFile, `${randomBytes(24).toString('base64url')}\n`);
  const password = (await readFile(files.passwordFile, 'utf8')).trim();
  const bags = forge.pkcs12.toPkcs12Asn1(key, [selfSigned(key)], password, { algorithm: 'aes256' });
  await writeOnce(files.p12, Buffer.from(forge.asn1.toDer(bags).getBytes(), 'binary'));
  return files;
};
