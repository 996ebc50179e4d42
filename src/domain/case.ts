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

/** States in which nothing has been decided, so that the application may still be withdrawn (撤回申请). */
export const undecided: ReadonlySet<CaseStatus> = new Set(['received', 'supplementing', 'accepted', 'forwarded']);

/** How an application reaches the bureau. */
export type Channel = 'hall' | 'web' | 'window';
