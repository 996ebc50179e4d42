import { Type } from 'typebox';
import { heading, numbered, paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, remedies, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { licensingLaw, remediesText, requireReasons, requireRemedies } from './phrases.ts';

const draft = Type.String({ maxLength: 4000 });
export const revocationDecisionBody = Type.Object(
  {
    licence: Type.Object({ name: text, number: text, grantedOn: day }, { additionalProperties: false }),
    facts: draft,
    reasons: many(draft),
    legalBasis: draft,
    effectiveOn: day,
    remedies,
  },
  { additionalProperties: false },
);

/** 撤销决定书 (LAW-25): adverse, so it states reasons and remedies as a refusal does (LAW-13; error `refusal-incomplete`). */
export const revocationDecision = (data: DataWith<typeof revocationDecisionBody>): DocumentModel => {
  const { body } = data;
  const reasons = body.reasons.filter((reason) => reason.trim() !== '');
  requireReasons({ 事实: body.facts, 理由: reasons, 依据: body.legalBasis, ...requireRemedies(body.remedies) });
  return {
    layout: 'letter',
    title: '撤销行政许可决定书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `本机关于${plainDay(body.licence.grantedOn)}就“${data.item.name}”（办件编号：${data.caseNumber}）准予你（单位）行政许可，` +
          `并颁发《${body.licence.name}》（编号：${body.licence.number}）。`,
      ),
      heading('查明的事实'),
      paragraph(body.facts),
      heading('撤销的理由'),
      ...numbered(reasons),
      heading('决定'),
      paragraph(
        `根据${licensingLaw}第六十九条和${body.legalBasis}的规定，本机关决定：撤销上述行政许可，自${plainDay(body.effectiveOn)}起《${body.licence.name}》失效，` +
          '请你（单位）自收到本决定书之日起十日内交回纸质证件。',
      ),
      heading('权利告知'),
      remediesText(body.remedies),
    ],
  };
};
