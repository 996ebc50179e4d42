import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw } from './phrases.ts';

export const terminationNoticeBody = Type.Object(
  { appliedOn: day, endedOn: day, ground: text, reason: text, approver: text, contact },
  { additionalProperties: false },
);

/** 终止办理通知书: the case ends without a decision, on a ground of the law (LAW-26). */
export const terminationNotice = (data: DataWith<typeof terminationNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '终止办理通知书',
    addressee: `${data.applicant.name}（或者其权利义务承受人）：`,
    blocks: [
      paragraph(
        `${plainDay(body.appliedOn)}提出的“${data.item.name}”申请（办件编号：${data.caseNumber}），在办理过程中出现下列情形：`,
      ),
      {
        type: 'facts',
        rows: [
          ['终止事由', body.ground],
          ['具体情况', body.reason],
          ['批准人', `${body.approver}（本机关负责人）`],
          ['终止日期', plainDay(body.endedOn)],
        ],
      },
      paragraph(`参照${licensingLaw}第七十条的规定，本机关终止该申请的办理，不再作出行政许可决定。`),
      paragraph('终止的情形消除后，可以重新提出申请。提交的纸质原件可以在办公时间凭本通知书领回。'),
      contactText(body.contact),
      paragraph('特此通知。'),
    ],
  };
};
