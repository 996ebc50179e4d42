import type { WordTable } from '../../../shared/i18n/words.ts';

export const calendarWords = {
  'calendar.title': ['工作日历', 'Working-day calendar'],
  'calendar.year': ['{{year}}年', 'Year {{year}}'],
  'calendar.month': ['{{month}}月', 'Month {{month}}'],
  'calendar.earlier': ['上一年', 'Earlier'],
  'calendar.later': ['下一年', 'Later'],
  'calendar.published': ['已公布', 'Published'],
  'calendar.unpublished': ['未公布，期限为暂定', 'Not published; limits are provisional'],
  'calendar.provisional': ['暂定期限{{count}}个', '{{count}} provisional limits'],
  'calendar.workday': ['工作日', 'Workday'],
  'calendar.off': ['周末', 'Weekend'],
  'calendar.holiday': ['节假日', 'Holiday'],
  'calendar.make-up-workday': ['调休上班', 'Make-up workday'],
  'calendar.legend': [
    '按一个日子切换：工作日变为节假日，周末先变为节假日，再变为调休上班。',
    'Press a day to switch it: a workday becomes a holiday, a weekend day first a holiday, then a make-up workday.',
  ],
  'calendar.name-zh': ['节日名称（中文）', 'Name of the holiday, Chinese'],
  'calendar.name-en': ['节日名称（英文）', 'Name of the holiday, English'],
  'calendar.source': ['依据（如国办发明电文号）', 'Source, such as the notice'],
  'calendar.publish': ['通知已公布，期限不再暂定', 'The notice is out; limits are certain'],
  'calendar.draft': ['写入变更，提交审核', 'Write into a change and have it reviewed'],
  'calendar.edited': ['已改动{{count}}天', '{{count}} days edited'],
  'calendar.weekdays': ['一二三四五六日', 'MTWTFSS'],
} as const satisfies WordTable;
