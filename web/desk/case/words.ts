import type { WordTable } from '../../shared/i18n/words.ts';

export const caseWords = {
  'case.steps': ['当前环节', 'Open steps'],
  'case.no-steps': ['没有待办环节。', 'No step is open.'],
  'case.open-task': ['打开任务', 'Open the task'],
  'case.copies': ['抄送', 'Copies'],
  'case.no-copies': ['还没有抄送。', 'It was copied to nobody.'],
  'case.unread': ['待阅', 'unread'],
  'case.read': ['已阅', 'read'],
  'case.mark-read': ['标为已阅', 'Mark as read'],
  'case.copied-to-you': ['抄送给您：', 'Copied to you: '],
} as const satisfies WordTable;
