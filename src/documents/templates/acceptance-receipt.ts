import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { Block, DocumentModel } from '../model.ts';
import { plainDay } from '../render/chinese-date.ts';
import { contact, day, many, material, text, workingDays } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import { contactText, licensingLaw, materialTable } from './phrases.ts';

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

/** 受理通知书: the written receipt of LAW-07, with limits of LAW-16 and deferred materials. */
export const acceptanceReceipt = (data: DataWith<typeof acceptanceReceiptBody>): DocumentModel => {
  const { body, item } = data;
  const ground = body.deemed
    ? `因本机关未在收到申请材料之日起五个工作日内告知需要补正的全部内容，根据${licensingLaw}第三十二条第一款第四项的规定，` +
      `该申请自收到申请材料之日即${plainDay(body.acceptedOn)}起视为受理。`
    : `经审查，该申请属于本机关职权范围，${body.deferred.length > 0 ? '主要申请材料齐全、符合法定形式，其余材料可以容缺后补' : '申请材料齐全、符合法定形式'}，` +
      `根据${licensingLaw}第三十二条第一款第五项的规定，本机关决定自${plainDay(body.acceptedOn)}起予以受理。`;
  return {
    layout: 'letter',
    title: '行政许可申请受理通知书',
    addressee: `${data.applicant.name}：`,
    blocks: [
      paragraph(
        `你（单位）于${plainDay(body.receivedOn)}提出的“${item.name}”申请（办件编号：${data.caseNumber}）收悉。${ground}`,
      ),
      {
        type: 'facts',
        rows: [
          ['事项编码', item.code],
          ['办理依据', item.legalBasis],
          ['受理日期', plainDay(body.acceptedOn)],
          ['法定办理期限', `${body.statutoryDays}个工作日`],
          ['承诺办理期限', `${body.promisedDays}个工作日`],
          [
            '办结截止日期',
            `${plainDay(body.dueOn)}${body.dueProvisional ? '（暂定：该年度节假日安排尚未公布，公布后另行计算）' : ''}`,
          ],
        ],
      },
      paragraph(
        '期限自受理之日的次日起按工作日计算。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，本机关将书面告知。',
      ),
      ...(body.materials.length === 0 ? [] : [paragraph('已收到的申请材料：'), materialTable(body.materials)]),
      ...deferredBlocks(body.deferred),
      contactText(body.contact),
      paragraph('特此通知。'),
    ],
  };
};
