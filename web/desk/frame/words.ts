import type { WordTable } from '../../shared/i18n/words.ts';

export const frameWords = {
  'desk.name': ['一章通 · 工作台', 'OneSeal · Desk'],
  'desk.tasks': ['待办任务', 'Tasks'],
  'desk.window': ['综合窗口', 'Window'],
  'desk.follow-ups': ['差评回访', 'Follow-ups'],
} as const satisfies WordTable;
