import type { WordTable } from '../../web/shared/i18n/words.ts';

export const exportsWords = {
  'exports.title': ['导出', 'Export'],
  'exports.file': ['当前文件（{{name}}）', 'This file ({{name}})'],
  'exports.svg': ['流程图（SVG）', 'Diagram (SVG)'],
  'exports.png': ['流程图（PNG）', 'Diagram (PNG)'],
  'exports.all': ['全部文件（JSON，可再导入）', 'All files (JSON, can be imported again)'],
} as const satisfies WordTable;
