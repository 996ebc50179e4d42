import { Type } from 'typebox';
import { groundNames } from '../../domain/clock-rules.ts';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw } from './phrases.ts';

export const specialProcedureNoticeBody = Type.Object(
  {
    ground: Type.Union([
      Type.Literal('hearing'),
      Type.Literal('tender'),
      Type.Literal('auction'),
      Type.Literal('inspection'),
      Type.Literal('testing'),
      Type.Literal('quarantine'),
      Type.Literal('appraisal'),
      Type.Literal('expert-review'),
    ]),
    expectedDays: workingDays,
    startOn: day,
    /** Working days that are left of the limit and go on afterwards. */
    remainingDays: workingDays,
    organiser: Type.Optional(text),
    contact,
  },
  { additionalProperties: false },
);

/** 特别程序告知书: the written notice without which the clock may not pause (LAW-19). */
export const specialProcedureNotice = (data: DataWith<typeof specialProcedureNoticeBody>): DocumentModel => {
  const { body } = data;
  const ground = groundNames[body.ground].zh;
  return {
    layout: 'letter',
    title: '行政许可特别程序告知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）申请的“${data.item.name}”（办件编号：${data.caseNumber}）在审查过程中依法需要进行${ground}。`,
      ),
      paragraph(
        `根据${licensingLaw}第四十五条的规定，${ground}所需时间不计算在作出行政许可决定的期限内。现将有关事项告知如下：`,
      ),
      {
        type: 'facts',
        rows: [
          ['特别程序', ground],
          ...(body.organiser === undefined ? [] : [['组织实施单位', body.organiser] as const]),
          ['开始日期', plainDay(body.startOn)],
          ['预计所需时间', `${body.expectedDays}个工作日`],
          ['剩余办理期限', `${body.remainingDays}个工作日，自${ground}结束之日的次日起继续计算`],
        ],
      },
      contactText(body.contact),
      paragraph('特此告知。'),
    ],
  };
};
