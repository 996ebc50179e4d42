import type { WordTable } from '../../web/shared/i18n/words.ts';

export const historyWords = {
  'history.title': ['历史', 'History'],
  'history.owner': ['起草人：', 'Owner:'],
  'history.editors': ['；共同编辑：', '; editors:'],
  'history.last': ['；最近保存：', '; saved last by:'],
  'history.note': ['给现在的版本留个备注', 'A note to remember this version by'],
  'history.remember': ['记住这一版', 'Remember this version'],
  'history.version': ['第 {{version}} 版', 'Version {{version}}'],
  'history.look': ['查看', 'Look at it'],
  'history.restore': ['恢复到此版', 'Go back to it'],
  'history.restored': ['恢复到第 {{to}} 版', 'Back to version {{to}}'],
} as const satisfies WordTable;
