import { describe, expect, it } from 'vitest';
import { guideOf } from '../../../src/domain/catalogue/guide.ts';
import { itemOf, materialsOf, unitOf } from '../../../src/domain/catalogue/lookups.ts';
import { itemsOfPackage } from '../../../src/domain/catalogue/packages.ts';
import { searchItems, searchPackages } from '../../../src/domain/catalogue/search.ts';
import { catalogue } from '../catalogue-files.ts';
import { codeOf, refusalOf } from '../refusal.ts';

const all = catalogue();

describe('LAW-03: the guide', () => {
  it('gives basis, limits, the full document list and remedies of the version in force', () => {
    const guide = guideOf(all, 'MKT-09');
    expect(guide).toMatchObject({
      catalogueVersion: all.version,
      item: { nameZh: '食品经营许可', legalBasis: '《食品安全法》第三十五条' },
      departmentZh: '市场监督管理局',
      limits: { statutory: 20, promised: 5, notice: 5, supplement: 15, deferral: 10, delivery: 10 },
      fee: null,
      remedies: { reconsiderationDays: 60, litigationMonths: 6 },
    });
    expect(guide.materials.published).toBe(true);
    expect(guide.materials.materials).toHaveLength(10);
    expect(guide).not.toHaveProperty('materialsNotice');
  });

  it('invents no list where none is published: form and identity alone, and says so', () => {
    const guide = guideOf(all, 'DRC-03');
    expect(guide.materials.published).toBe(false);
    expect(guide.materials.materials.map(({ code }) => code)).toEqual(['application-form', 'identity-proof']);
    expect(guide.materialsNotice?.zh).toContain('尚未公布');
  });

  it('LAW-27: names a fee only where the item has a code', () => {
    const charged = [...all.items.keys()].filter((code) => guideOf(all, code).fee !== null);
    expect(charged).toHaveLength(10);
    expect(guideOf(all, 'URB-04').fee?.code).toBe('DC-01');
  });

  it('LAW-40: decides in the name of the bureau', () =>
    expect(guideOf(all, 'MKT-09').decidedByZh).toBe('行政审批局（本局）'));
});

describe('lookups', () => {
  it.each(['MKT-99', 'constructor', ''])('refuse the item "%s"', (code) => {
    expect(codeOf(() => itemOf(all, code))).toBe('unknown-item');
    expect(codeOf(() => materialsOf(all, code))).toBe('unknown-item');
  });

  it('find departments and partners by code', () => {
    expect([unitOf(all, 'MKT')?.nameZh, unitOf(all, 'PLN')?.nameZh, unitOf(all, 'QQQ')]).toEqual([
      '市场监督管理局',
      '规划局武进分局',
      undefined,
    ]);
  });
});

describe('search', () => {
  const found = (text: string): string[] => searchItems(all, { text }).map(({ code }) => code);

  it.each([
    ['食品经营许可', 'MKT-09'],
    ['食品经营', 'MKT-09'],
    ['shipinjingyingxuke', 'MKT-09'],
    ['shi pin jing ying', 'MKT-09'],
    ['spjyxk', 'MKT-09'],
    ['SPJY', 'MKT-09'],
    ['ｓｐｊｙ', 'MKT-09'],
    ['spjingying', 'MKT-09'],
    ['mkt-09', 'MKT-09'],
    ['food business', 'MKT-09'],
    ['娱乐场所', 'CUL-01'],
    ['ylcs', 'CUL-01'],
    ['公章', 'PSB-01'],
    ['sp', 'HUD-02'],
    ['spt', 'SPT-01'],
  ])('"%s" finds %s first', (text, code) => expect(found(text)[0]).toBe(code));

  it('reads a character by its word: 行业 is hangye, 行政 xingzheng', () => {
    expect(found('tezhonghangye')).toEqual(['PSB-02']);
    expect(found('tezhongxingye')).toEqual([]);
  });

  it('takes words that stand apart together', () => {
    expect(found('食品 许可')).toContain('MKT-10');
    expect(found('食品 许可')).not.toContain('MKT-11');
  });

  it.each([
    ['餐饮', ['PKG-01']],
    ['kcyd', ['PKG-01']],
    ['kaicanyin', ['PKG-01']],
    ['kai yao dian', ['PKG-04']],
    ['BOOK', ['PKG-05']],
    ['PKG-03', ['PKG-03']],
    ['zzzz', []],
  ])('"%s" finds the packages %j', (text, codes) =>
    expect(searchPackages(all, text).map(({ code }) => code)).toEqual(codes),
  );

  it('finds every package for no word, and those that begin alike for their beginning', () => {
    expect(searchPackages(all, ' ')).toHaveLength(all.packages.size);
    expect(searchPackages(all, 'kai').length).toBeGreaterThan(5);
  });

  it('finds by department: its code, name, pinyin', () => {
    for (const text of ['体育局', 'SPT', 'tiyuju', 'tyj'])
      expect(found(text), text).toEqual(expect.arrayContaining(['SPT-01', 'SPT-02']));
  });

  it('begins at syllables: letters across them find nothing', () => expect(found('ipinj')).toEqual([]));

  it.each(['没有这种事项', '???', 'zzzz', 'x'.repeat(5_000)])('finds nothing for "%.12s"', (text) =>
    expect(found(text)).toEqual([]),
  );

  it('gives everything in order of codes for an empty text, filtered and limited', () => {
    expect(searchItems(all, {})).toHaveLength(156);
    const social = searchItems(all, { domain: 'social', kind: '行政许可', limit: 3 }).map(({ code }) => code);
    expect(social).toEqual(['CIV-01', 'CIV-02', 'CIV-03']);
    expect(searchItems(all, { text: '许可', department: 'SPT' }).map(({ code }) => code)).toEqual(['SPT-01']);
  });

  it('is deterministic: every item is found by its own name, code and pinyin', () => {
    expect(all.searchEntries).toHaveLength(156);
    for (const entry of all.searchEntries) {
      expect(found(entry.name)[0], entry.name).toBe(entry.code);
      expect(found(entry.code)[0]).toBe(entry.code);
      expect(found(entry.pinyin.full), entry.pinyin.full).toContain(entry.code);
      expect(found(entry.pinyin.initials), entry.pinyin.initials).toContain(entry.code);
    }
  });
});

describe('packages', () => {
  const no = { 'subject-company': false, 'subject-individual': false, 'public-gathering': false };
  const restaurant = { ...no, 'outdoor-sign': false, sewage: false };

  it('gives the items of the answers in the order of the package', () => {
    expect(itemsOfPackage(all, 'PKG-01', restaurant)).toEqual({ items: ['MKT-09', 'EPB-03'], workingDays: 9 });
    const company = { ...restaurant, 'subject-company': true, sewage: true };
    expect(itemsOfPackage(all, 'PKG-01', company).items).toEqual(['MKT-01', 'PSB-01', 'MKT-09', 'HUD-04', 'EPB-03']);
  });

  it('reaches every item of every package when all is answered yes', () => {
    expect(all.packages.size).toBeGreaterThan(0);
    for (const one of all.packages.values()) {
      const yes = Object.fromEntries(one.questions.map(({ key }) => [key, true]));
      expect(itemsOfPackage(all, one.code, yes).items).toEqual([...one.items]);
    }
  });

  it('refuses unknown packages, missing and unknown answers, and answers that need nothing', () => {
    expect(codeOf(() => itemsOfPackage(all, 'PKG-99', {}))).toBe('unknown-package');
    expect(codeOf(() => itemsOfPackage(all, 'PKG-01', { ...restaurant, pets: true }))).toBe('package-answer-unknown');
    const missing = refusalOf(() => itemsOfPackage(all, 'PKG-01', no));
    expect(missing).toMatchObject({ code: 'package-answer-missing', field: 'answers.outdoor-sign' });
    const nothing = { 'subject-company': false, dispatch: false, agency: false, 'dispatch-branch': false };
    expect(codeOf(() => itemsOfPackage(all, 'PKG-08', nothing))).toBe('package-empty');
  });
});
