import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { Block } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, many, material, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import type { Vocabulary, Wording } from '../wording/wording.ts';
import { contactLine, headTexts, licensingLaw, materialTable } from './phrases.ts';

export const acceptanceReceiptBody = Type.Object(
  {
    receivedOn: day,
    acceptedOn: day,
    /** Nobody gave notice within five working days: accepted from the day of receipt (LAW-06). */
    deemed: Type.Boolean(),
    statutoryDays: workingDays,
    promisedDays: workingDays,
    dueOn: day,
    /** The calendar of the year is not published yet. */
    dueProvisional: Type.Boolean(),
    materials: many(material),
    deferred: many(Type.Object({ name: text, dueOn: day }, { additionalProperties: false })),
    contact,
  },
  { additionalProperties: false },
);

const deferredBlocks = (deferred: readonly { name: string; dueOn: string }[]): Block[] =>
  deferred.length === 0
    ? []
    : [
        paragraph(
          '下列材料经你（单位）承诺后补（容缺受理），请在所列日期前补齐。未补齐的，本机关不能作出准予许可的决定：',
        ),
        {
          type: 'table',
          columns: [
            { title: '序号', share: 1, centre: true },
            { title: '容缺材料名称', share: 7 },
            { title: '补齐期限', share: 3.4, centre: true },
          ],
          rows: deferred.map((entry, index) => [String(index + 1), entry.name, plainDay(entry.dueOn)]),
        },
      ];

type Data = DataWith<typeof acceptanceReceiptBody>;

/** 受理通知书: the written receipt of LAW-07, with limits of LAW-16 and deferred materials. */
export const acceptanceReceiptWords: Vocabulary<Data> = {
  layout: 'letter',
  without: ['remedies'],
  texts: {
    ...headTexts,
    收到日期: { en: 'Day of receipt', of: ({ body }) => plainDay(body.receivedOn) },
    受理日期: { en: 'Day of acceptance', of: ({ body }) => plainDay(body.acceptedOn) },
    材料情况: {
      en: 'Whether materials are complete',
      of: ({ body }) =>
        body.deferred.length > 0
          ? '主要申请材料齐全、符合法定形式，其余材料可以容缺后补'
          : '申请材料齐全、符合法定形式',
    },
    法定办理期限: { en: 'Statutory limit', of: ({ body }) => `${body.statutoryDays}个工作日` },
    承诺办理期限: { en: 'Promised limit', of: ({ body }) => `${body.promisedDays}个工作日` },
    办结截止日期: {
      en: 'Due day',
      of: ({ body }) =>
        `${plainDay(body.dueOn)}${body.dueProvisional ? '（暂定：该年度节假日安排尚未公布，公布后另行计算）' : ''}`,
    },
    联系方式: { en: 'Contact', of: ({ body }) => contactLine(body.contact) },
  },
  blocks: {
    材料清单: {
      en: 'Table of materials received',
      of: ({ body }) =>
        body.materials.length === 0 ? [] : [paragraph('已收到的申请材料：'), materialTable(body.materials)],
    },
    容缺清单: { en: 'Table of deferred materials', of: ({ body }) => deferredBlocks(body.deferred) },
  },
  conditions: {
    视为受理: { en: 'deemed accepted', of: ({ body }) => body.deemed },
    有容缺: { en: 'with deferred materials', of: ({ body }) => body.deferred.length > 0 },
  },
  required: [
    { names: ['事项名称', '办件编号', '受理日期'], law: 'LAW-07', part: 'body' },
    { names: ['容缺清单'], law: 'LAW-07', part: 'body', when: '有容缺' },
    { names: ['法定办理期限', '办结截止日期'], law: 'LAW-16', part: 'body' },
  ],
};

export const acceptanceReceiptWording: Wording = {
  title: '行政许可申请受理通知书',
  addressee: '{申请人}：',
  body: [
    `{?视为受理}你（单位）于{收到日期}提出的“{事项名称}”申请（办件编号：{办件编号}）收悉。因本机关未在收到申请材料之日起五个工作日内告知需要补正的全部内容，根据${licensingLaw}第三十二条第一款第四项的规定，该申请自收到申请材料之日即{受理日期}起视为受理。`,
    `{?!视为受理}你（单位）于{收到日期}提出的“{事项名称}”申请（办件编号：{办件编号}）收悉。经审查，该申请属于本机关职权范围，{材料情况}，根据${licensingLaw}第三十二条第一款第五项的规定，本机关决定自{受理日期}起予以受理。`,
    '|事项编码|{事项编码}',
    '|办理依据|{办理依据}',
    '|受理日期|{受理日期}',
    '|法定办理期限|{法定办理期限}',
    '|承诺办理期限|{承诺办理期限}',
    '|办结截止日期|{办结截止日期}',
    '期限自受理之日的次日起按工作日计算。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，本机关将书面告知。',
    '{材料清单}',
    '{容缺清单}',
  ].join('\n'),
  remedies: '',
  footer: '{联系方式}\n特此通知。',
};
