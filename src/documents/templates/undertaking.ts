import { Type } from 'typebox';
import { heading, numbered, paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, some, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';

export const undertakingBody = Type.Object(
  {
    /** Conditions and standards that the law sets. */
    conditions: some(text),
    promises: some(text),
    /** The post-check happens within this many working days after the decision (LAW-39). */
    checkDays: workingDays,
    signatory: text,
    signedOn: day,
  },
  { additionalProperties: false },
);

/** 告知承诺书: what the bureau tells, what the applicant promises, what follows from a broken promise (LAW-39). */
export const undertaking = (data: DataWith<typeof undertakingBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '行政许可告知承诺书',
    addressee: null,
    blocks: [
      {
        type: 'facts',
        rows: [
          ['申请人', data.applicant.name],
          ['许可事项', `${data.item.name}（${data.item.code}）`],
          ['办件编号', data.caseNumber],
        ],
      },
      heading('一、行政机关告知'),
      paragraph(`办理依据：${data.item.legalBasis}。准予许可应当具备的条件、标准和要求：`),
      ...numbered(body.conditions),
      paragraph(
        `申请人可以自主选择是否采用告知承诺方式办理。本机关自作出许可决定之日起${body.checkDays}个工作日内对承诺内容进行核查。` +
          '承诺不实或者逾期未整改的，依法撤销许可决定，并将失信信息记入信用记录。',
      ),
      heading('二、申请人承诺'),
      paragraph('申请人已知晓行政机关告知的全部内容，自愿采用告知承诺方式办理，并承诺如下：'),
      ...numbered(body.promises),
      paragraph(
        '上述承诺是申请人的真实意思表示，所填写的信息和提交的材料真实、合法、有效；愿意承担不实承诺、违反承诺的法律责任。',
      ),
      {
        type: 'facts',
        rows: [
          ['承诺人', body.signatory],
          ['承诺日期', plainDay(body.signedOn)],
        ],
      },
    ],
  };
};
