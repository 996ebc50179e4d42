/** The messages that a diagram may send to the applicant, in words; their texts are in the use cases. */
export const messageNames = {
  accepted: { zh: '已受理', en: 'Accepted' },
  'one-time-notice': { zh: '一次告知补正', en: 'One-time notice' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  lapsed: { zh: '逾期终止', en: 'Lapsed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  granted: { zh: '准予许可', en: 'Granted' },
  refused: { zh: '不予许可', en: 'Refused' },
  filed: { zh: '已备案', en: 'Filed' },
  forwarded: { zh: '已报上级', en: 'Forwarded' },
  'granted-by-upper': { zh: '上级已准予', en: 'Granted by the higher authority' },
  'refused-by-upper': { zh: '上级不予许可', en: 'Refused by the higher authority' },
  revoked: { zh: '许可已撤销', en: 'Licence revoked' },
  'undertaking-closed': { zh: '不适用告知承诺', en: 'Undertaking does not apply' },
} as const;

export type MessageKind = keyof typeof messageNames;
export const messageKinds = Object.keys(messageNames) as MessageKind[];
