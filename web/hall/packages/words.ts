import type { WordTable } from '../../shared/i18n/words.ts';

export const packagesWords = {
  'packages.title': ['我要办哪些证', 'Which licences do I need'],
  'packages.hint': [
    '选择要做的事，回答几个问题，就知道要办哪些事项，并可以一次提交。',
    'Choose what you want to open and answer a few questions: you see which items are needed and may file them at once.',
  ],
  'packages.choose': ['您要做什么', 'What do you want to open'],
  'packages.questions': ['请回答', 'Please answer'],
  'packages.yes': ['是', 'Yes'],
  'packages.no': ['否', 'No'],
  'packages.unanswered': ['回答全部问题后显示需要办理的事项。', 'The items show once every question is answered.'],
  'packages.items': ['需要办理{{count}}个事项', '{{count}} items are needed'],
  'packages.days': ['套餐办理时限：{{days}}个工作日', 'Limit of the package: {{days}} working days'],
  'packages.guide': ['办事指南', 'Guide'],
  'packages.apply': ['一次申请这些事项', 'Apply for all of them at once'],
  'packages.back': ['返回选择', 'Back to the questions'],
  'packages.alone': [
    '以下事项有专门的收费或承诺内容，请分别申请：',
    'These items ask for a fee or an undertaking of their own; apply for them one by one:',
  ],
  'packages.submit': ['提交{{count}}个申请', 'File {{count}} applications'],
  'packages.filed': ['申请已提交', 'The applications have been filed'],
  'packages.keep': [
    '请保存各办件的编号和查询码，查询码只在此处显示。',
    'Keep number and secret of each case; the secrets are shown here only.',
  ],
  'packages.receipt': ['办件编号{{number}}，查询码{{secret}}', 'Case number {{number}}, secret {{secret}}'],
} as const satisfies WordTable;
