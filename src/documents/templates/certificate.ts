import { Type } from 'typebox';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, many, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';

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

/** 证照: bears the seal (LAW-12) and can be checked by its QR code (LAW-29). */
export const certificate = (data: DataWith<typeof certificateBody>): DocumentModel => {
  const { body } = data;
  const optional = (label: string, value: string | undefined): [string, string][] =>
    value === undefined ? [] : [[label, value]];
  return {
    layout: 'certificate',
    title: body.name,
    orientation: body.orientation,
    rows: [
      ['证书编号', body.licenceNumber],
      ['持证人', body.holder],
      ...optional('证件代码', body.holderCode),
      ...optional('负责人', body.representative),
      ...optional('地址', body.address),
      ['许可事项', data.item.name],
      ['许可范围', body.scope],
      ...optional('适用区域', body.area),
      ...body.more,
      [
        '有效期限',
        body.validTo === undefined
          ? `自${plainDay(body.validFrom)}起长期有效`
          : `自${plainDay(body.validFrom)}至${plainDay(body.validTo)}`,
      ],
    ],
    note: '持证人应当在许可范围内从事活动，并接受监督管理。扫描二维码可核验本证照的真伪和状态。',
  };
};
