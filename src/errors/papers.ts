/** The part of the error table about documents, certificates and the seal's use. */
export const paperErrors = {
  'document-not-found': [404, '没有找到文书{document}', 'Document {document} was not found'],
  'document-not-made': [
    409,
    '办件尚未制作{kind}，不能用印。请检查流程中制作文书的环节',
    'The case has no {kind} to seal; look at the step that makes it',
  ],
  'document-not-sealed': [
    409,
    '办件没有已用印的{kind}，不能送达。请检查流程中用印的环节',
    'The case has no sealed {kind} to deliver; look at the step that seals it',
  ],
  'document-not-issued': [
    409,
    '只有已用印的文书可以作废，文书{number}的状态为{status}',
    'Only a sealed document can be voided; {number} is {status}',
  ],
  'void-reason-missing': [422, '请填写作废理由', 'Give the reason for voiding the document'],
  'correction-not-allowed': [
    422,
    '更正的内容“{field}”不属于此类文书，可更正：{allowed}',
    'The correction {field} is no part of this document; possible: {allowed}',
  ],
  'file-damaged': [
    500,
    '文件{sha256}的内容与其摘要不符，请从备份恢复',
    'The stored file {sha256} no longer has its hash; restore it from the backup',
  ],
  'certificate-missing': [409, '办件没有有效的证照可以撤销', 'The case has no certificate in force to revoke'],
  'case-not-numbered': [
    409,
    '办件尚未编号，请检查流程中编号的环节',
    'The case has no number yet; look at the step that numbers it',
  ],
  'act-missing': [
    409,
    '办件没有“{outcome}”的生效操作，不能办理此环节',
    'The case has no effective act {outcome}, which this step rests on',
  ],
  'pause-without-notice': [
    409,
    '中止计时前应当书面告知申请人（LAW-19），办件没有写明{ground}、{days}个工作日的已用印特别程序告知书',
    'A pause needs a written notice first (LAW-19); the case has no sealed notice of {ground} for {days} working days',
  ],
  'pause-not-named': [
    422,
    '特别程序告知书应写明事由和所需工作日（ground、days），与其后的中止计时一致（LAW-19）',
    'A notice of a special procedure names its ground and days, those of the pause behind it (LAW-19)',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;
