import { Type } from 'typebox';
import { shanghaiMinute } from '../render/chinese-date.ts';
import { instant, some, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';
import type { Vocabulary, Wording } from '../wording/wording.ts';
import { headTexts } from './phrases.ts';

const ways = {
  hall: '直接送达（窗口领取）',
  direct: '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  public: '公告送达',
} as const;

export const proofOfServiceBody = Type.Object(
  {
    documents: some(Type.Object({ name: text, number: text }, { additionalProperties: false })),
    recipient: text,
    way: Type.Union([
      Type.Literal('hall'),
      Type.Literal('direct'),
      Type.Literal('post'),
      Type.Literal('electronic'),
      Type.Literal('left'),
      Type.Literal('public'),
    ]),
    place: text,
    servedAt: instant,
    receivedBy: Type.Optional(text),
    servers: some(text),
    note: Type.Optional(text),
  },
  { additionalProperties: false },
);

type Data = DataWith<typeof proofOfServiceBody>;

/** 送达回证: which documents, to whom, how and when; ends the delivery clock (LAW-18). */
export const proofOfServiceWords: Vocabulary<Data> = {
  layout: 'letter',
  without: ['remedies'],
  texts: {
    ...headTexts,
    受送达人: { en: 'Recipient', of: ({ body }) => body.recipient },
    送达方式: { en: 'Way of service', of: ({ body }) => ways[body.way] },
    送达地点: { en: 'Place', of: ({ body }) => body.place },
    送达时间: { en: 'Time', of: ({ body }) => shanghaiMinute(body.servedAt) },
    签收人: { en: 'Received by', of: ({ body }) => body.receivedBy ?? body.recipient },
    送达人: { en: 'Servers', of: ({ body }) => body.servers.join('、') },
    备注: { en: 'Note', of: ({ body }) => body.note ?? '无' },
  },
  blocks: {
    文书清单: {
      en: 'Table of documents served',
      of: ({ body }) => [
        {
          type: 'table',
          columns: [
            { title: '序号', share: 1, centre: true },
            { title: '文书名称', share: 5 },
            { title: '文书编号', share: 4 },
          ],
          rows: body.documents.map((entry, index) => [String(index + 1), entry.name, entry.number]),
        },
      ],
    },
    签名栏: {
      en: 'Lines to sign; none where served electronically',
      of: ({ body }) =>
        body.way === 'electronic' ? [] : [{ type: 'blanks', labels: ['受送达人签名（盖章）', '送达人签名'] }],
    },
  },
  conditions: { 电子送达: { en: 'served electronically', of: ({ body }) => body.way === 'electronic' } },
  required: [
    { names: ['办件编号', '受送达人', '送达方式', '送达时间', '送达人', '文书清单'], law: 'LAW-18', part: 'body' },
    { names: ['签名栏'], law: 'LAW-18', part: 'footer' },
  ],
};

export const proofOfServiceWording: Wording = {
  title: '送达回证',
  addressee: '',
  body: [
    '|办件编号|{办件编号}',
    '|事项名称|{事项名称}',
    '|受送达人|{受送达人}',
    '|送达方式|{送达方式}',
    '|送达地点|{送达地点}',
    '|送达时间|{送达时间}',
    '|签收人|{签收人}',
    '|送达人|{送达人}',
    '|备注|{备注}',
    '送达的文书：',
    '{文书清单}',
  ].join('\n'),
  remedies: '',
  footer: '{签名栏}',
};
