import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw } from './phrases.ts';

export const extensionNoticeBody = Type.Object(
  {
    acceptedOn: day,
    oldDueOn: day,
    newDueOn: day,
    addedDays: workingDays,
    reason: text,
    approver: Type.Object({ name: text, title: text }, { additionalProperties: false }),
    contact,
  },
  { additionalProperties: false },
);

/** 延期告知书: the one extension, its reason and its approver (LAW-16). */
export const extensionNotice = (data: DataWith<typeof extensionNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '行政许可延长办理期限告知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）申请的“${data.item.name}”（办件编号：${data.caseNumber}）已于${plainDay(body.acceptedOn)}受理，因下列原因不能在原定期限内作出决定：`,
      ),
      paragraph(body.reason),
      paragraph(
        `根据${licensingLaw}第四十二条的规定，经${body.approver.title}${body.approver.name}批准，该申请的办理期限延长${body.addedDays}个工作日。`,
      ),
      {
        type: 'facts',
        rows: [
          ['原办结截止日期', plainDay(body.oldDueOn)],
          ['延长后截止日期', plainDay(body.newDueOn)],
          ['批准人', `${body.approver.title}　${body.approver.name}`],
        ],
      },
      contactText(body.contact),
      paragraph('特此告知。'),
    ],
  };
};
