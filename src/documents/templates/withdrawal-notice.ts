import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText } from './phrases.ts';

export const withdrawalNoticeBody = Type.Object(
  { appliedOn: day, withdrawnOn: day, reason: Type.Optional(text), contact },
  { additionalProperties: false },
);

/** 撤回申请终止通知书: the applicant took the application back before the decision. */
export const withdrawalNotice = (data: DataWith<typeof withdrawalNoticeBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '撤回申请终止办理通知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）于${plainDay(body.appliedOn)}提出“${data.item.name}”申请（办件编号：${data.caseNumber}），` +
          `并于${plainDay(body.withdrawnOn)}书面撤回该申请${body.reason === undefined ? '' : `（理由：${body.reason}）`}。`,
      ),
      paragraph(
        '撤回申请是你（单位）的真实意思表示，且本机关尚未作出决定。本机关终止该申请的办理，不再作出行政许可决定。',
      ),
      paragraph('撤回申请不影响你（单位）再次提出申请。你（单位）提交的纸质原件可以在办公时间凭本通知书领回。'),
      contactText(body.contact),
      paragraph('特此通知。'),
    ],
  };
};
