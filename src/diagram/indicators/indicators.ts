import type { Words } from '../lint/finding.ts';

/** What a way of handling costs those who take it. */
export type Indicators = {
  /** Human steps, or stages. */
  readonly steps: number;
  /** Papers that are asked for. */
  readonly materials: number;
  /** Promised working days on the critical path. */
  readonly workingDays: number;
  /** People who take part, or bodies. */
  readonly people: number;
  /** Fields that are asked twice; null where nothing is known of fields. */
  readonly askedTwice: number | null;
};

export const indicatorWords: Readonly<Record<keyof Indicators, Words>> = {
  steps: { zh: '环节', en: 'Steps' },
  materials: { zh: '申请材料', en: 'Materials' },
  workingDays: { zh: '承诺工作日（关键路径）', en: 'Promised working days on the critical path' },
  people: { zh: '参与人', en: 'People involved' },
  askedTwice: { zh: '重复填写的字段', en: 'Fields asked twice' },
};

/** How much less it is, percent with one decimal; negative when it is more; null where nothing can be compared. */
export type Compression = { readonly [name in keyof Indicators]: number | null };

const percent = (before: number | null, after: number | null): number | null =>
  before === null || after === null || before === 0 ? null : Math.round(((before - after) / before) * 1000) / 10;

/** The compression of each indicator from one version to the next. */
export const compression = (before: Indicators, after: Indicators): Compression => ({
  steps: percent(before.steps, after.steps),
  materials: percent(before.materials, after.materials),
  workingDays: percent(before.workingDays, after.workingDays),
  people: percent(before.people, after.people),
  askedTwice: percent(before.askedTwice, after.askedTwice),
});
