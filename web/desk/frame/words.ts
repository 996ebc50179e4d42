import type { WordTable } from '../../shared/i18n/words.ts';

export const frameWords = {
  'desk.name': ['一章通 · 工作台', 'OneSeal · Desk'],
  'desk.tasks': ['待办任务', 'Tasks'],
  'desk.window': ['综合窗口', 'Window'],
  'desk.follow-ups': ['差评回访', 'Follow-ups'],
  'desk.sign-in': ['工作人员登录', 'Sign in'],
  'desk.not-yours': ['这个账号没有待办任务', 'There are no tasks for this account'],
  'desk.applicant-hint': [
    '工作台供工作人员使用。申请人请到办事大厅。',
    'The desk is for staff. Applicants go to the hall.',
  ],
  'desk.no-tasks-hint': [
    '您的角色不办理任务。请退出后换一个账号登录。',
    'Your role works on no tasks. Sign out and use another account.',
  ],
  'desk.to-hall': ['前往办事大厅', 'Go to the hall'],
} as const satisfies WordTable;
