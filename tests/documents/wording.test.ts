import { describe, expect, it } from 'vitest';
import { buildSheet } from '../../src/documents/build-sheet.ts';
import { requireWording, wordedKinds, wordsOf } from '../../src/documents/kinds.ts';
import type { WordedKind } from '../../src/documents/kinds.ts';
import type { Wording } from '../../src/documents/wording/wording.ts';
import { wordedKind } from '../../src/http/schemas/document-template.ts';
import { BureauError } from '../../src/errors.ts';
import { sample } from './samples.ts';

const failure = (kind: WordedKind, change: (wording: Wording) => Partial<Wording>): unknown => {
  const { wording } = wordsOf(kind);
  try {
    requireWording(kind, { ...wording, ...change(wording) });
  } catch (error) {
    if (error instanceof BureauError) return error.toJSON();
    throw error;
  }
  return 'accepted';
};
const without =
  (part: keyof Wording, ...names: string[]) =>
  (wording: Wording) => ({
    [part]: names.reduce((text, name) => text.replaceAll(`{${name}}`, ''), wording[part]),
  });

describe('the wording of a document', () => {
  it.each(wordedKinds)('%s: the one that the house brings passes its own check', (kind) => {
    expect(failure(kind, () => ({}))).toBe('accepted');
  });

  it('is offered for the same kinds by the API', () => {
    expect((wordedKind as unknown as { enum: string[] }).enum).toEqual([...wordedKinds]);
  });

  it.each([
    ['refusal', 'remedies', '行政复议机关', 'LAW-13'],
    ['refusal', 'remedies', '起诉期限', 'LAW-13'],
    ['refusal', 'body', '理由', 'LAW-13'],
    ['refusal', 'body', '事实', 'LAW-13'],
    ['not-accepted', 'remedies', '人民法院', 'LAW-13'],
    ['not-accepted', 'body', '有权机关', 'LAW-05'],
    ['one-time-notice', 'body', '补正清单', 'LAW-06'],
    ['acceptance-receipt', 'body', '受理日期', 'LAW-07'],
    ['acceptance-receipt', 'body', '办结截止日期', 'LAW-16'],
    ['decision', 'body', '许可条件', 'LAW-12'],
    ['certificate', 'body', '适用区域', 'LAW-15'],
    ['proof-of-service', 'body', '送达时间', 'LAW-18'],
  ] as const)('%s without its %s placeholder %s is refused with %s', (kind, part, name, law) => {
    expect(failure(kind, without(part, name))).toMatchObject({
      code: 'template-placeholder-missing',
      field: `parts.${part}`,
      params: { missing: name, law },
    });
  });

  it('cannot hide what the law asks for behind a condition that may not hold', () => {
    const hidden = (wording: Wording) => ({ remedies: `{?附条件}${wording.remedies.replace('{?告知救济}', '')}` });
    expect(failure('decision', hidden)).toMatchObject({
      code: 'template-placeholder-missing',
      params: { law: 'LAW-13' },
    });
  });

  it.each([
    ['an unknown placeholder', 'body', '{申请日}', 'template-placeholder-unknown'],
    ['a name that every object has', 'body', '{constructor}', 'template-placeholder-unknown'],
    ['an unknown condition', 'body', '{?下雨}带伞', 'template-placeholder-unknown'],
    ['an open brace', 'body', '请于{受理日期领取', 'template-line-invalid'],
    ['a table within a line', 'body', '材料：{材料清单}', 'template-line-invalid'],
    ['a condition before the title', 'title', '{?有容缺}受理通知书', 'template-line-invalid'],
    ['a part that the kind has not', 'remedies', '可以申请复议', 'template-part-unused'],
    ['an empty title', 'title', '  ', 'template-part-empty'],
  ] as const)('with %s is refused, naming the part', (_, part, text, code) => {
    const added = (wording: Wording) => ({ [part]: part === 'body' ? `${wording.body}\n${text}` : text });
    expect(failure('acceptance-receipt', added)).toMatchObject({ code, field: `parts.${part}` });
  });

  it('leaves a certificate its rows alone', () => {
    const line = (wording: Wording) => ({ body: `${wording.body}\n持证人应当亮证经营。` });
    expect(failure('certificate', line)).toMatchObject({ code: 'template-line-invalid', field: 'parts.body' });
  });

  it('is printed as it is written, and what people entered is not read as wording', () => {
    const { wording } = wordsOf('refusal');
    const data = sample('refusal');
    data.body.facts = '申请书写有“{申请人}”和{?附条件}字样';
    const sheet = buildSheet(data, { ...wording, footer: '|查询电话|0519-12345\n本决定书一式两份。' });
    expect(sheet.model).toMatchObject({ title: '不予行政许可决定书' });
    const blocks = sheet.model.layout === 'letter' ? sheet.model.blocks : [];
    expect(blocks[2]).toEqual({ type: 'paragraph', text: data.body.facts });
    expect(blocks.slice(-2)).toEqual([
      { type: 'facts', rows: [['查询电话', '0519-12345']] },
      { type: 'paragraph', text: '本决定书一式两份。' },
    ]);
  });
});
