import type { Language } from '../i18n/words.ts';

/** The texts of the form library: its English → 中文. */
const texts: Readonly<Record<string, string>> = {
  'Field is required.': '请填写此项',
  'Value is not a number.': '请填写数字',
  'Value is expected to be an integer.': '请填写整数',
  'Value is expected to have at most 1 decimal digit.': '最多一位小数',
  'Value is expected to have at most {value} decimal digits.': '最多{value}位小数',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '请填写有效的值，最近的是{previousValue}和{nextValue}',
  'Field must match pattern {value}.': '格式不正确（{value}）',
  'Field must have minimum value of {value}.': '不能小于{value}',
  'Field must have maximum value of {value}.': '不能大于{value}',
  'Field must have minimum length of {value}.': '至少{value}个字',
  'Field must have maximum length of {value}.': '最多{value}个字',
  'Field must be a valid email.': '请填写有效的电子邮箱',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '请填写有效的电话号码',
  'Date and time must both be entered.': '请同时填写日期和时间',
  'Add new': '添加一行',
  Collapse: '收起',
  'Expand all ({value})': '全部展开（{value}）',
  Increment: '增加',
  Decrement: '减少',
  Search: '查找',
  'Skip to search': '跳到查找',
  'No results': '没有找到',
  'All values selected': '已全部选择',
  'Remove tag': '移除',
  'Nothing to show.': '没有内容',
  'No content to show.': '没有内容',
  'Previous page': '上一页',
  'Next page': '下一页',
  '{page} of {total}': '第{page}页，共{total}页',
  'No files selected': '没有选择文件',
  '{value} files selected': '已选择{value}个文件',
};

type Translate = (text: string, values?: Record<string, unknown>) => string;

/** The form library's words in a language. */
export const translator =
  (language: Language): Translate =>
  (text, values = {}) =>
    (language === 'zh' ? (texts[text] ?? text) : text).replace(/\{(\w+)\}/gu, (whole, name: string) =>
      String(values[name] ?? whole),
    );
