import type { WordTable } from '../../shared/i18n/words.ts';

export const followUpWords = {
  'follow-up.hint': [
    '不满意的评价由未办理过该办件的人员回访：领取、联系申请人、办结并答复（LAW-33）。',
    'Bad ratings are followed up by somebody who did not work on the case: take, contact the applicant, close with an answer (LAW-33).',
  ],
  'follow-up.status': ['回访状态', 'State of the follow-ups'],
  'follow-up.open': ['待领取', 'Open'],
  'follow-up.taken': ['回访中', 'In hand'],
  'follow-up.closed': ['已办结', 'Closed'],
  'follow-up.none': ['没有回访', 'There are none'],
  'follow-up.more': ['更多', 'More'],
  'follow-up.case': ['办件', 'Case'],
  'follow-up.applicant': ['申请人', 'Applicant'],
  'follow-up.rated': ['评价', 'Rating'],
  'follow-up.contact-by': ['首次联系期限', 'First contact by'],
  'follow-up.due': ['整改期限', 'To be closed by'],
  'follow-up.provisional': ['（暂定）', ' (provisional)'],
  'follow-up.holder': ['回访人', 'In the hands of'],
  'follow-up.own-work': ['您办理过该办件，须由他人回访。', 'You worked on this case; somebody else follows up.'],
  'follow-up.take': ['领取', 'Take'],
  'follow-up.contact-note': ['联系情况', 'What the applicant said'],
  'follow-up.contacted': ['{{day}}已联系', 'Contacted on {{day}}'],
  'follow-up.contact': ['保存联系情况', 'Save the note'],
  'follow-up.result': ['整改结果（答复申请人）', 'What was done (the answer to the applicant)'],
  'follow-up.close': ['办结回访', 'Close'],
  'follow-up.answer': ['答复', 'Answer'],
} as const satisfies WordTable;
