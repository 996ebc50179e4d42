import { statusNames } from '../../domain/case.ts';
import { clockNames, groundNames } from '../../domain/clock-rules.ts';
import { documentKinds } from '../../domain/document-kinds.ts';
import { messageNames } from '../../domain/message-kinds.ts';
import type { Words } from './element-template.ts';

const word = (zh: string, en: string): Words => ({ zh, en });

/** Every header in words: its name, and what to enter where that is not plain. */
export const headerWords: Readonly<Record<string, { readonly label: Words; readonly hint?: Words }>> = {
  clock: { label: word('时限', 'Clock') },
  task: {
    label: word('到期办结的步骤', 'Step that it completes'),
    hint: word('步骤编号，多个用逗号隔开；留空只亮灯。', 'Ids of steps, with commas between; empty: lights only.'),
  },
  outcome: {
    label: word('到期的结果', 'Outcome when over'),
    hint: word('例如 deemed-accepted；留空只亮灯。', 'For instance deemed-accepted; empty: lights only.'),
  },
  ground: { label: word('法定事由', 'Lawful ground') },
  days: { label: word('预计工作日', 'Working days expected') },
  status: { label: word('状态', 'State') },
  document: {
    label: word('文书', 'Document'),
  },
  template: { label: word('通知内容', 'Message') },
  stepWorkingDays: { label: word('承诺工作日', 'Promised working days') },
  separateFrom: {
    label: word('须与这些步骤不同人', 'Another person than at'),
    hint: word('步骤编号，多个用逗号隔开。', 'Ids of steps, with commas between.'),
  },
  withdraw: {
    label: word('办理中可撤回申请', 'May be withdrawn meanwhile'),
    hint: word('结果 withdraw 要有分支。', 'The outcome withdraw needs a branch.'),
  },
  applicantMay: {
    label: word('申请人可选的结果', 'Outcomes of the applicant'),
    hint: word('结果，多个用逗号隔开。', 'Outcomes, with commas between.'),
  },
  signers: { label: word('至少几人签名', 'Signers at least'), hint: word('2 至 9 人。', '2 to 9.') },
  ballot: { label: word('会签方式', 'Rule of signing') },
  ballotRatio: { label: word('通过比例', 'Share that carries'), hint: word('例如 2/3。', 'For instance 2/3.') },
  ballotGroup: { label: word('会签人的角色', 'Role of the signers') },
  ballotApproved: { label: word('会签通过的结果', 'Outcome when carried') },
  ballotRefused: { label: word('会签未通过的结果', 'Outcome when not carried') },
};

/** Who may do a step, in words. */
export const groupNames = {
  acceptor: word('受理', 'Acceptor'),
  inspector: word('踏勘', 'Inspector'),
  'expert-organiser': word('评审组织', 'Expert reviews'),
  'hearing-officer': word('听证', 'Hearings'),
  decider: word('审批决定', 'Decider'),
  cashier: word('收费', 'Cashier'),
  deliverer: word('出证送达', 'Delivery'),
  applicant: word('申请人', 'Applicant'),
} as const;

/** What the words of a header mean, by header. */
const choices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  clock: clockNames,
  ground: groundNames,
  status: statusNames,
  document: documentKinds,
  template: messageNames,
  withdraw: { yes: word('可以', 'Yes') },
  ballot: {
    all: word('会签：全部同意', 'All'),
    any: word('或签：一人同意即可', 'Any one'),
    'in-order': word('依次会签', 'All, in order'),
    ratio: word('按比例通过', 'By share'),
  },
  ballotGroup: groupNames,
};

export const choiceWords = (header: string, value: string): Words => choices[header]?.[value] ?? word(value, value);
