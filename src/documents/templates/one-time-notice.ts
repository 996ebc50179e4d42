import { Type } from 'typebox';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, some, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import type { Vocabulary, Wording } from '../wording/wording.ts';
import { contactLine, headTexts, licensingLaw } from './phrases.ts';

export const oneTimeNoticeBody = Type.Object(
  {
    receivedOn: day,
    /** Everything that is missing or wrong, told once (LAW-06). */
    problems: some(
      Type.Object(
        {
          material: text,
          problem: Type.Union([Type.Literal('missing'), Type.Literal('wrong')]),
          reason: text,
          legalBasis: text,
        },
        { additionalProperties: false },
      ),
    ),
    handInAt: text,
    handInOnline: Type.Optional(text),
    lapseDays: workingDays,
    lapseOn: day,
    contact,
  },
  { additionalProperties: false },
);

type Data = DataWith<typeof oneTimeNoticeBody>;

/** 补正告知书: all missing and wrong materials at once, where to hand in, and when the application lapses (LAW-06). */
export const oneTimeNoticeWords: Vocabulary<Data> = {
  layout: 'letter',
  without: ['remedies'],
  texts: {
    ...headTexts,
    收到日期: { en: 'Day of receipt', of: ({ body }) => plainDay(body.receivedOn) },
    补正项数: { en: 'Number of points', of: ({ body }) => String(body.problems.length) },
    补正截止日期: { en: 'Day by which to hand in', of: ({ body }) => plainDay(body.lapseOn) },
    补正期限: { en: 'Limit for handing in', of: ({ body }) => `${body.lapseDays}个工作日` },
    提交方式: {
      en: 'Where to hand in',
      of: ({ body }) =>
        `${body.handInAt}${body.handInOnline === undefined ? '' : `；也可以登录${body.handInOnline}在线提交`}`,
    },
    联系方式: { en: 'Contact', of: ({ body }) => contactLine(body.contact) },
  },
  blocks: {
    补正清单: {
      en: 'Table of what is missing or wrong',
      of: ({ body }) => [
        {
          type: 'table',
          columns: [
            { title: '序号', share: 1.3, centre: true },
            { title: '材料名称', share: 3.4 },
            { title: '情形', share: 1.9, centre: true },
            { title: '需要补正的内容及理由', share: 5 },
            { title: '依据', share: 3.6 },
          ],
          rows: body.problems.map((entry, index) => [
            String(index + 1),
            entry.material,
            entry.problem === 'missing' ? '缺少' : '不符合要求',
            entry.reason,
            entry.legalBasis,
          ]),
        },
      ],
    },
  },
  conditions: {},
  required: [{ names: ['事项名称', '办件编号', '补正清单', '补正截止日期', '提交方式'], law: 'LAW-06', part: 'body' }],
};

export const oneTimeNoticeWording: Wording = {
  title: '行政许可申请材料补正告知书',
  addressee: '{申请人}：',
  body: [
    `你（单位）于{收到日期}提出的“{事项名称}”申请（办件编号：{办件编号}）收悉。经审查，申请材料不齐全或者不符合法定形式。根据${licensingLaw}第三十二条第一款第四项的规定，现将需要补正的全部内容（共{补正项数}项）一次告知如下：`,
    '{补正清单}',
    '请你（单位）于{补正截止日期}前（自收到本告知书之日起{补正期限}内）将补正材料提交至：{提交方式}。',
    '按照本告知书的要求补正全部材料的，本机关予以受理；逾期未补正的，本次申请终止办理，你（单位）可以在材料齐备后重新提出申请。本告知书未列明的内容，本机关不再就本次申请要求补正。',
  ].join('\n'),
  remedies: '',
  footer: '{联系方式}\n特此告知。',
};
