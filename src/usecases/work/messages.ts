import { documentKinds } from '../../domain/document-kinds.ts';
import type { MessageKind } from '../../domain/message-kinds.ts';
import type { CaseFacts } from '../document/facts.ts';
import { findClockOf, numberOf } from '../document/facts.ts';
import { dueDate } from '../../domain/calendar.ts';
import { plainDay } from '../../domain/days.ts';
import { requireMobile } from '../../domain/identifiers.ts';
import { textOf } from '../document/entered.ts';

/** The texts that diagrams may send; nothing in them says more of a person than that a case is theirs. */
const texts = {
  accepted: (n, facts) => `办件${n}已受理，${dueText(facts)}凭编号可查询进度。`,
  'one-time-notice': (n, facts) =>
    `办件${n}的材料需要补正，请查看${notice('one-time-notice')}，${lapseText(facts)}逾期终止办理。`,
  'not-accepted': (n) => `办件${n}不予受理，理由和救济途径见${notice('not-accepted')}。`,
  lapsed: (n) => `办件${n}逾期未补正，已终止办理，材料齐备后可重新申请。`,
  withdrawn: (n) => `办件${n}已按您的申请撤回，办理终止，可再次申请。`,
  granted: (n, facts) => `办件${n}已准予，${wayText(facts)}`,
  refused: (n) => `办件${n}不予许可，理由和救济途径见${notice('refusal')}。`,
  filed: (n, facts) => `办件${n}已备案，${wayText(facts)}`,
  forwarded: (n) => `办件${n}已完成初审并上报上级机关，结果将另行通知。`,
  'granted-by-upper': (n, facts) => `办件${n}上级机关已准予，${wayText(facts)}`,
  'refused-by-upper': (n) => `办件${n}上级机关不予许可，请查看上级机关的决定。`,
  revoked: (n) => `办件${n}的许可已撤销，理由和救济途径见${notice('revocation-decision')}。`,
  'undertaking-closed': (n) => `办件${n}不适用告知承诺，已转一般程序办理，无需重新申请。`,
} as const satisfies Record<MessageKind, (number: string, facts: CaseFacts) => string>;

const notice = (kind: 'one-time-notice' | 'not-accepted' | 'refusal' | 'revocation-decision'): string =>
  documentKinds[kind].zh;

const dueText = (facts: CaseFacts): string => {
  const clock = findClockOf(facts, 'review', 'initial-review');
  return clock === undefined ? '' : `预计${plainDay(clock.dueDay)}前办结，`;
};

const lapseText = (facts: CaseFacts): string => {
  const sent = facts.documents.findLast(({ kind, status }) => kind === 'one-time-notice' && status === 'sealed');
  if (sent === undefined) return '';
  return `于${plainDay(dueDate(facts.catalogue.calendar, sent.madeAt, facts.item.supplementWorkingDays).dueDay)}前补齐，`;
};

const ways: Readonly<Record<string, string>> = {
  hall: '请携身份证明到政务服务大厅领取结果。',
  post: '结果将邮寄送达，请留意查收。',
};
const wayText = ({ form }: CaseFacts): string => ways[textOf(form, 'deliveryWay')] ?? '请登录网上办事大厅下载结果。';

export const messageOf = (template: MessageKind, facts: CaseFacts): string =>
  texts[template](numberOf(facts.subject), facts);

const mobileOf = (text: string): string | undefined => {
  try {
    return requireMobile(text);
  } catch {
    return undefined;
  }
};

export type Address = { channel: 'sms' | 'mail'; to: string } | { channel: 'none' };

/** How the applicant is told: the mobile of the application, else that of the applicant, else by mail, else not at all. */
export const addressOf = ({ form, applicant }: Pick<CaseFacts, 'form' | 'applicant'>): Address => {
  const mobile = mobileOf(textOf(form, 'contactPhone')) ?? mobileOf(applicant.phone);
  if (mobile !== undefined) return { channel: 'sms', to: mobile };
  return /^[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}$/u.test(applicant.email)
    ? { channel: 'mail', to: applicant.email }
    : { channel: 'none' };
};
