import { Type } from 'typebox';
import { heading, paragraph } from '../model.ts';
import type { Block, DocumentModel } from '../model.ts';
import { plainDay, shanghaiMinute } from '../render/chinese-date.ts';
import { contact, day, instant, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw } from './phrases.ts';

const strict = { additionalProperties: false };
export const hearingNoticeBody = Type.Object(
  {
    matter: text,
    /** Set while the right to a hearing is told (LAW-20). */
    right: Type.Optional(Type.Object({ interests: text, askBefore: day }, strict)),
    /** Set when the hearing will be held (LAW-21, LAW-22). */
    session: Type.Optional(Type.Object({ at: instant, place: text, chair: text, recorder: text }, strict)),
    contact,
  },
  strict,
);

const rightBlocks = (right: { interests: string; askBefore: string }): Block[] => [
  heading('听证权利'),
  paragraph(
    `该行政许可直接涉及申请人与他人之间的重大利益关系：${right.interests}。根据${licensingLaw}第三十六条、第四十七条的规定，` +
      `你（单位）有权进行陈述和申辩，并享有要求听证的权利。`,
  ),
  paragraph(
    `要求听证的，应当自被告知之日起五日内（最迟于${plainDay(right.askBefore)}）向本机关提出申请；逾期未提出的，视为放弃听证权利。` +
      '听证免费，申请人、利害关系人不承担行政机关组织听证的费用。',
  ),
];

const sessionBlocks = (session: { at: string; place: string; chair: string; recorder: string }): Block[] => [
  heading('听证安排'),
  paragraph(`根据${licensingLaw}第四十六条至第四十八条的规定，本机关决定公开举行听证，时间和地点如下：`),
  {
    type: 'facts',
    rows: [
      ['听证时间', shanghaiMinute(session.at)],
      ['听证地点', session.place],
      ['听证主持人', session.chair],
      ['记录人', session.recorder],
    ],
  },
  paragraph(
    '请准时参加，可以委托一至二名代理人，并携带身份证明、授权委托书和有关证据。认为主持人与该行政许可事项有直接利害关系的，有权申请回避。' +
      '听证笔录交参加人确认无误后签字或者盖章，本机关根据听证笔录作出行政许可决定。听证免费。',
  ),
];

/** 听证告知书: the right to ask within five days, free of charge, and time and place once it is held (LAW-20–22). */
export const hearingNotice = (data: DataWith<typeof hearingNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '行政许可听证告知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(`本机关正在审查“${data.item.name}”申请（办件编号：${data.caseNumber}）。许可事项：${body.matter}。`),
      ...(body.right === undefined ? [] : rightBlocks(body.right)),
      ...(body.session === undefined ? [] : sessionBlocks(body.session)),
      contactText(body.contact),
      paragraph('特此告知。'),
    ],
  };
};
