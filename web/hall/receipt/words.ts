import type { WordTable } from '../../shared/i18n/words.ts';

export const receiptWords = {
  'receipt.title': ['申请回执', 'Receipt of the application'],
  'receipt.done': ['申请已提交。', 'The application has been filed.'],
  'receipt.keep': [
    '请保存编号和查询码：不登录也能凭它们查询进度。查询码只在此处显示。',
    'Keep number and secret: with them the case can be tracked without signing in. The secret is shown here only.',
  ],
  'receipt.number': ['办件编号', 'Case number'],
  'receipt.number-later': ['正在编号，稍后在“我的办件”中可以看到', 'Being numbered; look into “My cases” in a moment'],
  'receipt.secret': ['查询码', 'Secret'],
  'receipt.item': ['事项', 'Item'],
  'receipt.applicant': ['申请人', 'Applicant'],
  'receipt.agency': ['代办', 'Agent'],
  'receipt.filed': ['提交时间', 'Filed at'],
  'receipt.materials': ['已交材料', 'Materials handed in'],
  'receipt.no-materials': ['没有提交材料', 'None'],
  'receipt.next': [
    '工作人员将在规定期限内作出受理决定，或一次告知需要补正的全部内容。',
    'Within the limit the bureau accepts it, or tells at once everything that has to be supplemented.',
  ],
  'receipt.to-case': ['查看办件', 'See the case'],
  'receipt.gone': [
    '回执只在提交后显示。办件的进度请在“我的办件”中查看。',
    'The receipt is shown after filing only. Follow the case in “My cases”.',
  ],
} as const satisfies WordTable;
