import { documentOf } from './account.ts';
import type { Account } from './account.ts';
import type { Verification } from './answers.ts';
import type { Hall } from './hall.ts';
import type { Proof } from './story.ts';

/** Anyone checks a certificate: by its file, by its number, and after one byte of the file has been changed. */
export const verifyCertificate = async ({ visitor }: Hall, account: Account, proof: Proof): Promise<void> => {
  const certificate = documentOf(account, 'certificate');
  proof.that(certificate !== undefined, '证照已颁发', 'a certificate was issued');
  const { bytes, view } = certificate!;
  const byFile = (file: Uint8Array<ArrayBuffer>): Promise<Verification> =>
    visitor.upload('/api/verification/file', 'certificate.pdf', file);

  const whole = await byFile(bytes);
  proof.that(
    whole.state === 'valid' && whole.document?.number === view.number,
    `上传证照核验：真实有效，${view.number}`,
    'the uploaded certificate is genuine and in force',
  );
  const found = await visitor.get<Verification>(`/api/verification?number=${encodeURIComponent(view.number)}`);
  proof.that(
    found.state === 'valid' && found.document?.sha256 === view.sha256,
    '按编号核验：真实有效',
    'its number is found, with the hash of this very file',
  );
  const changed = bytes.slice();
  const middle = Math.floor(changed.length / 2);
  changed[middle] = changed[middle]! ^ 1;
  proof.that(
    (await byFile(changed)).state === 'altered',
    `改动第 ${middle} 个字节：被发现`,
    `byte ${middle} changed: found`,
  );
};
