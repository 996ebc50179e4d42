/** The part of the error table about the window (一窗受理), what is registered of applicants, and agents (代办). */
export const windowErrors = {
  'applicant-not-found': [404, '没有找到申请人，请先登记', 'The applicant was not found; register the applicant first'],
  'applicant-exists': [
    409,
    '该证件号码已登记，请查找后选用',
    'This identity is registered already; find and choose the applicant',
  ],
  'applicant-differs': [
    409,
    '填写的{what}与登记的不一致。请使用登记的内容，或先单独办理变更登记（记入全程纪实）',
    'The given {what} is not the one on file; use what is on file, or change it first, which the record notes',
  ],
  'nothing-changed': [422, '填写的内容与登记的相同，没有需要变更的', 'Nothing differs from what is on file'],
  'paper-at-window': [
    403,
    '纸质材料由窗口收取，网上申请请上传文件',
    'Paper is taken at the window; upload a file instead',
  ],
  'material-without-file': [
    422,
    '材料{material}应上传文件，或由窗口注明已收纸质件',
    'Expected a file for {material}, or that it was received on paper',
  ],
  'upload-link-ended': [
    404,
    '上传链接无效或已过期，请让工作人员重新出示二维码',
    'The link for uploads is unknown or has ended; ask the clerk for a new code',
  ],
  'upload-link-full': [409, '此链接最多上传{most}个文件', 'At most {most} files can be sent through this link'],
  'no-power': [
    403,
    '您没有代其办理此事项的有效委托',
    'You hold no power of attorney in force for this applicant and item',
  ],
  'applicant-in-person': [
    403,
    '此操作须由申请人本人办理，代办人不能代为办理',
    'The applicant does this in person; an agent cannot',
  ],
  'power-not-found': [404, '没有找到委托书{power}', 'Power of attorney {power} was not found'],
  'power-period': [
    422,
    '委托期限应自起始日至不早于今天的截止日，最长三年，收到{fromDay}至{toDay}',
    'Expected a period of at most three years that ends today or later, but got {fromDay} to {toDay}',
  ],
  'power-to-self': [422, '不能委托申请人本人代办', 'The applicant cannot be the agent as well'],
  'power-original': [
    422,
    '窗口登记委托须由工作人员核对原件',
    'At the window the clerk has to see the original of the power of attorney',
  ],
  'power-revoked': [409, '委托已撤销', 'The power of attorney has been revoked'],
} as const satisfies Record<string, readonly [number, string, string]>;
