import type { WordTable } from '../../shared/i18n/words.ts';

export const absenceWords = {
  'absence.title': ['请假与代理', 'Absence and deputies'],
  'absence.none': ['今日及以后没有请假登记', 'No absence from today on'],
  'absence.person': ['请假人', 'Absent'],
  'absence.deputy': ['代理人', 'Deputy'],
  'absence.from': ['开始日期', 'First day'],
  'absence.to': ['结束日期', 'Last day'],
  'absence.add': ['登记', 'Enter'],
  'absence.remove': ['撤销', 'Take back'],
  'absence.choose': ['请选择', 'Choose'],
} as const satisfies WordTable;
