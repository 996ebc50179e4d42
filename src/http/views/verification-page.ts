import type { Verification, VerificationState } from '../../usecases/document/verify-document.ts';

const words: Readonly<Record<VerificationState, [zh: string, en: string]>> = {
  valid: ['真实有效', 'Genuine and in force'],
  altered: ['文件已被改动', 'The file has been altered'],
  voided: ['文书已作废', 'Voided'],
  revoked: ['许可已撤销', 'Revoked'],
  expired: ['已过有效期', 'Expired'],
  foreign: ['非本局用印', 'Sealed with another key'],
  unsigned: ['没有用印', 'Not sealed'],
  unknown: ['本局未出具此文书', 'The bureau has issued no such document'],
};

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);

const rowsOf = ({ document }: Verification): [string, string][] =>
  document === undefined
    ? []
    : [
        ['文书 Document', document.name],
        ['编号 Number', document.number],
        ['事项 Item', document.itemName],
        ['持有人 Holder', document.holder],
        ['出具机关 Issued by', document.issuedBy],
        ['出具时间 Issued at', document.issuedAt],
        ['有效期至 Valid to', document.validTo ?? '—'],
        ['作废原因 Void reason', document.voidReason ?? '—'],
        ['替代文书 Replaced by', document.replacedBy ?? '—'],
        ['用印密钥其后吊销于 Seal key revoked later, at', document.keyRevokedAt ?? '—'],
        ['SHA-256', document.sha256],
      ];

/** What a phone shows that has read the QR code of a document; needs no script. */
export const verificationPage = (result: Verification, bureauName: string): string => {
  const [zh, en] = words[result.state];
  const rows = rowsOf(result).map(
    ([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${zh} · ${escape(bureauName)}</title></head>
<body><main><h1>${zh} <small lang="en">${en}</small></h1><p>${escape(bureauName)}</p><table>${rows.join('')}</table></main></body>
</html>
`;
};
