import { Type } from 'typebox';
import { paragraph } from '../model.ts';
import type { DocumentModel } from '../model.ts';
import { shanghaiMinute } from '../render/chinese-date.ts';
import { instant, some, text } from '../shapes.ts';
import type { DataWith } from '../shapes.ts';

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

/** 送达回证: which documents, to whom, how and when; ends the delivery clock (LAW-18). */
export const proofOfService = (data: DataWith<typeof proofOfServiceBody>): DocumentModel => {
  const { body } = data;
  return {
    layout: 'letter',
    title: '送达回证',
    addressee: null,
    blocks: [
      {
        type: 'facts',
        rows: [
          ['办件编号', data.caseNumber],
          ['事项名称', data.item.name],
          ['受送达人', body.recipient],
          ['送达方式', ways[body.way]],
          ['送达地点', body.place],
          ['送达时间', shanghaiMinute(body.servedAt)],
          ['签收人', body.receivedBy ?? body.recipient],
          ['送达人', body.servers.join('、')],
          ['备注', body.note ?? '无'],
        ],
      },
      paragraph('送达的文书：'),
      {
        type: 'table',
        columns: [
          { title: '序号', share: 1, centre: true },
          { title: '文书名称', share: 5 },
          { title: '文书编号', share: 4 },
        ],
        rows: body.documents.map((entry, index) => [String(index + 1), entry.name, entry.number]),
      },
      ...(body.way === 'electronic'
        ? []
        : [{ type: 'blanks', labels: ['受送达人签名（盖章）', '送达人签名'] } as const]),
    ],
  };
};
