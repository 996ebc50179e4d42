import type { WordTable } from '../../shared/i18n/words.ts';

export const ratingWords = {
  'rating.title': ['好差评', 'Rate the service'],
  'rating.hint': [
    '每个办件评价一次。不满意的评价会由未办理过本办件的人员回访并答复。',
    'Each case is rated once. A bad rating is followed up and answered by somebody who did not work on the case.',
  ],
  'rating.level': ['您对本次办理是否满意', 'How satisfied are you'],
  'rating.very-satisfied': ['非常满意', 'Very satisfied'],
  'rating.satisfied': ['满意', 'Satisfied'],
  'rating.fairly-satisfied': ['基本满意', 'Fairly satisfied'],
  'rating.dissatisfied': ['不满意', 'Dissatisfied'],
  'rating.very-dissatisfied': ['非常不满意', 'Very dissatisfied'],
  'rating.comment': ['意见或建议（可不填）', 'Comment (optional)'],
  'rating.choose': ['请先选择满意程度', 'Choose how satisfied you are'],
  'rating.send': ['提交评价', 'Rate'],
  'rating.sending': ['正在提交…', 'Sending…'],
  'rating.done': ['您已评价：', 'You have rated: '],
  'rating.at': ['{{day}}评价', 'Rated on {{day}}'],
  'rating.followed': ['本局将在{{day}}前回访并答复您。', 'The bureau follows this up and answers you by {{day}}.'],
  'rating.provisional': ['（暂定）', ' (provisional)'],
  'rating.answered': ['{{day}}答复：', 'Answered on {{day}}: '],
} as const satisfies WordTable;
