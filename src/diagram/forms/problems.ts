/** What can be wrong with a value: code → [中文, English]. */
const texts = {
  required: ['请填写“{label}”', '{label} is required'],
  'wrong-type': ['“{label}”的类型不正确，应为{expected}', '{label}: expected {expected}'],
  'not-an-option': ['“{label}”不在可选范围内：{value}', '{label}: {value} is not among the options'],
  'too-short': [
    '“{label}”至少{limit}个字，现有{actual}个',
    '{label}: expected at least {limit} characters, got {actual}',
  ],
  'too-long': [
    '“{label}”最多{limit}个字，现有{actual}个',
    '{label}: expected at most {limit} characters, got {actual}',
  ],
  pattern: ['“{label}”格式不正确：{hint}', '{label}: the format is wrong: {hint}'],
  'too-small': ['“{label}”不能小于{limit}，现为{actual}', '{label}: expected at least {limit}, got {actual}'],
  'too-large': ['“{label}”不能大于{limit}，现为{actual}', '{label}: expected at most {limit}, got {actual}'],
  'decimal-digits': ['“{label}”最多{limit}位小数', '{label}: expected at most {limit} decimal digits'],
  step: ['“{label}”应为{limit}的整数倍', '{label}: expected a multiple of {limit}'],
  'wrong-date': ['“{label}”不是有效的日期或时间：{value}', '{label}: {value} is not a date or time as expected'],
  'too-many': ['“{label}”最多{limit}项，现有{actual}项', '{label}: expected at most {limit} entries, got {actual}'],
} as const satisfies Record<string, readonly [string, string]>;

export type ProblemCode = keyof typeof texts;

/** What is wrong with one field; `field` is its path, list entries by number (`experts.0.name`). */
export type Problem = { readonly field: string; readonly code: ProblemCode; readonly zh: string; readonly en: string };

export const problem = (
  field: string,
  code: ProblemCode,
  label: string,
  params: Record<string, string | number> = {},
): Problem => {
  const all: Record<string, string | number> = { label, ...params };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(all[name] ?? whole));
  const [zh, en] = texts[code];
  return { field, code, zh: fill(zh), en: fill(en) };
};
