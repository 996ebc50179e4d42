import { answering, nesting, silent } from '../../src/diagram/forms/components.ts';

/** The components that forms may have, with their name in Chinese. */
export const componentNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  textfield: ['单行文字', 'Text field'],
  textarea: ['多行文字', 'Text area'],
  number: ['数字', 'Number'],
  datetime: ['日期时间', 'Date and time'],
  checkbox: ['勾选', 'Checkbox'],
  radio: ['单选', 'Radio group'],
  select: ['下拉选择', 'Select'],
  checklist: ['多选', 'Checkbox group'],
  taglist: ['标签多选', 'Tag list'],
  group: ['分组', 'Group'],
  dynamiclist: ['可增减的列表', 'Dynamic list'],
  expression: ['计算值', 'Expression'],
  text: ['说明文字', 'Text view'],
  html: ['HTML 说明', 'HTML view'],
  image: ['图片', 'Image view'],
  table: ['表格', 'Table'],
  iframe: ['嵌入页面', 'iFrame'],
  spacer: ['空白', 'Spacer'],
  separator: ['分隔线', 'Separator'],
  button: ['按钮', 'Button'],
};

const known = new Set([...answering, ...nesting, ...silent]);
export const isKnownType = (type: string): boolean => known.has(type);

/** What the table of fields offers: whatever takes an answer, and what holds such fields. */
export const tableTypes: readonly string[] = [...answering, ...nesting];
export const answeringTypes: readonly string[] = [...answering];
