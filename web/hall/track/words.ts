import type { WordTable } from '../../shared/i18n/words.ts';

export const trackWords = {
  'track.title': ['办件进度查询', 'Track a case'],
  'track.hint': [
    '办件编号和查询码印在申请回执上。',
    'Number and secret are printed on the receipt of the application.',
  ],
  'track.number': ['办件编号', 'Case number'],
  'track.secret': ['查询码', 'Secret'],
  'track.ask': ['查询', 'Track'],
  'track.item': ['事项', 'Item'],
  'track.status': ['状态', 'Status'],
  'track.filed': ['申请日期', 'Filed'],
  'track.accepted': ['受理日期', 'Accepted'],
  'track.due': ['承诺办结日期', 'Promised by'],
  'track.decided': ['决定日期', 'Decided'],
  'track.closed': ['办结日期', 'Closed'],
  'track.waits': [
    '正在等待您办理：{{step}}。请登录后在“我的办件”中处理。',
    'It waits for you: {{step}}. Sign in and go on in “My cases”.',
  ],
  'track.at': ['正在等待本局办理：{{step}}', 'It waits for the bureau: {{step}}'],
  'track.moving': ['正在自动流转，没有等待人工办理的环节', 'It moves by itself; nobody is waited for'],
  'track.ended': ['办件已结束', 'The case has ended'],
  'track.steps': ['办理环节', 'Steps'],
  'track.done': ['✓ 已办', '✓ Done'],
  'track.open': ['▶ 在办', '▶ Now'],
} as const satisfies WordTable;
