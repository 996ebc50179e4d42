import { createHash, sign } from 'node:crypto';
import { BureauError } from '../../errors.ts';
import { encodeCms, toBeSigned } from './cms.ts';
import { readStructure } from './pdf-structure.ts';
import type { PdfStructure } from './pdf-structure.ts';
import type { SealKey } from './seal-key.ts';

/** `at`: instant of sealing (UTC ISO), whole seconds count. `reason`: shown by readers as the purpose. */
export type SealRequest = { at: string; reason: string };

const wide = 10;
const rangeOf = (numbers: readonly number[]): string =>
  `/ByteRange [0 ${numbers.map((number) => String(number).padEnd(wide, ' ')).join(' ')}]`;
const utf16 = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const pdfDate = (instant: string): string => `(D:${instant.slice(0, 19).replaceAll(/[-T:]/g, '')}Z)`;

type Update = { bytes: Buffer; range: number; contents: number };

/** The objects that a seal adds to the end of the file; nothing before them changes. */
const writeUpdate = (
  pdf: Buffer,
  structure: PdfStructure,
  request: SealRequest,
  signer: string,
  hexLength: number,
): Update => {
  const start = pdf.at(-1) === 0x0a ? '' : '\n';
  const { size } = structure;
  const [signature, widget] = [`${size} 0 R`, `${size + 1} 0 R`];
  const objects: [number, string][] = [
    [structure.rootNumber, `${structure.rootText}\n/AcroForm << /Fields [${widget}] /SigFlags 3 >>`],
    [structure.pageNumber, `${structure.pageText}\n/Annots [${widget}]`],
    [
      size,
      `/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /adbe.pkcs7.detached\n${rangeOf([0, 0, 0])}\n` +
        `/Contents <${'0'.repeat(hexLength)}>\n/M ${pdfDate(request.at)}\n/Name ${utf16(signer)}\n/Reason ${utf16(request.reason)}`,
    ],
    [
      size + 1,
      `/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (OneSeal)\n/F 132\n/Rect ${structure.rect}\n` +
        `/P ${structure.pageNumber} 0 R\n/V ${signature}\n/AP << /N ${structure.appearance} >>`,
    ],
  ];
  let text = start;
  const entries: [number, number][] = [];
  for (const [number, body] of objects) {
    entries.push([number, pdf.length + text.length]);
    text += `${number} 0 obj\n<<\n${body}\n>>\nendobj\n`;
  }
  const xref = pdf.length + text.length;
  entries.sort(([left], [right]) => left - right);
  text += `xref\n${entries.map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text +=
    `trailer\n<<\n/Size ${size + 2}\n${structure.rootReference}\n${structure.trailerRest}\n/Prev ${structure.previousXref}\n>>\n` +
    `startxref\n${xref}\n%%EOF\n`;
  return {
    bytes: Buffer.concat([pdf, Buffer.from(text, 'latin1')]),
    range: pdf.length + text.indexOf('/ByteRange ['),
    contents: pdf.length + text.indexOf('/Contents <') + '/Contents '.length,
  };
};

/**
 * Seals a rendered PDF: shows the seal at its place and signs the whole file (PKCS#7 detached, SHA-256 with RSA).
 * Equal input gives equal bytes. Errors: `document-not-sealable`, `seal-key-unusable` outside the certificate's validity.
 */
export const sealPdf = (pdf: Buffer, key: SealKey, request: SealRequest): Buffer => {
  const { info, chain, privateKey } = key;
  if (request.at < info.notBefore || request.at > info.notAfter) {
    const reason = `证书有效期为${info.notBefore}至${info.notAfter} (the certificate is not valid at ${request.at})`;
    throw new BureauError('seal-key-unusable', { path: info.subject, reason });
  }
  const modulus = (privateKey.asymmetricKeyDetails?.modulusLength ?? 2048) / 8;
  const blank = { digest: Buffer.alloc(32), signedAt: request.at, chain };
  const hexLength = encodeCms({ ...blank, signature: Buffer.alloc(modulus) }).length * 2;
  const update = writeUpdate(pdf, readStructure(pdf), request, info.subject, hexLength);
  const { bytes, contents } = update;
  const after = contents + hexLength + 2;
  bytes.write(rangeOf([contents, after, bytes.length - after]), update.range, 'latin1');
  const digest = createHash('sha256').update(bytes.subarray(0, contents)).update(bytes.subarray(after)).digest();
  const parts = { ...blank, digest };
  const signature = sign('sha256', toBeSigned(parts), privateKey);
  bytes.write(encodeCms({ ...parts, signature }).toString('hex'), contents + 1, 'latin1');
  return bytes;
};
