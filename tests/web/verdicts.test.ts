import { describe, expect, it } from 'vitest';
import type { Material } from '../../web/shared/api/types.ts';
import type { Finding } from '../../web/desk/task/verdicts/verdicts.ts';
import {
  choicesOf,
  codeAt,
  firstFinding,
  listsOf,
  summaryOf,
  toExamine,
} from '../../web/desk/task/verdicts/verdicts.ts';

const material = (code: string, change: Partial<Material> = {}): Material => ({
  code,
  name: `材料${code}`,
  required: 'always',
  condition: '',
  applies: true,
  sampleNote: '',
  deferrable: false,
  state: 'provided',
  materialId: null,
  fileName: null,
  sha256: null,
  deferredUntil: null,
  verdict: '',
  verdictReason: '',
  ...change,
});
const finding = (verdict: Finding['verdict'], change: Partial<Finding> = {}): Finding => ({
  verdict,
  reason: '',
  legalBasis: '办法',
  dueOn: '',
  ...change,
});

describe('the examination of materials', () => {
  it('looks at what came and at what the application needs', () => {
    const list = [
      material('a'),
      material('b', { state: null }),
      material('c', { state: null, applies: false, required: 'conditional' }),
      material('d', { applies: false, required: 'conditional' }),
      material('e', { state: 'not-needed', applies: false, required: 'conditional' }),
    ];
    expect(toExamine(list).map(({ code }) => code)).toEqual(['a', 'b', 'd']);
  });

  it('offers for each what can be found of it', () => {
    const absent = { state: null, deferrable: true } as const;
    expect(choicesOf(material('a'), true)).toEqual(['complete', 'wrong']);
    expect(choicesOf(material('a', absent), true)).toEqual(['missing', 'deferred']);
    expect(choicesOf(material('a', absent), false)).toEqual(['missing']);
    expect(choicesOf(material('a', { required: 'conditional' }), true)).toEqual(['complete', 'wrong', 'not-needed']);
  });

  it('judges nothing by itself but that what is absent is missing', () => {
    const words = { legalBasis: '条例', absent: '未提交' };
    expect(firstFinding(material('a'), words).verdict).toBe('');
    expect(firstFinding(material('a', { state: null }), words)).toMatchObject({ verdict: 'missing', reason: '未提交' });
  });

  it('fills the lists of the form and words the notice', () => {
    const list = ['a', 'b', 'c', 'd', 'e'].map((code) => material(code));
    const findings = {
      a: finding('complete', { reason: '曾写过' }),
      b: finding('wrong', { reason: '无签字' }),
      c: finding('deferred', { dueOn: '2026-03-11' }),
      d: finding('not-needed'),
      e: finding(''),
    };
    const lists = listsOf(list, findings);
    expect(lists).toEqual({
      materialVerdicts: [
        { material: 'a', verdict: 'complete' },
        { material: 'b', verdict: 'wrong', reason: '无签字', legalBasis: '办法' },
        { material: 'c', verdict: 'deferred' },
        { material: 'd', verdict: 'not-needed' },
      ],
      deferredMaterials: [{ material: 'c', dueOn: '2026-03-11' }],
    });
    expect(summaryOf(list, findings)).toBe('1. 材料b：无签字');
    expect(codeAt('materialVerdicts.1.reason', lists)).toBe('b');
    expect(codeAt('deferredMaterials.0.dueOn', lists)).toBe('c');
    expect(codeAt('noticeSummary', lists)).toBeUndefined();
  });
});
