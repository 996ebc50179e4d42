import { Type } from 'typebox';
import { heading, numbered, paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, remedies } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { licensingLaw, remediesText, requireReasons, requireRemedies } from './phrases.ts';

const draft = Type.String({ maxLength: 4000 });
export const refusalBody = Type.Object(
  { acceptedOn: day, facts: draft, reasons: many(draft), legalBasis: draft, remedies },
  { additionalProperties: false },
);

/** 不予行政许可决定书: facts, reasons, basis and remedies, none of them empty (LAW-13; error `refusal-incomplete`). */
export const refusal = (data: DataWith<typeof refusalBody>): DocumentModel => {
  const { body } = data;
  const reasons = body.reasons.filter((reason) => reason.trim() !== '');
  requireReasons({ 事实: body.facts, 理由: reasons, 依据: body.legalBasis, ...requireRemedies(body.remedies) });
  return {
    layout: 'letter',
    title: '不予行政许可决定书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `本机关于${plainDay(body.acceptedOn)}受理你（单位）提出的“${data.item.name}”申请（办件编号：${data.caseNumber}），现已审查终结。`,
      ),
      heading('查明的事实'),
      paragraph(body.facts),
      heading('不予许可的理由'),
      ...numbered(reasons),
      heading('决定'),
      paragraph(`根据${licensingLaw}第三十八条第二款和${body.legalBasis}的规定，本机关决定：不予行政许可。`),
      heading('权利告知'),
      remediesText(body.remedies),
    ],
  };
};
