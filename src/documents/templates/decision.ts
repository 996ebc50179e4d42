import { Type } from 'typebox';
import { heading, numbered, paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, remedies, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { licensingLaw, remediesText } from './phrases.ts';

export const decisionBody = Type.Object(
  {
    acceptedOn: day,
    /** What is permitted, a sentence without a full stop. */
    content: text,
    conditions: many(text),
    validFrom: Type.Optional(day),
    /** Absent: without an end. */
    validTo: Type.Optional(day),
    certificateName: Type.Optional(text),
    remedies: Type.Optional(remedies),
  },
  { additionalProperties: false },
);

/** 准予行政许可决定书 (LAW-12), delivered within ten working days (LAW-18). */
export const decision = (data: DataWith<typeof decisionBody>): DocumentModel => {
  const { body } = data;
  const validity =
    body.validFrom === undefined
      ? []
      : [
          paragraph(
            `有效期限：自${plainDay(body.validFrom)}起${body.validTo === undefined ? '，长期有效' : `至${plainDay(body.validTo)}止`}。`,
          ),
        ];
  return {
    layout: 'letter',
    title: '准予行政许可决定书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `本机关于${plainDay(body.acceptedOn)}受理你（单位）提出的“${data.item.name}”申请（办件编号：${data.caseNumber}）。` +
          `经审查，该申请符合法定条件、标准。根据${licensingLaw}第三十八条第一款和${data.item.legalBasis}的规定，本机关决定准予行政许可：`,
      ),
      heading('许可内容'),
      paragraph(`${body.content}。`),
      ...validity,
      ...(body.conditions.length === 0 ? [] : [heading('应当遵守的条件'), ...numbered(body.conditions)]),
      paragraph(
        body.certificateName === undefined
          ? '本决定自作出之日起生效，并依法公开。'
          : `本机关自本决定作出之日起十个工作日内向你（单位）颁发、送达《${body.certificateName}》。本决定自作出之日起生效，并依法公开。`,
      ),
      ...(body.remedies === undefined ? [] : [remediesText(body.remedies)]),
    ],
  };
};
