import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, material, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { materialTable } from './phrases.ts';

export const filingReceiptBody = Type.Object(
  { filedOn: day, filingNumber: text, content: text, materials: many(material) },
  { additionalProperties: false },
);

/** 备案回执: a filing is recorded, not approved. */
export const filingReceipt = (data: DataWith<typeof filingReceiptBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '备案回执',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）报送的“${data.item.name}”备案材料（办件编号：${data.caseNumber}）收悉。经核对，材料齐全、符合法定形式。` +
          `根据${data.item.legalBasis}的规定，本机关已于${plainDay(body.filedOn)}予以备案。`,
      ),
      {
        type: 'facts',
        rows: [
          ['备案编号', body.filingNumber],
          ['备案内容', body.content],
          ['备案日期', plainDay(body.filedOn)],
        ],
      },
      ...(body.materials.length === 0 ? [] : [paragraph('存档的备案材料：'), materialTable(body.materials)]),
      paragraph('备案不代替依法应当取得的其他许可。备案内容发生变化的，请及时办理变更备案。'),
    ],
  };
};
