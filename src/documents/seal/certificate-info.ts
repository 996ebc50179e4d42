import { X509Certificate } from 'node:crypto';

/** What people see of a seal certificate. `fingerprint` is SHA-256 in lower-case hex; instants are UTC ISO. */
export type CertificateInfo = {
  subject: string;
  serial: string;
  fingerprint: string;
  notBefore: string;
  notAfter: string;
};

/** DER certificate → what people see of it. Throws when the bytes are no certificate. */
export const certificateInfo = (certificate: Buffer): CertificateInfo => {
  const parsed = new X509Certificate(certificate);
  return {
    subject: parsed.subject.split('\n').join(', '),
    serial: parsed.serialNumber.toLowerCase(),
    fingerprint: parsed.fingerprint256.replaceAll(':', '').toLowerCase(),
    notBefore: new Date(parsed.validFrom).toISOString(),
    notAfter: new Date(parsed.validTo).toISOString(),
  };
};
