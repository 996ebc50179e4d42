import { Type } from 'typebox';
import { heading, numbered, paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, material, some, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { licensingLaw, materialTable } from './phrases.ts';

export const initialReviewOpinionBody = Type.Object(
  { upperAuthority: text, acceptedOn: day, facts: text, opinion: text, reasons: some(text), materials: many(material) },
  { additionalProperties: false },
);

/** 初审意见书: goes with all documents straight to the higher authority, which may not ask for them again (LAW-09). */
export const initialReviewOpinion = (data: DataWith<typeof initialReviewOpinionBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '行政许可初审意见书',
    addressee: `${body.upperAuthority}：`,
    blocks: [
      paragraph(
        `${data.applicant.name}提出的“${data.item.name}”申请（办件编号：${data.caseNumber}）已于${plainDay(body.acceptedOn)}由我局受理。` +
          `根据${licensingLaw}第三十五条、第四十三条和${data.item.legalBasis}的规定，我局已完成初审，现将初审意见和全部申请材料直接报送你机关。`,
      ),
      heading('审查情况'),
      paragraph(body.facts),
      heading('理由'),
      ...numbered(body.reasons),
      heading('初审意见'),
      paragraph(body.opinion),
      ...(body.materials.length === 0 ? [] : [heading('随文报送的材料'), materialTable(body.materials)]),
      paragraph('依照上述规定，请不再要求申请人重复提供申请材料。'),
    ],
  };
};
