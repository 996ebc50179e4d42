import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import forge from 'node-forge';
import { BureauError } from '../../errors.ts';
import { certificateInfo } from './certificate-info.ts';
import type { CertificateInfo } from './certificate-info.ts';

/** The bureau's key; can be handed to a worker thread. `chain` are DER certificates, the signer's first. */
export type SealKey = { privateKey: KeyObject; chain: Buffer[]; info: CertificateInfo };

const unusable = (path: string, reason: string): BureauError => new BureauError('seal-key-unusable', { path, reason });

const readOr = async (path: string, what: string): Promise<Buffer> => {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw unusable(path, code === 'ENOENT' ? `${what}不存在 (the file does not exist)` : `${what}无法读取 (${code})`);
  }
};

const openBags = (path: string, bytes: Buffer, password: string): { key: string; chain: Buffer[] } => {
  // PKCS#12 programs disagree about how other characters become bytes.
  if (!/^[\x20-\x7e]*$/.test(password)) {
    throw unusable(path, '密码只能由ASCII字符组成 (expected a password of ASCII characters)');
  }
  let bags: forge.pkcs12.Pkcs12Pfx;
  try {
    const structure = forge.asn1.fromDer(forge.util.createBuffer(bytes.toString('binary')));
    bags = forge.pkcs12.pkcs12FromAsn1(structure, true, password);
  } catch (error) {
    const wrong = error instanceof Error && /mac could not be verified|invalid password/i.test(error.message);
    throw unusable(path, wrong ? '密码不正确 (wrong password)' : '不是有效的PKCS#12文件 (not a PKCS#12 file)');
  }
  const of = (type: string): forge.pkcs12.Bag[] => bags.getBags({ bagType: type })[type] ?? [];
  const { oids } = forge.pki;
  const key = [...of(oids['pkcs8ShroudedKeyBag']!), ...of(oids['keyBag']!)].find((bag) => bag.key != null)?.key;
  if (key == null) throw unusable(path, '没有RSA私钥 (no RSA private key inside)');
  const chain = of(oids['certBag']!)
    .flatMap((bag) => (bag.cert === undefined ? [] : [bag.cert]))
    .map((certificate) => Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary'));
  return { key: forge.pki.privateKeyToPem(key), chain };
};

/**
 * Loads the seal key from a PKCS#12 file and the file that holds its password (a line end after it is ignored).
 * Error: `seal-key-unusable` with the path and the reason.
 */
export const loadSealKey = async (p12: string, passwordFile: string): Promise<SealKey> => {
  const password = (await readOr(passwordFile, '密码文件')).toString('utf8').replace(/\r?\n$/, '');
  const { key, chain } = openBags(p12, await readOr(p12, '密钥文件'), password);
  const privateKey = createPrivateKey(key);
  if ((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw unusable(p12, 'RSA密钥短于2048位 (expected RSA of 2048 bits or more)');
  }
  const signer = chain.find((certificate) => new X509Certificate(certificate).checkPrivateKey(privateKey));
  if (signer === undefined) throw unusable(p12, '没有与私钥相符的证书 (no certificate for the key)');
  return {
    privateKey,
    chain: [signer, ...chain.filter((certificate) => certificate !== signer)],
    info: certificateInfo(signer),
  };
};
