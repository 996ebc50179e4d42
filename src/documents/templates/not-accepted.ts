import { Type } from 'typebox';
import { BureauError } from '../../errors.ts';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { day, remedies } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { licensingLaw, remediesText, requireReasons, requireRemedies } from './phrases.ts';

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

/** 不予受理决定书 (LAW-05, LAW-07). Errors: `authority-not-named`, `refusal-incomplete`. */
export const notAccepted = (data: DataWith<typeof notAcceptedBody>): DocumentModel => {
  const { body } = data;
  requireReasons({ 理由: body.reason, ...requireRemedies(body.remedies) });
  const authority = body.authority?.trim() ?? '';
  if (body.ground === 'not-competent' && authority === '') {
    throw new BureauError('authority-not-named', { law: 'LAW-05' }, 'body.authority');
  }
  return {
    layout: 'letter',
    title: '行政许可申请不予受理决定书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）于${plainDay(body.receivedOn)}提出的“${data.item.name}”申请（办件编号：${data.caseNumber}）收悉。经审查，${findings[body.ground]}。理由如下：`,
      ),
      paragraph(body.reason),
      paragraph(`根据${bases[body.ground]}的规定，本机关决定不予受理。`),
      ...(authority === '' ? [] : [paragraph(`请你（单位）向有权机关${authority}提出申请。`)]),
      remediesText(body.remedies),
    ],
  };
};
