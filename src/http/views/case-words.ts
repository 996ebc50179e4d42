import type { CaseStatus } from '../../domain/case.ts';
import type { Words } from '../schemas/words.ts';

export const statusWords: Readonly<Record<CaseStatus, Words>> = {
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
