import { describe, expect, it } from 'vitest';
import { loadFace } from '../../src/documents/render/face.ts';
import { paginate } from '../../src/documents/render/paginate.ts';
import { wrap } from '../../src/documents/render/wrap.ts';
import { kindsOf, sample } from './samples.ts';
import { hasPoppler, pageCount, poppler, print, rawTextOf, testFaces, textOf } from './tools.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];
/** Codes and instants are shown in words, not as they are. */
const footer = /第\d页\/共\d页WJ-20260302-000018样章SPECIMEN仅供演示，不具有法律效力/g;
const isWording = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe('a rendered document', () => {
  it.skipIf(!hasPoppler).each(kindsOf)('%s shows every word of its data, whole', async (kind) => {
    const data = sample(kind);
    const text = rawTextOf(await print(data));
    const body = text.replaceAll(footer, '');
    for (const wording of strings(data.body).filter(isWording)) expect(body).toContain(wording.replaceAll(/\s/g, ''));
    for (const part of [data.bureauName, data.number, data.caseNumber, '二〇二六年三月二日', '样章'])
      expect(text).toContain(part);
    expect(text).toMatch(/第1页\/共\d页/);
  });

  it.skipIf(!hasPoppler)('carries title, author and the given instant, and only embedded subsets', async () => {
    const pdf = await print(sample('decision'));
    const info = poppler('pdfinfo', pdf, ['-isodates']);
    expect(info).toMatch(/Title:\s+准予行政许可决定书 武行审字〔2026〕18号/);
    expect(info).toMatch(/Author:\s+武进区行政审批局/);
    expect(Date.parse(/CreationDate:\s+(\S+)/.exec(info)![1]!)).toBe(Date.parse('2026-03-02T01:00:00Z'));
    const fonts = poppler('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^\S+\+NotoSansSC-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  it.each(kindsOf)('%s: the same data gives the same bytes', async (kind) => {
    expect((await print(sample(kind))).equals(await print(sample(kind)))).toBe(true);
  });

  it('says specimen only in demo mode', async () => {
    const real = { ...sample('decision'), specimen: false };
    expect((await print(real)).equals(await print(sample('decision')))).toBe(false);
    if (hasPoppler) expect(textOf(await print(real))).not.toContain('样章');
  });

  it.skipIf(!hasPoppler)('breaks a long table over pages, repeats its head and loses no row', async () => {
    const data = sample('one-time-notice');
    const [first] = data.body.problems;
    data.body.problems = Array.from({ length: 90 }, (_, index) => ({ ...first!, material: `材料第${index + 1}号` }));
    const pdf = await print(data);
    const text = rawTextOf(pdf);
    const pages = pageCount(pdf);
    expect(pages).toBeGreaterThan(4);
    for (let index = 1; index <= 90; index += 1) expect(text).toContain(`材料第${index}号`);
    expect(text.split('需要补正的内容及理由').length - 1).toBeGreaterThanOrEqual(pages - 1);
    expect(text).toContain(`第${pages}页/共${pages}页`);
  });

  it.skipIf(!hasPoppler)('cuts a cell that is longer than a page', async () => {
    const data = sample('one-time-notice');
    const long = Array.from({ length: 700 }, (_, index) => `第${index}点`).join('');
    data.body.problems[0]!.reason = long;
    const text = rawTextOf(await print(data));
    for (const index of [0, 350, 699]) expect(text).toContain(`第${index}点`);
  });

  it('names the character for which the font has no glyph', async () => {
    const data = sample('decision');
    data.applicant.name = '𠮷野家';
    await expect(print(data)).rejects.toMatchObject({
      code: 'glyph-missing',
      params: { character: '𠮷', codePoint: 'U+20BB7' },
    });
  });

  it('refuses a certificate that does not fit on its page', async () => {
    const data = sample('certificate');
    data.body.scope = '热食类食品制售；'.repeat(490);
    await expect(print(data)).rejects.toMatchObject({ code: 'document-invalid', field: 'body.scope' });
  });

  it.skipIf(!hasPoppler)('prints a certificate upright too, on one page', async () => {
    const data = sample('certificate');
    data.body.orientation = 'portrait';
    data.body.scope = '热食类食品制售；'.repeat(30);
    const pdf = await print(data);
    expect(pageCount(pdf)).toBe(1);
    expect(poppler('pdfinfo', pdf)).toMatch(/Page size:\s+595\.\d+ x 841/);
  });

  it('says which font cannot be read', () => {
    expect(() => loadFace('/nowhere/font.ttf')).toThrow(/nowhere/);
  });
});

describe('lines', () => {
  const face = testFaces().regular;
  it('never begin with closing nor end with opening punctuation, lose nothing and fit', () => {
    const text =
      '根据《中华人民共和国行政许可法》（以下简称“许可法”）第三十二条，编号WJ-20260302-000018的申请，经审查。';
    for (let width = 40; width < 300; width += 7) {
      const lines = wrap(face, 12, text, width, 24);
      expect(lines.map((line) => line.text).join('')).toBe(text);
      for (const [index, line] of lines.entries()) {
        expect(line.width + line.indent).toBeLessThanOrEqual(width + 0.01);
        if (width < 120) continue;
        if (index > 0) expect(line.text).not.toMatch(/^[，。、》）”]/);
        if (!line.last) expect(line.text).not.toMatch(/[《（“]$/);
      }
    }
  });
});

describe('pages', () => {
  const strip = (height: number, more: object = {}) => ({ height, paint: () => undefined, ...more });
  it('keep text above the seal', () => {
    const pages = paginate(
      Array.from({ length: 10 }, () => strip(20)),
      200,
      200,
      120,
    );
    expect(pages.map((page) => page.length)).toEqual([8, 2]);
  });
  it('keep a heading with what follows', () => {
    const pages = paginate(
      [...Array.from({ length: 9 }, () => strip(20)), strip(20, { keep: true }), strip(20)],
      200,
      200,
      0,
    );
    expect(pages.map((page) => page.length)).toEqual([9, 2]);
  });
  it('repeat the head of a table', () => {
    const head = strip(20);
    const pages = paginate(
      Array.from({ length: 12 }, () => strip(20, { head })),
      200,
      200,
      0,
    );
    expect(pages[1]![0]!.strip).toBe(head);
    expect(pages.flat().filter((entry) => entry.strip !== head)).toHaveLength(12);
  });
});
