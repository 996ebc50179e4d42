/** The part of the error table about inspections on site and their photos. */
export const inspectionErrors = {
  'inspection-not-here': [
    422,
    '此环节不是现场环节，没有踏勘记录',
    'This step is not done on site and has no inspection record',
  ],
  'inspection-recorded': [
    409,
    '{name}已提交此次踏勘的记录，不能再提交一份；请查看后签名，或请{name}更正',
    '{name} has already sent the record of this visit; read and sign it, or ask {name} to correct it',
  ],
  'inspection-signed': [
    409,
    '此环节的签名已齐，记录不能再提交或更正，请直接办结；需要重做的，请由下一环节退回',
    'The step is signed by all it needs, so no record can be sent or corrected; complete it',
  ],
  'inspection-changed': [
    409,
    '记录已更正，您看到的不是最新内容；请重新查看后签名',
    'The record was corrected since you read it; read it again, then sign',
  ],
  'inspection-differs': [
    409,
    '办理内容与已签名的踏勘记录不一致；请刷新页面，按记录办结',
    'What is entered differs from the signed record; reload the page and complete with the record',
  ],
  'inspection-missing': [404, '此任务还没有踏勘记录', 'This task has no inspection record yet'],
  'inspection-check-unknown': [
    422,
    '检查清单中没有“{code}”，请刷新后重新填写',
    'The checklist has no entry {code}; load it again',
  ],
  'inspection-checks-open': [422, '检查清单还有未勾选的项目：{checks}', 'Entries of the checklist are open: {checks}'],
  'inspection-remark-missing': [422, '“{check}”不符合，请写明情况', 'The site does not meet “{check}”; say in what'],
  'photo-unknown': [
    422,
    '照片{photo}尚未上传，请先上传再提交记录',
    'The photo {photo} has not been received; send it before the record',
  ],
  'photo-not-found': [404, '没有找到照片{photo}', 'The photo {photo} was not found'],
  'photos-too-many': [422, '每次踏勘最多{most}张照片', 'A visit has at most {most} photos'],
  'colleague-not-staff': [403, '只能由工作人员在此签名', 'Only members of staff sign here'],
} as const satisfies Record<string, readonly [number, string, string]>;
