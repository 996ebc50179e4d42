import type { WordTable } from '../../shared/i18n/words.ts';

export const hallAgencyWords = {
  'agency.title': ['代办', 'Acting for others'],
  'agency.received': ['委托我代办的', 'Who lets me act'],
  'agency.none-received': ['没有有效的委托。', 'No power of attorney in force names you.'],
  'agency.act': ['代其办理', 'Act for them'],
  'agency.given': ['我委托他人代办的', 'Who may act for me'],
  'agency.given-hint': [
    '代办人可以在委托范围和期限内代为申请、查看进度和补正；撤回申请、确认收到和评价由您本人办理。委托可以随时撤销。',
    'Within scope and period an agent applies, follows and supplements; you yourself withdraw, confirm receipt and rate. You may revoke at any time.',
  ],
  'agency.back': ['← 代办', '← Acting for others'],
  'agency.no-power': [
    '没有为该申请人代办的有效委托。',
    'No power of attorney in force lets you act for this applicant.',
  ],
  'agency.for': ['代办：{{name}}', 'Acting for {{name}}'],
  'agency.for-hint': ['您的每项操作都记为代办。', 'Everything you do here is recorded as done for the applicant.'],
  'agency.apply': ['代为申请', 'Apply for them'],
  'agency.find-item': ['查找事项', 'Find an item'],
  'agency.cases': ['该申请人的办件', 'Cases of the applicant'],
  'agency.no-cases': ['委托范围内没有办件。', 'There are no cases within the power.'],
  'agency.case': ['您正在为申请人代办此件：{{name}}', 'You act for the applicant of this case: {{name}}'],
} as const satisfies WordTable;
