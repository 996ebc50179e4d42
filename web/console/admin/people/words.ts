import type { WordTable } from '../../../shared/i18n/words.ts';

export const peopleWords = {
  'people.title': ['工作人员', 'Staff'],
  'people.search': ['姓名或用户名', 'Name or user name'],
  'people.role': ['角色', 'Role'],
  'people.all-roles': ['全部角色', 'All roles'],
  'people.none': ['没有符合条件的人员', 'Nobody fits'],
  'people.new': ['新增人员', 'New account'],
  'people.name': ['姓名', 'Name'],
  'people.username': ['用户名', 'User name'],
  'people.first-password': ['初始密码', 'First password'],
  'people.departments': ['部门', 'Departments'],
  'people.everywhere': ['全部部门', 'All departments'],
  'people.edit': ['编辑', 'Edit'],
  'people.disable': ['停用', 'Switch off'],
  'people.enable': ['启用', 'Switch on'],
  'people.disabled': ['已停用', 'Switched off'],
  'people.reset': ['重置密码', 'Reset password'],
  'people.reset-hint': [
    '生成一次性密码？原密码和已登录的会话立即失效。',
    'Make a one-time secret? The present password and all sessions end at once.',
  ],
  'people.secret-hint': [
    '请当面或电话告知本人，一天内有效，只能用一次。关闭后不再显示。',
    'Tell it to the person. It holds for a day, works once, and is not shown again.',
  ],
  'people.end-sessions': ['结束会话', 'End sessions'],
  'people.sessions-ended': ['会话已结束', 'The sessions have ended'],
  'people.confirm': ['确认', 'Confirm'],
} as const satisfies WordTable;
