import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, some, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText } from './phrases.ts';

export const lapseNoticeBody = Type.Object(
  { noticeNumber: text, noticeOn: day, lapseDays: workingDays, lapsedOn: day, missing: some(text), contact },
  { additionalProperties: false },
);

/** 逾期未补正终止通知书: the limit told in the one-time notice has passed. */
export const lapseNotice = (data: DataWith<typeof lapseNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '逾期未补正终止办理通知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `就你（单位）提出的“${data.item.name}”申请（办件编号：${data.caseNumber}），本机关已于${plainDay(body.noticeOn)}作出补正告知书（${body.noticeNumber}），` +
          `告知应当在${body.lapseDays}个工作日内补正全部材料，以及逾期未补正的后果。`,
      ),
      paragraph(`截至${plainDay(body.lapsedOn)}，下列材料仍未补正：`),
      {
        type: 'table',
        columns: [
          { title: '序号', share: 1, centre: true },
          { title: '未补正的材料', share: 10 },
        ],
        rows: body.missing.map((name, index) => [String(index + 1), name]),
      },
      paragraph(
        '根据上述补正告知书，本次申请终止办理。你（单位）可以在材料齐备后重新提出申请，已提交且仍然有效的材料可以继续使用。',
      ),
      contactText(body.contact),
      paragraph('特此通知。'),
    ],
  };
};
