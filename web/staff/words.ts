import type { WordTable } from '../shared/i18n/words.ts';
import { absenceWords } from './absence/words.ts';
import { diagramWords } from './diagram/words.ts';
import { meaningWords } from './meaning/words.ts';
import { gateWords } from './release/words.ts';

/** Texts that the pages of staff share. */
export const staffWords = {
  ...diagramWords,
  ...meaningWords,
  ...gateWords,
  ...absenceWords,
  'staff.sign-in': ['工作人员登录', 'Sign in'],
  'staff.not-yours': ['这个账号不能使用此页面', 'This account cannot use this page'],
  'staff.applicant-hint': [
    '此页面供工作人员使用。申请人请到办事大厅。',
    'This page is for staff. Applicants go to the hall.',
  ],
  'staff.other-role-hint': [
    '您的角色用不到这个页面。请退出后换一个账号登录。',
    'Your role has no use for this page. Sign out and use another account.',
  ],
  'staff.to-hall': ['前往办事大厅', 'Go to the hall'],
} as const satisfies WordTable;
