import { Type } from 'typebox';
import { numbered } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, remedies } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import type { Vocabulary, Wording } from '../wording/wording.ts';
import {
  headTexts,
  licensingLaw,
  remediesRequired,
  remediesTexts,
  remediesWording,
  requireReasons,
  requireRemedies,
} from './phrases.ts';

const draft = Type.String({ maxLength: 4000 });
export const refusalBody = Type.Object(
  { acceptedOn: day, facts: draft, reasons: many(draft), legalBasis: draft, remedies },
  { additionalProperties: false },
);

type Data = DataWith<typeof refusalBody>;
const reasonsOf = ({ body }: Data): string[] => body.reasons.filter((reason) => reason.trim() !== '');

/** Facts, reasons, basis and remedies, none of them empty (LAW-13). Error: `refusal-incomplete`. */
export const requireRefusal = (data: Data): void => {
  const { facts, legalBasis, remedies: told } = data.body;
  requireReasons({ 事实: facts, 理由: reasonsOf(data), 依据: legalBasis, ...requireRemedies(told) });
};

/** 不予行政许可决定书 (LAW-13). */
export const refusalWords: Vocabulary<Data> = {
  layout: 'letter',
  without: [],
  texts: {
    ...headTexts,
    ...remediesTexts<Data>(({ body }) => body.remedies),
    受理日期: { en: 'Day of acceptance', of: ({ body }) => plainDay(body.acceptedOn) },
    事实: { en: 'Facts found', of: ({ body }) => body.facts },
    依据: { en: 'Legal basis', of: ({ body }) => body.legalBasis },
  },
  blocks: { 理由: { en: 'Reasons, numbered', of: (data) => numbered(reasonsOf(data)) } },
  conditions: {},
  required: [
    { names: ['事项名称', '办件编号', '事实', '理由', '依据'], law: 'LAW-13', part: 'body' },
    remediesRequired,
  ],
};

export const refusalWording: Wording = {
  title: '不予行政许可决定书',
  addressee: '{申请人}：',
  body: [
    '本机关于{受理日期}受理你（单位）提出的“{事项名称}”申请（办件编号：{办件编号}），现已审查终结。',
    '## 查明的事实',
    '{事实}',
    '## 不予许可的理由',
    '{理由}',
    '## 决定',
    `根据${licensingLaw}第三十八条第二款和{依据}的规定，本机关决定：不予行政许可。`,
  ].join('\n'),
  remedies: `## 权利告知\n${remediesWording}`,
  footer: '',
};
