import { describe, expect, it } from 'vitest';
import { chineseDay, plainDay, shanghaiDay, shanghaiMinute } from '../../src/documents/render/chinese-date.ts';
import { capitalMoney, plainMoney } from '../../src/documents/render/chinese-money.ts';

describe('dates on documents', () => {
  it.each([
    ['2026-03-02', '二〇二六年三月二日'],
    ['2026-10-10', '二〇二六年十月十日'],
    ['2030-11-21', '二〇三〇年十一月二十一日'],
    ['2026-12-30', '二〇二六年十二月三十日'],
    ['2025-01-31', '二〇二五年一月三十一日'],
  ])('%s is %s', (day, text) => {
    expect(chineseDay(day)).toBe(text);
  });

  it('takes the day and the minute of Shanghai, not of UTC', () => {
    expect(shanghaiDay('2026-03-01T16:00:00.000Z')).toBe('2026-03-02');
    expect(shanghaiDay('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
    expect(shanghaiMinute('2026-04-02T01:05:00.000Z')).toBe('2026年4月2日9时05分');
    expect(plainDay('2026-03-02')).toBe('2026年3月2日');
  });
});

describe('money on payment notices', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角'],
    [100, '壹元整'],
    [1005, '壹拾元零伍分'],
    [120_050, '壹仟贰佰元伍角'],
    [12_005_080, '壹拾贰万零伍拾元捌角'],
    [1_000_000_000, '壹仟万元整'],
    [10_000_100, '壹拾万零壹元整'],
    [100_000_010_000, '壹拾亿零壹佰元整'],
    [10_050_00, '壹万零伍拾元整'],
  ])('%i fen is %s', (fen, text) => {
    expect(capitalMoney(fen)).toBe(text);
  });

  it('groups thousands', () => {
    expect(plainMoney(12_005_080)).toBe('120,050.80');
    expect(plainMoney(5)).toBe('0.05');
  });
});
