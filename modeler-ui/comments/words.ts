import type { WordTable } from '../../web/shared/i18n/words.ts';

export const commentsWords = {
  'comments.title': ['批注', 'Comments'],
  'comments.say': ['写批注', 'Say something'],
  'comments.of-element': ['针对所选环节：', 'About the chosen element:'],
  'comments.of-whole': [
    '针对整个流程；先选一个环节可只针对它。',
    'About the whole flow; choose an element to say it of that one.',
  ],
  'comments.send': ['提交', 'Send'],
  'comments.whole': ['整个流程', 'The whole flow'],
  'comments.settle': ['已处理', 'Settle'],
  'comments.settled': ['✓ 已处理', '✓ Settled'],
  'comments.none': ['还没有批注。', 'Nobody has said anything yet.'],
} as const satisfies WordTable;
