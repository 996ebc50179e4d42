import { describe, expect, it } from 'vitest';
import { buildSheet } from '../../src/documents/build-sheet.ts';
import { documentKinds } from '../../src/documents/kinds.ts';
import type { DocumentData } from '../../src/documents/kinds.ts';
import { BureauError } from '../../src/errors.ts';
import { kindsOf, sample } from './samples.ts';

const failure = (data: unknown): BureauError => {
  try {
    buildSheet(data as DocumentData);
  } catch (error) {
    expect(error).toBeInstanceOf(BureauError);
    return error as BureauError;
  }
  throw new Error('a document was built from bad data');
};
const wordsOf = (data: DocumentData): string => JSON.stringify(buildSheet(data).model);

describe('every kind of document', () => {
  it('has a sample here', () => {
    expect([...kindsOf].sort()).toEqual(Object.keys(documentKinds).sort());
  });

  it.each(kindsOf)('%s names the item and the case or the licence', (kind) => {
    const words = wordsOf(sample(kind));
    expect(words).toContain('食品经营许可');
    expect(words).not.toMatch(/undefined|null[^,}]|NaN|\[object/);
  });

  it.each(kindsOf)('%s refuses an unknown part, naming the field', (kind) => {
    const data = sample(kind);
    Object.assign(data.body, { surprise: 1 });
    expect(failure(data)).toMatchObject({ code: 'document-invalid', status: 422 });
  });
});

describe('the shape of the data', () => {
  it.each([
    [
      'a day that is none',
      (data: DocumentData) => Object.assign(data.body, { acceptedOn: '2026-13-01' }),
      'body.acceptedOn',
    ],
    ['an instant without zone', (data: DocumentData) => Object.assign(data, { issuedAt: '2026-03-02' }), 'issuedAt'],
    ['a blank number', (data: DocumentData) => Object.assign(data, { number: '  ' }), 'number'],
    [
      'a script address',
      (data: DocumentData) => Object.assign(data, { verifyUrl: 'javascript:alert(1)' }),
      'verifyUrl',
    ],
    ['an unknown kind', (data: DocumentData) => Object.assign(data, { kind: 'toString' }), 'kind'],
  ])('refuses %s', (_, spoil, field) => {
    const data = sample('acceptance-receipt');
    spoil(data);
    expect(failure(data)).toMatchObject({ code: 'document-invalid', field });
  });

  it('refuses a text that nobody could print', () => {
    const data = sample('one-time-notice');
    const [first] = data.body.problems;
    data.body.problems = Array.from({ length: 500 }, () => ({ ...first!, reason: '甲'.repeat(400) }));
    expect(failure(data)).toMatchObject({ code: 'document-invalid', field: 'body' });
  });

  it('refuses no data at all', () => {
    expect(failure(null).code).toBe('document-invalid');
  });
});

describe('what the law asks of the text', () => {
  it.each([
    ['facts', { facts: ' ' }, '事实'],
    ['reasons', { reasons: [] }, '理由'],
    ['reasons of blanks', { reasons: ['', '　'] }, '理由'],
    ['legal basis', { legalBasis: '' }, '依据'],
    ['reconsideration', { remedies: { reconsiderationBody: '', court: '某法院' } }, '行政复议机关'],
    ['litigation', { remedies: { reconsiderationBody: '某政府', court: ' ' } }, '行政诉讼管辖法院'],
  ])('LAW-13: a refusal or a revocation without %s is not made', (_, change, missing) => {
    for (const kind of ['refusal', 'revocation-decision'] as const) {
      const data = sample(kind);
      Object.assign(data.body, change);
      const error = failure(data);
      expect(error).toMatchObject({ code: 'refusal-incomplete', params: { missing, law: 'LAW-13' } });
      expect(error.message).toContain('LAW-13');
    }
  });

  it('LAW-13: a refusal tells 60 days and 6 months, and to whom', () => {
    expect(wordsOf(sample('refusal'))).toMatch(
      /六十日内依法向常州市武进区人民政府申请行政复议.*六个月内依法向常州市武进区人民法院提起行政诉讼/,
    );
  });

  it('LAW-05: not competent needs the right authority; no licence needed does not', () => {
    const data = sample('not-accepted');
    expect(wordsOf(data)).toContain('有权机关常州市交通运输局');
    data.body.authority = ' ';
    expect(failure(data)).toMatchObject({ code: 'authority-not-named', field: 'body.authority' });
    data.body.ground = 'no-licence-needed';
    expect(wordsOf(data)).toContain('第三十二条第一款第一项');
  });

  it('LAW-06: the one-time notice lists everything, at least one thing, and the lapse limit', () => {
    const data = sample('one-time-notice');
    const words = wordsOf(data);
    for (const problem of data.body.problems) {
      expect(words).toContain(problem.material);
      expect(words).toContain(problem.reason);
      expect(words).toContain(problem.legalBasis);
    }
    expect(words).toContain('2026年3月30日前');
    data.body.problems = [];
    expect(failure(data)).toMatchObject({ code: 'document-invalid', field: 'body.problems' });
  });

  it('LAW-06, LAW-07: a deemed acceptance says so; deferred materials carry their day', () => {
    const data = sample('acceptance-receipt');
    expect(wordsOf(data)).toContain('2026年3月10日');
    data.body.deemed = true;
    data.body.dueProvisional = true;
    expect(wordsOf(data)).toMatch(/视为受理.*暂定/s);
  });

  it.each([
    ['hearing', '听证'],
    ['tender', '招标'],
    ['auction', '拍卖'],
    ['inspection', '检验'],
    ['testing', '检测'],
    ['quarantine', '检疫'],
    ['appraisal', '鉴定'],
    ['expert-review', '专家评审'],
  ] as const)('LAW-19: %s stops the clock; the notice says %s and the working days', (ground, name) => {
    const data = sample('special-procedure-notice');
    data.body.ground = ground;
    expect(wordsOf(data)).toContain(`依法需要进行${name}`);
    expect(wordsOf(data)).toContain('15个工作日');
  });

  it('LAW-19: any other ground is refused', () => {
    const data = sample('special-procedure-notice');
    Object.assign(data.body, { ground: 'supplement' });
    expect(failure(data)).toMatchObject({ code: 'document-invalid', field: 'body.ground' });
  });

  it('LAW-20: the hearing notice tells five days and that it is free', () => {
    expect(wordsOf(sample('hearing-notice'))).toMatch(/五日内.*听证免费/s);
  });

  it('LAW-16: the extension notice names new limit, reason and approver', () => {
    expect(wordsOf(sample('extension-notice'))).toMatch(/坐标.*局长王志强批准.*延长10个工作日.*2026年4月15日/s);
  });
});
