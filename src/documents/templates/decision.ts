import { Type } from 'typebox';
import { numbered } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, remedies, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import type { Vocabulary, Wording } from '../wording/wording.ts';
import { headTexts, licensingLaw, remediesRequired, remediesTexts, remediesWording } from './phrases.ts';

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

type Data = DataWith<typeof decisionBody>;

/** 准予行政许可决定书 (LAW-12), delivered within ten working days (LAW-18). */
export const decisionWords: Vocabulary<Data> = {
  layout: 'letter',
  without: [],
  texts: {
    ...headTexts,
    ...remediesTexts<Data>(({ body }) => body.remedies),
    受理日期: { en: 'Day of acceptance', of: ({ body }) => plainDay(body.acceptedOn) },
    许可内容: { en: 'What is permitted', of: ({ body }) => body.content },
    有效期限: {
      en: 'Validity',
      of: ({ body: { validFrom, validTo } }) =>
        validFrom === undefined
          ? ''
          : `自${plainDay(validFrom)}起${validTo === undefined ? '，长期有效' : `至${plainDay(validTo)}止`}`,
    },
    证照名称: { en: 'Name of the certificate', of: ({ body }) => body.certificateName ?? '' },
  },
  blocks: { 许可条件: { en: 'Conditions, numbered', of: ({ body }) => numbered(body.conditions) } },
  conditions: {
    有期限: { en: 'with a validity', of: ({ body }) => body.validFrom !== undefined },
    附条件: { en: 'with conditions', of: ({ body }) => body.conditions.length > 0 },
    颁发证照: { en: 'with a certificate', of: ({ body }) => body.certificateName !== undefined },
    告知救济: { en: 'remedies are told', of: ({ body }) => body.remedies !== undefined },
  },
  required: [
    { names: ['事项名称', '办件编号', '许可内容'], law: 'LAW-12', part: 'body' },
    { names: ['有效期限'], law: 'LAW-12', part: 'body', when: '有期限' },
    { names: ['许可条件'], law: 'LAW-12', part: 'body', when: '附条件' },
    { ...remediesRequired, when: '告知救济' },
  ],
};

export const decisionWording: Wording = {
  title: '准予行政许可决定书',
  addressee: '{申请人}：',
  body: [
    `本机关于{受理日期}受理你（单位）提出的“{事项名称}”申请（办件编号：{办件编号}）。经审查，该申请符合法定条件、标准。根据${licensingLaw}第三十八条第一款和{办理依据}的规定，本机关决定准予行政许可：`,
    '## 许可内容',
    '{许可内容}。',
    '{?有期限}有效期限：{有效期限}。',
    '{?附条件}## 应当遵守的条件',
    '{许可条件}',
    '{?颁发证照}本机关自本决定作出之日起十个工作日内向你（单位）颁发、送达《{证照名称}》。本决定自作出之日起生效，并依法公开。',
    '{?!颁发证照}本决定自作出之日起生效，并依法公开。',
  ].join('\n'),
  remedies: `{?告知救济}${remediesWording}`,
  footer: '',
};
