import { BureauError } from '../errors.ts';
import type { Item } from './catalogue/types.ts';
import type { Parameters } from './catalogue/parameters.ts';

export const clockKinds = [
  'acceptance',
  'supplement',
  'review',
  'initial-review',
  'delivery',
  'hearing-request',
  'hearing',
  'post-check',
  'deferral',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Clocks in words. */
export const clockNames: Readonly<Record<ClockKind, { zh: string; en: string }>> = {
  acceptance: { zh: '受理期限', en: 'Acceptance' },
  supplement: { zh: '补正期限', en: 'Supplement' },
  review: { zh: '审批期限', en: 'Decision' },
  'initial-review': { zh: '初审期限', en: 'Initial review' },
  delivery: { zh: '送达期限', en: 'Delivery' },
  'hearing-request': { zh: '听证申请期限', en: 'Request for a hearing' },
  hearing: { zh: '听证组织期限', en: 'Holding of the hearing' },
  'post-check': { zh: '事后核查期限', en: 'Check after the undertaking' },
  deferral: { zh: '容缺补齐期限', en: 'Deferred materials' },
};
/** The moment a clock starts from: the (last) filing of documents, the acceptance, the decision, or when it is started. */
export type StartMoment = 'filed' | 'accepted' | 'decided' | 'now';

export type ClockRule = {
  readonly law: string | null;
  readonly startsAt: StartMoment;
  /** Working days of the clock for an item. */
  readonly days: (parameters: Parameters, item: Item) => number;
  /** What expiry does unless the diagram says otherwise; null: the lights turn red and nothing else. */
  readonly outcome: string | null;
  /** LAW-19 and LAW-16 speak of the limits for a decision only. */
  readonly pausable: boolean;
  readonly extendable: boolean;
};

const plain = { outcome: null, pausable: false, extendable: false } as const;

/** LAW-16: the shorter of what the law gives and what the bureau promises. */
const reviewDays = (_: Parameters, item: Item): number => Math.min(item.statutoryWorkingDays, item.promisedWorkingDays);

export const clockRules: Readonly<Record<ClockKind, ClockRule>> = {
  acceptance: {
    ...plain,
    law: 'LAW-06',
    startsAt: 'filed',
    days: (parameters) => parameters['acceptance-notice-days'],
    outcome: 'deemed-accepted',
  },
  supplement: {
    ...plain,
    law: 'LAW-06',
    startsAt: 'now',
    days: (_, item) => item.supplementWorkingDays,
    outcome: 'lapse',
  },
  review: { ...plain, law: 'LAW-16', startsAt: 'accepted', days: reviewDays, pausable: true, extendable: true },
  'initial-review': {
    ...plain,
    law: 'LAW-09',
    startsAt: 'accepted',
    days: (parameters, item) => Math.min(reviewDays(parameters, item), parameters['upper-review-days']),
    pausable: true,
  },
  delivery: { ...plain, law: 'LAW-18', startsAt: 'decided', days: (parameters) => parameters['delivery-days'] },
  'hearing-request': {
    ...plain,
    law: 'LAW-20',
    startsAt: 'now',
    days: (parameters) => parameters['hearing-request-days'],
    outcome: 'hearing-waived',
  },
  hearing: { ...plain, law: 'LAW-20', startsAt: 'now', days: (parameters) => parameters['hearing-hold-days'] },
  'post-check': { ...plain, law: 'LAW-39', startsAt: 'decided', days: (parameters) => parameters['post-check-days'] },
  deferral: { ...plain, law: null, startsAt: 'accepted', days: (_, item) => item.deferralWorkingDays },
};

export const clockRuleOf = (kind: string): ClockRule => {
  const rule = Object.hasOwn(clockRules, kind) ? clockRules[kind as ClockKind] : undefined;
  if (rule === undefined) throw new BureauError('clock-unknown', { kind, allowed: clockKinds.join(', ') }, 'clock');
  return rule;
};

/** What does not count towards the limit of a decision: the closed list of LAW-19. */
export const pauseGrounds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
export type PauseGround = (typeof pauseGrounds)[number];

/** Grounds in words. */
export const groundNames: Readonly<Record<PauseGround, { zh: string; en: string }>> = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
};
