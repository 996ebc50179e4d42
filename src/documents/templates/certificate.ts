import { Type } from 'typebox';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import type { Vocabulary, Wording } from '../wording/wording.ts';
import { headTexts } from './phrases.ts';

export const certificateBody = Type.Object(
  {
    /** Name of the certificate, e.g. 食品经营许可证. */
    name: Type.String({ minLength: 2, maxLength: 40, pattern: '\\S' }),
    licenceNumber: text,
    holder: text,
    /** Unified social credit code, or a masked identity number. */
    holderCode: Type.Optional(text),
    representative: Type.Optional(text),
    address: Type.Optional(text),
    scope: text,
    /** LAW-15; absent means nationwide where the statute sets no limit. */
    area: Type.Optional(text),
    validFrom: day,
    validTo: Type.Optional(day),
    more: many(Type.Tuple([text, text])),
    orientation: Type.Union([Type.Literal('landscape'), Type.Literal('portrait')]),
  },
  { additionalProperties: false },
);

type Data = DataWith<typeof certificateBody>;

/** 证照: bears the seal (LAW-12) and can be checked by its QR code (LAW-29). A row without content is left out. */
export const certificateWords: Vocabulary<Data> = {
  layout: 'certificate',
  without: ['addressee', 'remedies'],
  texts: {
    ...headTexts,
    证照名称: { en: 'Name of the certificate', of: ({ body }) => body.name },
    证书编号: { en: 'Licence number', of: ({ body }) => body.licenceNumber },
    持证人: { en: 'Holder', of: ({ body }) => body.holder },
    证件代码: { en: 'Code of the holder', of: ({ body }) => body.holderCode ?? '' },
    负责人: { en: 'Representative', of: ({ body }) => body.representative ?? '' },
    地址: { en: 'Address', of: ({ body }) => body.address ?? '' },
    许可范围: { en: 'Scope', of: ({ body }) => body.scope },
    适用区域: { en: 'Area', of: ({ body }) => body.area ?? '' },
    有效期限: {
      en: 'Validity',
      of: ({ body: { validFrom, validTo } }) =>
        validTo === undefined ? `自${plainDay(validFrom)}起长期有效` : `自${plainDay(validFrom)}至${plainDay(validTo)}`,
    },
  },
  blocks: { 其他项目: { en: 'Further rows of the item', of: ({ body }) => [{ type: 'facts', rows: body.more }] } },
  conditions: {},
  required: [
    { names: ['证照名称'], law: 'LAW-12', part: 'title' },
    { names: ['证书编号', '持证人', '许可范围', '有效期限'], law: 'LAW-12', part: 'body' },
    { names: ['适用区域'], law: 'LAW-15', part: 'body' },
  ],
};

export const certificateWording: Wording = {
  title: '{证照名称}',
  addressee: '',
  body: [
    '|证书编号|{证书编号}',
    '|持证人|{持证人}',
    '|证件代码|{证件代码}',
    '|负责人|{负责人}',
    '|地址|{地址}',
    '|许可事项|{事项名称}',
    '|许可范围|{许可范围}',
    '|适用区域|{适用区域}',
    '{其他项目}',
    '|有效期限|{有效期限}',
  ].join('\n'),
  remedies: '',
  footer: '持证人应当在许可范围内从事活动，并接受监督管理。扫描二维码可核验本证照的真伪和状态。',
};
