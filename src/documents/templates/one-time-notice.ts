import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, some, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw } from './phrases.ts';

export const oneTimeNoticeBody = Type.Object(
  {
    receivedOn: day,
    /** Everything that is missing or wrong, told once (LAW-06). */
    problems: some(
      Type.Object(
        {
          material: text,
          problem: Type.Union([Type.Literal('missing'), Type.Literal('wrong')]),
          reason: text,
          legalBasis: text,
        },
        { additionalProperties: false },
      ),
    ),
    handInAt: text,
    handInOnline: Type.Optional(text),
    lapseDays: workingDays,
    lapseOn: day,
    contact,
  },
  { additionalProperties: false },
);

/** 补正告知书: all missing and wrong materials at once, where to hand in, and when the application lapses (LAW-06). */
export const oneTimeNotice = (data: DataWith<typeof oneTimeNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '行政许可申请材料补正告知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）于${plainDay(body.receivedOn)}提出的“${data.item.name}”申请（办件编号：${data.caseNumber}）收悉。经审查，申请材料不齐全或者不符合法定形式。` +
          `根据${licensingLaw}第三十二条第一款第四项的规定，现将需要补正的全部内容（共${body.problems.length}项）一次告知如下：`,
      ),
      {
        type: 'table',
        columns: [
          { title: '序号', share: 1.3, centre: true },
          { title: '材料名称', share: 3.4 },
          { title: '情形', share: 1.9, centre: true },
          { title: '需要补正的内容及理由', share: 5 },
          { title: '依据', share: 3.6 },
        ],
        rows: body.problems.map((entry, index) => [
          String(index + 1),
          entry.material,
          entry.problem === 'missing' ? '缺少' : '不符合要求',
          entry.reason,
          entry.legalBasis,
        ]),
      },
      paragraph(
        `请你（单位）于${plainDay(body.lapseOn)}前（自收到本告知书之日起${body.lapseDays}个工作日内）将补正材料提交至：${body.handInAt}` +
          `${body.handInOnline === undefined ? '' : `；也可以登录${body.handInOnline}在线提交`}。`,
      ),
      paragraph(
        '按照本告知书的要求补正全部材料的，本机关予以受理；逾期未补正的，本次申请终止办理，你（单位）可以在材料齐备后重新提出申请。本告知书未列明的内容，本机关不再就本次申请要求补正。',
      ),
      contactText(body.contact),
      paragraph('特此告知。'),
    ],
  };
};
