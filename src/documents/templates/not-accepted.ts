import { Type } from 'typebox';
import { BureauError } from '../../errors.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, remedies } from '../shapes.ts';
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

export const notAcceptedBody = Type.Object(
  {
    receivedOn: day,
    ground: Type.Union([
      Type.Literal('no-licence-needed'),
      Type.Literal('not-competent'),
      Type.Literal('incomplete-after-supplement'),
      Type.Literal('name-unavailable'),
    ]),
    reason: Type.String({ maxLength: 4000 }),
    /** The right authority; needed when the bureau is not competent (LAW-05). */
    authority: Type.Optional(Type.String({ maxLength: 200 })),
    remedies,
  },
  { additionalProperties: false },
);

const bases = {
  'no-licence-needed': `${licensingLaw}第三十二条第一款第一项`,
  'not-competent': `${licensingLaw}第三十二条第一款第二项`,
  'incomplete-after-supplement': `${licensingLaw}第三十二条第一款第四项、第五项`,
  'name-unavailable': '《企业名称登记管理规定》',
} as const;
const findings = {
  'no-licence-needed': '你（单位）申请的事项依法不需要取得行政许可',
  'not-competent': '你（单位）申请的事项依法不属于本机关职权范围',
  'incomplete-after-supplement': '你（单位）经一次告知后提交的补正材料仍不齐全或者不符合法定形式',
  'name-unavailable': '你（单位）申报的企业名称不能登记',
} as const;

type Data = DataWith<typeof notAcceptedBody>;
const authorityOf = ({ body }: Data): string => body.authority?.trim() ?? '';

/** Refuses a document without what LAW-05 and LAW-13 ask for. Errors: `authority-not-named`, `refusal-incomplete`. */
export const requireNotAccepted = (data: Data): void => {
  const { body } = data;
  requireReasons({ 理由: body.reason, ...requireRemedies(body.remedies) });
  if (body.ground === 'not-competent' && authorityOf(data) === '')
    throw new BureauError('authority-not-named', { law: 'LAW-05' }, 'body.authority');
};

/** 不予受理决定书 (LAW-05, LAW-07). */
export const notAcceptedWords: Vocabulary<Data> = {
  layout: 'letter',
  without: [],
  texts: {
    ...headTexts,
    ...remediesTexts<Data>(({ body }) => body.remedies),
    收到日期: { en: 'Day of receipt', of: ({ body }) => plainDay(body.receivedOn) },
    审查认定: { en: 'Finding', of: ({ body }) => findings[body.ground] },
    理由: { en: 'Reasons', of: ({ body }) => body.reason },
    依据: { en: 'Legal basis', of: ({ body }) => bases[body.ground] },
    有权机关: { en: 'The right authority', of: authorityOf },
  },
  blocks: {},
  conditions: { 另有有权机关: { en: 'another authority is competent', of: (data) => authorityOf(data) !== '' } },
  required: [
    { names: ['事项名称', '办件编号', '理由', '依据'], law: 'LAW-13', part: 'body' },
    { names: ['有权机关'], law: 'LAW-05', part: 'body', when: '另有有权机关' },
    remediesRequired,
  ],
};

export const notAcceptedWording: Wording = {
  title: '行政许可申请不予受理决定书',
  addressee: '{申请人}：',
  body: [
    '你（单位）于{收到日期}提出的“{事项名称}”申请（办件编号：{办件编号}）收悉。经审查，{审查认定}。理由如下：',
    '{理由}',
    '根据{依据}的规定，本机关决定不予受理。',
    '{?另有有权机关}请你（单位）向有权机关{有权机关}提出申请。',
  ].join('\n'),
  remedies: remediesWording,
  footer: '',
};
