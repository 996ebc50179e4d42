import type { WordTable } from '../../shared/i18n/words.ts';

export const frameWords = {
  'hall.name': ['一章通 · 办事大厅', 'OneSeal · Hall'],
  'hall.find': ['办事指南', 'Guides'],
  'hall.track': ['进度查询', 'Track'],
  'hall.verify': ['证照核验', 'Verify'],
  'hall.cases': ['我的办件', 'My cases'],
  'hall.agency': ['代办', 'Agents'],
  'hall.contact': ['联系方式', 'Contact'],
  'hall.sign-in': ['申请人登录', 'Sign in as an applicant'],
  'hall.sign-in-hint': [
    '登录后可以申请、补正、撤回和领取证照。',
    'Signed in, you apply, supplement, withdraw and fetch certificates.',
  ],
  'hall.account': [
    '还没有账号？请带身份证件到政务服务大厅窗口开通。',
    'No account yet? It is opened at the window of the service hall, with your identity document.',
  ],
  'hall.staff': ['您正以工作人员身份登录', 'You are signed in as a member of staff'],
  'hall.staff-hint': [
    '这里供申请人使用。请退出后以申请人身份登录，或前往工作台。',
    'This place is for applicants. Sign out and in again as one, or go to the desk.',
  ],
  'hall.to-desk': ['前往工作台', 'Go to the desk'],
} as const satisfies WordTable;
