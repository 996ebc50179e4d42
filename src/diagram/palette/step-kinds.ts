import type { groups } from '../job-contract.ts';
import { categories } from './categories.ts';
import type { Category } from './categories.ts';
import type { Kind } from './element-template.ts';

type Group = (typeof groups)[number];

/** A kind of human step: who does it, how long it is promised to take, and what its headers begin with. */
export type StepKind = Kind & {
  readonly group: Group;
  /** Working days. */
  readonly days: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The form it begins with, where that is not the one of its name. */
  readonly form?: string;
  /** Its people sign in a ballot. */
  readonly ballot?: true;
};

const withdraw = { withdraw: 'yes' };
const two = { signers: '2' };
const notAcceptor = { separateFrom: 'accept,accept-supplemented' };

type Rest = Pick<StepKind, 'group' | 'days'> & Partial<Pick<StepKind, 'headers' | 'form' | 'ballot'>>;

const step = (
  id: string,
  category: Category,
  glyph: string,
  [zh, en]: readonly [string, string],
  [aboutZh, aboutEn]: readonly [string, string],
  rest: Rest,
): StepKind => ({ id, category, glyph, name: { zh, en }, about: { zh: aboutZh, en: aboutEn }, headers: {}, ...rest });

const { acceptance, review, inspection, signing, hearing, decision, fee, delivery } = categories;

/** Every kind of human step, in the order of the palette. */
export const stepKinds: readonly StepKind[] = [
  step(
    'accept',
    acceptance,
    '受',
    ['申报受理', 'Accept'],
    [
      '收件、核对材料，决定受理、一次告知补正或不予受理。',
      'Takes the papers in: accept, one-time notice, or not accept.',
    ],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'accept-supplemented',
    acceptance,
    '受',
    ['补正后受理', 'Accept after the supplement'],
    ['补正材料齐了再决定受理；不能再要求补正。', 'Decides once the supplement is in; nothing more may be asked for.'],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'supplement',
    acceptance,
    '补',
    ['申请人补正', 'Supplement by the applicant'],
    ['申请人按补正告知书一次补齐。', 'The applicant hands in all that the notice asks for.'],
    { group: 'applicant', days: 15, headers: { ...withdraw, applicantMay: 'supplemented' } },
  ),
  step(
    'confirm-name',
    acceptance,
    '名',
    ['名称自主申报确认', 'Confirm the name'],
    ['按查重结果确认名称。', 'Confirms the name after the check.'],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'file',
    review,
    '备',
    ['备案审查', 'Examine a filing'],
    ['材料齐全即予备案。', 'Filed where the papers are complete.'],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'file-supplemented',
    review,
    '备',
    ['补正后备案审查', 'Examine a filing after the supplement'],
    ['补正材料齐了再决定备案。', 'Decides once the supplement is in.'],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'initial-review',
    review,
    '初',
    ['初审', 'Initial review'],
    ['本级初审，同意的报上级机关。', 'The district’s own review; what passes goes to the higher authority.'],
    { group: 'decider', days: 2, headers: { ...withdraw, ...notAcceptor } },
  ),
  step(
    'upper-result',
    review,
    '上',
    ['等待上级决定', 'Wait for the higher authority'],
    ['登记上级机关的决定。', 'Enters what the higher authority decided.'],
    { group: 'acceptor', days: 20 },
  ),
  step(
    'expert-review',
    review,
    '评',
    ['专家评审', 'Expert review'],
    ['组织专家评审；所需时间可以中止计时。', 'A panel of experts; the clock may be suspended for it.'],
    { group: 'expert-organiser', days: 10, headers: withdraw },
  ),
  step(
    'site-inspection',
    inspection,
    '踏',
    ['现场踏勘', 'Site inspection'],
    ['两名以上工作人员到现场核查（LAW-10）。', 'Two or more of the staff look on the spot (LAW-10).'],
    { group: 'inspector', days: 2, headers: { ...withdraw, ...two } },
  ),
  step(
    'joint-site-inspection',
    inspection,
    '联',
    ['联合踏勘', 'Joint site inspection'],
    ['几个部门一次到现场，各签各的。', 'Several departments go once, and each signs.'],
    { group: 'inspector', days: 3, headers: { ...withdraw, signers: '3' }, form: 'site-inspection' },
  ),
  step(
    'post-check',
    inspection,
    '核',
    ['承诺事后核查', 'Check after the undertaking'],
    ['告知承诺后两个月内核查是否兑现（LAW-39）。', 'Within two months: was the undertaking kept (LAW-39)?'],
    { group: 'inspector', days: 44, headers: two },
  ),
  step(
    'joint-signing',
    signing,
    '会',
    ['会签', 'Joint signing'],
    [
      '几个人会签、或签、依次签或按比例通过；办理中可加签、减签。',
      'Several sign: all, any, in order or by share; signers may be added meanwhile.',
    ],
    {
      group: 'decider',
      days: 2,
      headers: { ...withdraw, ...notAcceptor, ballot: 'all', ballotApproved: 'agreed', ballotRefused: 'disagreed' },
      ballot: true,
    },
  ),
  step(
    'inform-interested-party',
    hearing,
    '知',
    ['告知听证权利', 'Inform of the right to a hearing'],
    [
      '告知申请人和利害关系人可以要求听证（LAW-20）。',
      'Tells applicant and interested parties that they may ask for one (LAW-20).',
    ],
    { group: 'hearing-officer', days: 5, headers: withdraw },
  ),
  step(
    'arrange-hearing',
    hearing,
    '排',
    ['安排听证', 'Arrange the hearing'],
    ['定时间、地点和主持人，提前七日通知。', 'Sets time, place and chair; seven days’ notice.'],
    { group: 'hearing-officer', days: 2, headers: withdraw },
  ),
  step(
    'hold-hearing',
    hearing,
    '听',
    ['举行听证', 'Hold the hearing'],
    ['主持人不得是审查人员；制作听证笔录（LAW-22）。', 'The chair is nobody who reviewed; a record is kept (LAW-22).'],
    {
      group: 'hearing-officer',
      days: 20,
      headers: { ...withdraw, separateFrom: 'accept,accept-supplemented,review-and-decide' },
    },
  ),
  step(
    'decide-on-spot',
    decision,
    '即',
    ['当场决定', 'Decide on the spot'],
    ['材料齐全、符合法定形式的，当场决定。', 'Decided at once where the papers are complete.'],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'decide-on-spot-supplemented',
    decision,
    '即',
    ['补正后当场决定', 'Decide on the spot after the supplement'],
    ['补正后当场决定。', 'Decided at once when the supplement is in.'],
    { group: 'acceptor', days: 1, headers: withdraw },
  ),
  step(
    'review-and-decide',
    decision,
    '决',
    ['审核决定', 'Review and decide'],
    [
      '受理人之外的人审核并决定；不予许可写明理由和救济途径。',
      'Somebody else than the acceptor decides; a refusal gives reasons and remedies.',
    ],
    { group: 'decider', days: 1, headers: { ...withdraw, ...notAcceptor } },
  ),
  step(
    'confirm-payment',
    fee,
    '缴',
    ['确认缴费', 'Confirm the payment'],
    ['缴款到账后确认。', 'Confirmed when it has come in.'],
    { group: 'cashier', days: 5 },
  ),
  step(
    'deliver-result',
    delivery,
    '送',
    ['送达', 'Deliver the result'],
    [
      '送达决定和证照，签送达回证（LAW-18）。',
      'Decision and certificate are delivered, with proof of service (LAW-18).',
    ],
    { group: 'deliverer', days: 1, headers: { applicantMay: 'delivered' } },
  ),
  step(
    'human-step',
    review,
    '人',
    ['其他人工步骤', 'Another human step'],
    ['选角色、表单和承诺工作日。', 'Choose its role, form and promised days.'],
    { group: 'acceptor', days: 1 },
  ),
];
