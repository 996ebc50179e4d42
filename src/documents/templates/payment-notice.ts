import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { capitalMoney, plainMoney } from '../render/chinese-money.ts';
import { contact, day, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw } from './phrases.ts';

export const paymentNoticeBody = Type.Object(
  {
    feeCode: text,
    feeName: text,
    /** Fen. */
    amount: Type.Integer({ minimum: 1, maximum: 99_999_999_999 }),
    basis: text,
    paymentNumber: text,
    payee: text,
    howToPay: text,
    dueOn: day,
    contact,
  },
  { additionalProperties: false },
);

/** 缴款通知书: only for items with a fee code, at the published rate, to the treasury (LAW-27). */
export const paymentNotice = (data: DataWith<typeof paymentNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '缴款通知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）申请的“${data.item.name}”（办件编号：${data.caseNumber}）依法应当缴纳下列费用。根据${licensingLaw}第五十九条的规定，` +
          '费用按照公布的法定项目和标准收取，全部上缴国库：',
      ),
      {
        type: 'facts',
        rows: [
          ['收费项目', `${body.feeName}（${body.feeCode}）`],
          ['收费依据', body.basis],
          ['金额（大写）', `人民币${capitalMoney(body.amount)}`],
          ['金额（小写）', `￥${plainMoney(body.amount)}`],
          ['缴款码', body.paymentNumber],
          ['收款单位', body.payee],
          ['缴款方式', body.howToPay],
          ['缴款截止日期', plainDay(body.dueOn)],
        ],
      },
      paragraph('除本通知书所列费用外，办理本事项不收取其他任何费用。'),
      contactText(body.contact),
      paragraph('特此通知。'),
    ],
  };
};
