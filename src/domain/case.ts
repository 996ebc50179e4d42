/** Legal states of a case (件), in the order of a life; `supplementing` returns to acceptance. */
export const caseStatuses = [
  'received',
  'supplementing',
  'accepted',
  'forwarded',
  'granted',
  'filed',
  'refused',
  'rejected',
  'withdrawn',
  'lapsed',
  'terminated',
  'revoked',
  'closed',
] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** States in words. */
export const statusNames: Readonly<Record<CaseStatus, { zh: string; en: string }>> = {
  received: { zh: '已收件', en: 'Received' },
  supplementing: { zh: '待补正', en: 'Waiting for a supplement' },
  accepted: { zh: '已受理', en: 'Accepted' },
  forwarded: { zh: '已报上级', en: 'With the higher authority' },
  granted: { zh: '准予许可', en: 'Granted' },
  filed: { zh: '已备案', en: 'Filed' },
  refused: { zh: '不予许可', en: 'Refused' },
  rejected: { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '逾期终止', en: 'Lapsed' },
  terminated: { zh: '已终止', en: 'Terminated' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  closed: { zh: '已办结', en: 'Closed' },
};

/** States that a diagram sets: a case is received by being filed, and terminated by a person. */
export const diagramStatuses = [
  'accepted',
  'rejected',
  'supplementing',
  'granted',
  'refused',
  'filed',
  'withdrawn',
  'lapsed',
  'forwarded',
  'revoked',
  'closed',
] as const satisfies readonly CaseStatus[];

/** States in which nothing has been decided, so that the application may still be withdrawn (撤回申请). */
export const undecided: ReadonlySet<CaseStatus> = new Set(['received', 'supplementing', 'accepted', 'forwarded']);

/** How an application reaches the bureau. */
export type Channel = 'hall' | 'web' | 'window';
